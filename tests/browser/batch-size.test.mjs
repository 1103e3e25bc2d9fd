// The figure “batch-size” in the page: what it says of the race.
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  assign,
  call,
  drawn,
  results,
  savedTable,
  startPlaying,
  until,
  useBrowser,
  visibleText,
} from "./setup.mjs";

const open = useBrowser();

test("what the post says of epochs is compared when all are below the target", async () => {
  const page = await open({ hash: "figure=batch-size&seen=400" });
  await until(page, { seen: 400 });
  assert.match(
    await visibleText(page),
    /Measured here: k = 2 needed 7 epochs, k = n = 10 needed 36 epochs: 5\.1 times as many\. So that holds here\./,
  );
});

test("a target that cannot be reached is told, and a button sets another", async () => {
  const page = await open({ hash: "figure=batch-size&target=0.001&seen=100" });
  await until(page, { seen: 100 });
  assert.match(await visibleText(page), /No run can get below 0\.001 on these data/);
  await page.getByRole("button", { name: /^Use target/ }).click();
  await drawn(page);
  assert.doesNotMatch(await visibleText(page), /No run can get below/);
  assert.ok((await results(page)).targetLoss > (await results(page)).lowest.loss);
});

test("a target that cannot be reached leaves the fields and the columns where they are", async () => {
  for (const width of [768, 1280]) {
    const viewport = { width, height: 900 };
    const page = await open({ hash: "figure=batch-size&unit=update", viewport });
    const before = await page.evaluate(fieldAndColumns);
    await call(page, "step", 1);
    await drawn(page);
    assert.deepEqual(await page.evaluate(fieldAndColumns), before, "after a step");
    await assign(page, { target: 0.0001 });
    await drawn(page);
    assert.equal((await page.evaluate(fieldAndColumns))[0], before[0], "without questions");
  }
});

test("divergence leaves the charts where they are", async () => {
  const page = await open({ hash: "figure=batch-size&learning-rate=3" });
  const top = async () => (await page.locator(".race-charts").boundingBox()).y;
  const before = await top();
  await call(page, "step", 1);
  await drawn(page);
  assert.match(await visibleText(page), /are diverging/);
  assert.equal(await top(), before);
});

/** Where the field of the target is, and where the columns of the table end. */
function fieldAndColumns() {
  const root = document.querySelector("mini-batch").shadowRoot;
  const [field, ...heads] = root.querySelectorAll("#target, .race thead th");
  const ends = heads.map((one) => one.getBoundingClientRect().right);
  return [field.getBoundingClientRect().top, ...ends].map(Math.round);
}

/** In the page: what takes a moment seems to take long, however fast the machine is. */
function hurry() {
  const now = performance.now.bind(performance);
  performance.now = () => 20 * now();
}

test("a long way can be stopped", async () => {
  const hash = "figure=batch-size&samples=10000&batch-size=2&target=0.001";
  const page = await open({ hash, init: hurry });
  const stop = page.getByRole("button", { name: "Stop here" });
  // In the page, as soon as the button is there: a fast machine arrives before a click from outside, or a frame, comes.
  await page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const figure = /** @type {any} */ (document.querySelector("mini-batch"));
        const observer = new MutationObserver(() => {
          const buttons = Array.from(figure.shadowRoot.querySelectorAll("button"));
          const found = buttons.find(({ textContent }) => textContent.includes("Stop here"));
          if (found) resolve(found.click());
          else if (figure.results.seen === 9_000_000) reject(new Error("nothing to stop it with"));
        });
        observer.observe(figure.shadowRoot, { subtree: true, childList: true });
        figure.settings = { seen: 9_000_000 };
      }),
  );
  const { seen } = await results(page);
  assert.ok(seen > 0 && seen < 9_000_000);
  await drawn(page);
  assert.equal((await results(page)).seen, seen);
  assert.equal(await stop.count(), 0);
});

