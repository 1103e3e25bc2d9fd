// The figure “program” in the page: what is lit, printed and said; keys, links, and every width.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { assign, call, drawn, results, settings, useBrowser, visibleText } from "./setup.mjs";

const open = useBrowser();
const golden = JSON.parse(
  await readFile(new URL("../golden/program.json", import.meta.url), "utf8"),
);
const [posts] = golden.cases;

test("the line that has run is lit, with the values that it has produced", async () => {
  const page = await open({ hash: "figure=program" });
  assert.equal(await lit(page), null);
  const { lr, batch_size, ...start } = posts.steps[4][1];
  for (const [line] of posts.steps.slice(0, 22)) {
    await call(page, "step");
    assert.equal(await lit(page), line);
  }
  const { w, b, update } = await results(page);
  const known = Object.assign({}, start, ...posts.steps.slice(5, 22).map(([, changed]) => changed));
  assert.deepEqual([w, b, update], [known.w, known.b, 1]);
  const text = await visibleText(page);
  assert.match(text, /w = 0\.\d{4}/);
  await call(page, "back");
  assert.equal(await lit(page), 16);
});

test("it prints what Python prints, to the character, line by line", async () => {
  const page = await open({ hash: "figure=program&unit=epoch" });
  for (let epoch = 0; epoch < 3; epoch++) {
    assert.deepEqual(await printed(page), epoch ? posts.printed.slice(0, epoch) : ["Nothing yet."]);
    await call(page, "step");
  }
  assert.deepEqual(await printed(page), posts.printed);
  assert.equal((await results(page)).output, `${posts.printed.join("\n")}\n`);
  assert.match(await visibleText(page), /Epoch 1: w=1\.7284, b=0\.0213, loss=0\.1083/);
});

for (const { settings: given, printed: lines } of golden.cases) {
  test(`played to the end, it has printed the same: ${JSON.stringify(given)}`, async () => {
    const page = await open({ hash: "figure=program&unit=epoch&pace=rapid", clock: true });
    const { learningRate } = given;
    await assign(page, { ...given, learningRate: Math.min(learningRate, 1000) });
    await page.evaluate(() => {
      document.querySelector("mini-batch").play();
    });
    for (let i = 0; i < 4; i++) {
      await page.clock.runFor(1000);
      // A run that begins to diverge pauses; the reader may go on.
      await page.evaluate(() => {
        document.querySelector("mini-batch").play();
      });
    }
    await page.clock.runFor(1000);
    if (learningRate <= 1000) assert.deepEqual((await results(page)).printed, lines);
    const { lines: position, allLines } = await results(page);
    assert.equal(position, allLines);
  });
}

test("the address holds the place, and restores it", async () => {
  const page = await open({ hash: "figure=program" });
  await assign(page, { batchSize: 3, seed: 7, epochs: 2, unit: "update" });
  await call(page, "step", 5);
  await assign(page, { unit: "line" });
  await call(page, "step", 3);
  const there = [await results(page), await settings(page)];
  const other = await open({ hash: new URL(page.url()).hash.slice(1) });
  assert.deepEqual([await results(other), await settings(other)], there);
  await call(page, "reset");
  assert.equal((await results(page)).lines, 0);
});

test("a hostile address is clamped and reported", async () => {
  const page = await open({
    hash: "figure=program&samples=1e9&batch-size=-4&epochs=0.5&learning-rate=NaN&seed=x&lines=1e99&unit=beat&z=1",
  });
  const { samples, batchSize, epochs, learningRate, seed, lines, unit } = await settings(page);
  assert.deepEqual([samples, batchSize, epochs, learningRate, seed], [100, 1, 1, 0.1, 42]);
  assert.deepEqual([lines, unit], [5 + 8 * 100 + 7 + 1, "line"]);
  const text = await page.locator("mini-batch .notices").innerText();
  for (const said of [
    /Samples n “1e9”/,
    /Epochs “0\.5”/,
    /Lines executed “1e99”/,
    /no setting “z”/,
  ]) {
    assert.match(text, said);
  }
  assert.deepEqual(page.said, []);
});

