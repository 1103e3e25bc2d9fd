// The figure “learning-rate” in the page: its map is a grid of cells, and its words are what was measured.
import assert from "node:assert/strict";
import { test } from "node:test";
import { loadEngine } from "../../dist/engine.mjs";
import { play, results, settings, until, useBrowser, visibleText } from "./setup.mjs";

const open = useBrowser();
/** @type {any} */
const engine = await loadEngine();
const small = "figure=learning-rate&total-epochs=1&features=2";
const data = { samples: 1024, features: 2, noise: 0.5, condition: 30, seed: 42 };

/** The cell of the grid, by what it says first. */
function cell(page, k, rate) {
  return page.getByRole("gridcell", { name: `k = ${k}, learning rate ${rate}:` });
}

/** What is told of the chosen cell; the live region may say the same. */
function sentence(page, hasText) {
  return page.locator("mini-batch .sentence", { hasText });
}

test("cells are found and chosen by keyboard, and say what they are", async () => {
  const page = await open({ hash: small });
  const cells = page.getByRole("gridcell");
  assert.equal(await cells.count(), 121);
  assert.equal(await page.locator("mini-batch [role=gridcell][tabindex='0']").count(), 1);
  await cell(page, 32, "1/4").focus();
  for (const key of ["ArrowRight", "ArrowDown", "ArrowDown", "ArrowLeft", "ArrowLeft", "ArrowUp"]) {
    await page.keyboard.press(key);
  }
  await page.keyboard.press("Enter");
  const { batchSize, learningRate } = await settings(page);
  assert.deepEqual([batchSize, learningRate], ["16", "0.125"]);
  assert.match(new URL(page.url()).hash, /batch-size=16&learning-rate=0\.125/);
  assert.equal(await cell(page, 16, "1/8").getAttribute("aria-selected"), "true");
  // It and its neighbours are run at once, though the map was never played.
  await sentence(page, "Chosen: k = 16 at rate 1/8: the loss ended at").waitFor();
  const [{ finalLoss }] = engine.runAll("learning-rate-cell", [
    { ...data, epochs: 1, batchSize: 16, learningRate: 0.125, orderSeed: 42 },
  ]);
  assert.ok((await visibleText(page)).includes(`ended at ${finalLoss.toFixed(4)}`));
  assert.equal((await results(page)).done, 0);
  const rows = page
    .getByRole("table", { name: "The chosen cell and its neighbours" })
    .getByRole("row");
  assert.match(await rows.nth(0).innerText(), /% left \(95\s%\sinterval\)\s+against start/);
  assert.match(await rows.nth(1).innerText(), /chosen\s+16\s+1\/8\s+[\d.]+\s+lower/);
  assert.equal(await rows.count(), 6);

  await page.keyboard.press("End");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Space");
  assert.equal((await settings(page)).batchSize, "1024", "it ends at the edge");
  assert.deepEqual(page.said, []);
});

test("a click chooses, and does not stop the map", async () => {
  const page = await open({ hash: "figure=learning-rate&seeds=20" });
  const played = play(page);
  await page.getByRole("progressbar").waitFor();
  await cell(page, 4, "1/64").click();
  const { batchSize, learningRate } = await settings(page);
  assert.deepEqual([batchSize, learningRate], ["4", "0.015625"]);
  await sentence(page, "Chosen: k = 4 at rate 1/64: ").waitFor();
  assert.equal(await page.getByRole("button", { name: "Pause" }).count(), 1);
  await page.getByRole("button", { name: "Pause" }).click();
  assert.deepEqual(await played, { ended: false });
  const name = await cell(page, 4, "1/64").getAttribute("aria-label");
  assert.match(
    name,
    /the loss ended at 0\.\d{4}, with [\d.]+ % of the excess loss left(; below the limit of theory)?$/,
  );
});

test("the words say what was measured, whatever that is", async () => {
  const page = await open({ hash: `${small}&seeds=1` });
  await page.getByRole("radio", { name: "about 4", exact: true }).check();
  await play(page);
  const { cells, stabilityLimits, linearScaling } = await results(page);
  const limitOf = (k) => stabilityLimits.find(({ batchSize }) => batchSize === k).learningRate;
  const below = cells.filter((one) => one.learningRate < limitOf(one.batchSize));
  const lost = below.filter(({ diverged }) => diverged > 0).length;
  const text = await visibleText(page);
  const start = page.getByRole("button", { name: "Run this cell and its neighbours" });
  assert.equal(await start.getAttribute("aria-disabled"), "true", "there is nothing left to run");
  assert.ok(
    text.includes(`Below it, runs diverged in ${lost || "none"} of ${below.length} cells;`),
  );
  assert.match(text, /Measured: to compare cells takes six seeds\. You said about 4\./);
  const [first] = linearScaling;
  assert.equal(first.batchSize, 1);
  for (const [i, one] of linearScaling.entries()) {
    assert.equal(one.learningRate / one.batchSize, first.learningRate, `${i}`);
  }
  assert.match(await cell(page, 1, "4").getAttribute("aria-label"), /diverged; above the limit/);
});