test("both guesses are kept, and answered as soon as it is certain", async () => {
  const page = await open({ hash: "figure=batch-size" });
  const groups = page.getByRole("radiogroup");
  await groups.nth(0).getByRole("radio", { name: "k = n = 10" }).check();
  await groups.nth(1).getByRole("radio", { name: "k = 1" }).check();
  assert.equal(await groups.nth(0).getByRole("radio", { name: "k = n = 10" }).isChecked(), true);
  await call(page, "step", 5);
  const early = await visibleText(page);
  assert.doesNotMatch(early, /36 updates/, "k = n may still do with fewer");
  assert.match(early, /k = 1 needed the fewest: 35 samples\. You said k = 1: right\./);
  await call(page, "step", 31);
  assert.match(
    await visibleText(page),
    /all needed about the same: 35, 35 and 36 updates\. You said k = n = 10: not this time\./,
  );
});

test("divergence pauses, and is explained", async () => {
  const page = await open({ hash: "figure=batch-size&learning-rate=2&pace=rapid", clock: true });
  await startPlaying(page);
  await page.clock.runFor(3000);
  const { seen } = await results(page);
  assert.ok(seen < 100, `${seen}`);
  assert.match(await visibleText(page), /With learning rate 2, k = 1.* diverging/);
});

test("the charts have texts, and their numbers are a file", async () => {
  const page = await open({ hash: "figure=batch-size&seen=40" });
  await drawn(page);
  const charts = page.getByRole("img");
  const { contestants } = await results(page);
  const [plane, loss] = [0, 1].map((i) => charts.nth(i).getAttribute("aria-label"));
  assert.match(await plane, /lowest place, w = 1\.9885, b = −0\.0739, loss 0\.0051/);
  assert.match(
    await loss,
    new RegExp(`k = 2: loss ${contestants[1].loss.toFixed(4)} after 20 updates`),
  );
  const { w, b, loss: last } = contestants[1];
  const csv = (await savedTable(page, 1)).contents.toString();
  assert.ok(csv.includes(`\r\n2,20,40,${w},${b},${last},`));
});

test("measured seconds say inside their chart what to press, and are in the table's unit", async () => {
  const page = await open({ hash: "figure=batch-size&axis=seconds&seen=360" });
  const awaited = page.locator(".losses.seconds .awaited");
  await awaited.getByRole("button", { name: "Measure the seconds" }).click();
  await page.getByText("median time in five loops").waitFor({ timeout: 60_000 });
  assert.equal(await awaited.count(), 0);
  assert.equal(await page.locator(".losses canvas").count(), 2, "updates stay beside it");
  assert.match(await visibleText(page), /time, measured\s+[\d.]+\s+[nµm]s/);
});

test("the button that measures stands above what is said of it", async () => {
  for (const width of [320, 768, 1280]) {
    const page = await open({ hash: "figure=batch-size", viewport: { width, height: 900 } });
    const places = [".measuring button", "p"].map((one) => page.locator(`.race-seconds ${one}`));
    const [button, text] = await Promise.all(places.map((one) => one.first().boundingBox()));
    const gap = text.y - button.y - button.height;
    assert.ok(gap >= 0 && gap < 12, `${gap} px at ${width} px`);
  }
});

test("on a telephone each run's sign stands above its k", async () => {
  const viewport = { width: 320, height: 640 };
  const page = await open({ hash: "figure=batch-size", viewport });
  const lines = await page.locator(".race thead .meaning").evaluateAll((all) =>
    all.map((one) => {
      const range = document.createRange();
      range.selectNodeContents(one);
      return new Set(Array.from(range.getClientRects(), ({ top }) => Math.round(top))).size;
    }),
  );
  assert.deepEqual(lines, [2, 2, 2]);
});

test("the start is moved on the map by keys, and the runs keep their place", async () => {
  const page = await open({ hash: "figure=batch-size&seen=40" });
  await until(page, { seen: 40 });
  await page.getByRole("slider", { name: "the start of all runs" }).press("ArrowRight");
  await page.waitForFunction(() => document.querySelector("mini-batch").results.start.w > 0);
  const { start, seen } = await results(page);
  assert.deepEqual([start.b, seen], [0, 40]);
});