test("keys step, go back and reset", async () => {
  const page = await open({ hash: "figure=program" });
  await page.locator("mini-batch .program-sentence").click();
  const seen = [];
  for (const key of ["ArrowRight", "PageDown", "ArrowRight", "ArrowLeft", "5", "r"]) {
    await page.keyboard.press(key);
    seen.push((await results(page)).lines);
  }
  assert.deepEqual(seen, [1, 2, 3, 2, 2, 0]);
});

test("the guess is answered when epoch 1 is over, and asked anew with other numbers", async () => {
  const page = await open({ hash: "figure=program&unit=epoch" });
  await page.getByRole("radio", { name: "above 1.4" }).check();
  await call(page, "step");
  assert.match(await visibleText(page), /After epoch 1, w was 0\.9613\. You said above 1\.4: not/);
  await assign(page, { batchSize: 1 });
  assert.equal(await page.getByRole("radio", { name: "above 1.4" }).isChecked(), false);
});

test("the post's lines are compared with its own run only", async () => {
  const page = await open({ hash: "figure=program&batch-size=5" });
  assert.equal((await results(page)).postLosses, null);
  await page.getByRole("button", { name: "Set the post’s numbers" }).click();
  const { postLosses } = await results(page);
  assert.deepEqual(
    postLosses.map((loss) => loss.toFixed(4)),
    ["0.0373", "0.0128", "0.0114"],
  );
});

test("divergence is explained, and has a way back", async () => {
  const page = await open({ hash: "figure=program&learning-rate=3&unit=epoch" });
  await call(page, "step", 2);
  await page.getByText("The run is diverging: learning rate 3").first().waitFor();
  await page.getByRole("button", { name: "Use learning rate 0.1" }).click();
  const { learningRate, lines } = await settings(page);
  assert.deepEqual([learningRate, lines], [0.1, 0]);
});

test("nothing jumps from line to line, and nothing scrolls sideways", async () => {
  const page = await open({ hash: "figure=program" });
  for (const width of [320, 700, 1280, 1920]) {
    await page.setViewportSize({ width, height: 800 });
    await call(page, "reset");
    const seen = new Set();
    for (let i = 0; i < 27; i++) {
      await drawn(page);
      seen.add(await page.evaluate(layout));
      await call(page, "step");
    }
    assert.equal(seen.size, 1, `${width} px: ${[...seen]}`);
    assert.match([...seen][0], /^0 0 /);
  }
});

/** How far the page and the figure go over, and how high its parts are. */
function layout() {
  const root = document.querySelector("mini-batch").shadowRoot;
  const figure = root.querySelector(".figure");
  const { scrollWidth, clientWidth } = document.documentElement;
  const parts = [...root.querySelectorAll(".view > *, .program-stage > *")].map((part) =>
    part.getBoundingClientRect().height.toFixed(1),
  );
  return [scrollWidth - clientWidth, figure.scrollWidth - figure.clientWidth, ...parts].join(" ");
}

function lit(page) {
  return page.evaluate(() => {
    const now = document
      .querySelector("mini-batch")
      .shadowRoot.querySelector(".program-lines .now");
    return now && Number(now.querySelector(".program-number").textContent.replace("▶", ""));
  });
}

async function printed(page) {
  const text = await page.locator("mini-batch .terminal").first().innerText();
  return text.trim().split("\n");
}

test("the picture holds the program, and the CSV its numbers", async () => {
  const page = await open({ hash: "figure=program&unit=epoch&lines=52" });
  await page.getByText("Save and share").click();
  const files = [];
  for (const button of ["Save as picture", "Save numbers (CSV)"]) {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: button }).click(),
    ]);
    files.push(await readFile(await download.path()));
  }
  const [png, csv] = files;
  assert.ok(png.readUInt32BE(16) > 1500 && png.readUInt32BE(20) > 1000);
  const { w } = (await results(page)).epochs[0];
  assert.ok(csv.toString().includes(`\r\nw,${w}\r\n`));
  assert.ok(csv.toString().includes(`"${posts.printed[0]}"`));
});