test("the noise scale on the straight line is measured on request", async () => {
  const page = await open({ hash: "figure=learning-rate&condition=1" });
  await page.getByText("More: the course of these runs").click();
  await page.getByRole("button", { name: "Measure the noise scale" }).click();
  await page.getByRole("button", { name: "Measure again" }).waitFor();
  const scales = page.getByRole("img", {
    name: /^Gradient noise scale on the straight line.*0\.95 of the line/,
  });
  assert.equal(await scales.count(), 1);
});

test("without a guess the answer is told all the same; the map is a table with a row for each cell", async () => {
  const page = await open({ hash: `${small}&seeds=1` });
  await play(page);
  assert.match(await visibleText(page), /Measured: to compare cells takes six seeds\./);
  await page.getByText("Numbers", { exact: true }).click();
  const rows = page.getByRole("table", { name: "The map", exact: true }).getByRole("row");
  await rows.first().waitFor();
  assert.equal(await rows.count(), 122);
  assert.equal((await rows.nth(1).innerText()).split(/\s+/).length, 6);
});

test("the cell that a link names is the one that Tab reaches", async () => {
  const page = await open({ hash: `${small}&seeds=1&batch-size=256&learning-rate=0.5&done=1` });
  await until(page, { done: 1 });
  assert.equal(await cell(page, 256, "1/2").getAttribute("tabindex"), "0");
});

test("with noise 0 the map runs to its end, and every sentence is said", async () => {
  const page = await open({ hash: `${small}&seeds=1&noise=0` });
  assert.deepEqual(await play(page), { ended: true });
  assert.match(await visibleText(page), /less than 10⁻¹⁰ % left\) along the dotted line/);
  assert.deepEqual(page.said, []);
});

test("the chosen cell is dragged by its handle, and what it says follows", async () => {
  const page = await open({ hash: small });
  const [from, to] = [cell(page, 32, "1/4"), cell(page, 128, "1/16")];
  await from.scrollIntoViewIfNeeded();
  const moveTo = async (one, steps = 1) => {
    const { x, y, width, height } = await one.boundingBox();
    await page.mouse.move(x + width / 2, y + height / 2, { steps });
  };
  await moveTo(from);
  await page.mouse.down();
  await moveTo(to, 4);
  const { batchSize, learningRate } = await settings(page);
  assert.deepEqual([batchSize, learningRate], ["128", "0.0625"]);
  await page.mouse.up();
  await sentence(page, "Chosen: k = 128 at rate 1/16: the loss ended at").waitFor();
  // Elsewhere the pointer has nothing to hold.
  await moveTo(from);
  await page.mouse.down();
  await moveTo(cell(page, 2, "2"));
  assert.equal((await settings(page)).batchSize, "128");
  await page.mouse.up();
});

test("before a run the map has the limits of theory, and the noise along the chosen run", async () => {
  const page = await open({ hash: small });
  await page.waitForFunction(
    () => document.querySelector("mini-batch").results.stabilityLimits.length === 11,
  );
  const { done, stabilityLimits, noiseAlongRun } = await results(page);
  assert.equal(done, 0);
  const limits = { ...data, batchSizes: stabilityLimits.map(({ batchSize }) => batchSize) };
  const [{ limit }] = engine.runAll("stability-limit", [limits]);
  assert.deepEqual(
    stabilityLimits.map(({ learningRate }) => learningRate),
    [...limit.values],
  );
  assert.match(await visibleText(page), /computed: noise = gradient at k = \d/);
  assert.match(
    await visibleText(page),
    /Computed beforehand at 9 places of the chosen run: noise and gradient are equally large between k = /,
  );
  assert.ok(noiseAlongRun.length > 1);
});

test("on a telephone the chosen cell is in view at once, and stays there when keys move it", async () => {
  const page = await open({
    hash: `${small}&batch-size=512`,
    viewport: { width: 390, height: 844 },
  });
  const inView = async (k) => {
    const [box, one] = await Promise.all(
      [page.locator("mini-batch .map-scroll"), cell(page, k, "1/4")].map((each) =>
        each.boundingBox(),
      ),
    );
    return one.x > box.x + 50 && one.x + one.width <= box.x + box.width - 24;
  };
  await page.waitForFunction(
    () =>
      document.querySelector("mini-batch").shadowRoot.querySelector(".map-scroll").scrollLeft > 0,
  );
  assert.ok(await inView(512));
  // What stands on the left stays whole, and hides the numbers that have scrolled below it.
  const { name, rates, corner } = await page.evaluate(() => {
    const { shadowRoot } = document.querySelector("mini-batch");
    const boxOf = (selector) => shadowRoot.querySelector(selector).getBoundingClientRect();
    const [frame, title, box, sizes] = [
      ...[".map-scroll", ".map-rates-title", ".map-rates", ".map-sizes"].map(boxOf),
    ];
    const rates = box.left - frame.left;
    return { name: title.left - frame.left, rates, corner: box.bottom - sizes.bottom };
  });
  assert.ok(name >= 0 && rates >= 0 && corner >= 0, JSON.stringify({ name, rates, corner }));
  await cell(page, 512, "1/4").focus();
  for (let i = 0; i < 9; i++) await page.keyboard.press("ArrowLeft");
  assert.ok(await inView(1));
  await page
    .getByRole("combobox", { name: "Batch size k of the chosen cell" })
    .selectOption("1024");
  await page.waitForTimeout(100);
  assert.ok(await inView(1024));
});
