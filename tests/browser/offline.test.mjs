// One file: it asks nobody for anything, says nothing on the console, and hands out what it shows.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import {
  assign,
  call,
  drawn,
  pageAddress,
  results,
  savedTable,
  unfold,
  useBrowser,
} from "./setup.mjs";

const open = useBrowser();

test("no request but for the file itself, and a silent console", async () => {
  const page = await open({ clock: true });
  await page.evaluate(() => {
    document.querySelector("mini-batch").play();
  });
  await page.clock.runFor(20_000);
  await unfold(page);
  await page.locator("#theme").selectOption("dark");
  await assign(page, { preset: "seed", batchSize: 99, samples: 100 });
  await call(page, "step", 20);
  await page.setViewportSize({ width: 400, height: 800 });
  await page.emulateMedia({ media: "print" });
  await drawn(page);
  assert.deepEqual(page.requested, [pageAddress]);
  assert.deepEqual(page.said, []);
});

test("the page in the repository opens from its files too, once it is built", async () => {
  const page = await open({ file: new URL("../../index.html", import.meta.url) });
  await call(page, "step", 6);
  assert.equal((await results(page)).beat, 6);
  const names = page.requested.map((address) => new URL(address).pathname.split("/").at(-1));
  assert.deepEqual([...new Set(names)].sort(), [
    "contents.css",
    "contents.js",
    "embed.js",
    "first_step.css",
    "first_step.js",
    "icon.svg",
    "index.html",
    "languages.js",
    "minibatch.js",
    "notes.css",
    "notes.js",
    "page.css",
    "page.js",
    "present.js",
    "translations.js",
  ]);
  assert.deepEqual(page.said, []);
});

test("the reader's choice of colours is followed by the page and its figures", async () => {
  const page = await open({ colorScheme: "light" });
  const backgrounds = async () => {
    await drawn(page);
    return page.evaluate(() => [
      getComputedStyle(document.body).backgroundColor,
      getComputedStyle(document.querySelector("mini-batch").shadowRoot.querySelector(".figure"))
        .backgroundColor,
    ]);
  };
  const light = await backgrounds();
  assert.equal(light[0], light[1]);
  await page.locator("#theme").selectOption("dark");
  const dark = await backgrounds();
  assert.equal(dark[0], dark[1]);
  assert.notEqual(dark[0], light[0]);
  await page.locator("#theme").selectOption("follow");
  assert.deepEqual(await backgrounds(), light);
  await page.emulateMedia({ colorScheme: "dark" });
  assert.deepEqual(await backgrounds(), dark);
});

test("the numbers are saved as CSV, in full", async () => {
  const page = await open({ hash: "figure=update&preset=seed&update=5" });
  const [text, ends] = [await savedTable(page, "Batch"), await savedTable(page, "Epochs")].map(
    ({ contents }) => contents.toString("utf8"),
  );
  const { samples, gradient, epochs } = await results(page);
  const lines = text.split("\r\n");
  const before = ",setting_";
  assert.equal(lines[0].split(before)[0], "epoch,batch,update,sample,x,y,prediction,error,dw,db");
  assert.match(lines[0], /,setting_batch_size,.*,setting_seed\b/);
  assert.ok(lines[1].startsWith(["1,5,5", ...Object.values(samples[0]), ""].join(",")));
  assert.ok(lines[3].startsWith(`1,5,5,average,,,,,${gradient.join(",")},`));
  assert.ok(ends.includes(`\r\n${Object.values(epochs[0]).join(",")},`));
});

test("the picture is a PNG with the charts in it", async () => {
  const page = await open({ hash: "figure=update&update=1&beat=5" });
  await drawn(page);
  const png = await saved(page, "Save as picture", "mini-batch-update.png");
  assert.equal(png.subarray(1, 4).toString(), "PNG");
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  assert.ok(width > 1500 && height > 1000, `${width} × ${height}`);
  const colours = await page.evaluate(async (base64) => {
    const image = await createImageBitmap(await await fetchLess(base64));
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = /** @type {OffscreenCanvasRenderingContext2D} */ (canvas.getContext("2d"));
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    const seen = new Set();
    for (let i = 0; i < data.length; i += 4) seen.add(`${data[i]},${data[i + 1]},${data[i + 2]}`);
    return ["213,94,0", "0,114,178", "0,158,115"].map((colour) => seen.has(colour));

    function fetchLess(text) {
      return new Blob([Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))]);
    }
  }, png.toString("base64"));
  assert.deepEqual(colours, [true, true, true], "batch, average and full gradient are drawn");
});

async function saved(page, button, name) {
  await page.getByText("Save and share").click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: button }).click(),
  ]);
  assert.equal(download.suggestedFilename(), name);
  return readFile(await download.path());
}
