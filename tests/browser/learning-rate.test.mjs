// The figure “learning-rate”: the map, its lines and its cells, as the engine computes them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { loadEngine } from "../../dist/engine.mjs";
import { scaling } from "../../web/figures/learning-rate/findings.js";
import { PLACES } from "../../web/figures/learning-rate/grid.js";
import { assign, results, settings, useBrowser, visibleText } from "./setup.mjs";

const open = useBrowser();
const engine = await loadEngine();
const small = "figure=learning-rate&total-epochs=1&features=2";
const data = { samples: 1024, features: 2, noise: 0.5, condition: 30, seed: 42 };
const SIZES = Array.from({ length: 11 }, (_, i) => 2 ** i);

function play(page) {
  page.setDefaultTimeout(60_000);
  return page.evaluate(() => document.querySelector("mini-batch").play());
}

/** The cell of the grid, by what it says first. */
function cell(page, k, rate) {
  return page.getByRole("gridcell", { name: `k = ${k}, learning rate ${rate}:` });
}

/** What is told of the chosen cell; the live region may say the same. */
function sentence(page, hasText) {
  return page.locator("mini-batch .sentence", { hasText });
}

test("the map is the engine's: medians over the seeds, and how many diverged", async () => {
  const page = await open({ hash: `${small}&seeds=2&seed=4294967295` });
  await play(page);
  const { cells, stabilityLimits } = await results(page);
  assert.equal(cells.length, 121);
  const here = { ...data, seed: 4294967295, epochs: 1 };
  const jobs = [4294967295, 0].map((orderSeed) =>
    cells.map(({ batchSize, learningRate }) => ({ ...here, batchSize, learningRate, orderSeed })),
  );
  const [first, second] = jobs.map((all) => engine.runAll("learning-rate-cell", all));
  for (const [i, { seeds, diverged, finalLoss, excessLeft }] of cells.entries()) {
    const runs = [first[i], second[i]];
    const lost = runs.filter((run) => run.diverged).length;
    assert.deepEqual([seeds, diverged], [2, lost]);
    if (lost > 0) {
      assert.deepEqual([finalLoss, excessLeft], [null, null]);
      continue;
    }
    const [low, high] = runs.map((run) => run.finalLoss).sort((a, b) => a - b);
    assert.equal(finalLoss, low + (high - low) / 2);
    const { startLoss, minimumLoss } = first[i];
    const left = (finalLoss - minimumLoss) / (startLoss - minimumLoss);
    assert.ok(Math.abs(excessLeft / left - 1) < 1e-9);
  }
  const limits = { ...data, seed: 4294967295, batchSizes: SIZES };
  const [{ limit }] = engine.runAll("stability-limit", [limits]);
  assert.deepEqual(
    stabilityLimits,
    SIZES.map((batchSize, i) => ({ batchSize, learningRate: limit.values[i] })),
  );
  assert.match(await visibleText(page), /Measured: safe up to \S+ with k = 1,/, "without a guess");
});

test("on the map of the findings, scaled rates come equally far, and the limits hold", async () => {
  const page = await open({ hash: "figure=learning-rate&condition=1&seeds=1" });
  await play(page);
  const { cells, stabilityLimits } = await results(page);
  const limitOf = (k) => stabilityLimits.find(({ batchSize }) => batchSize === k).learningRate;
  const known = { 1: 0.11, 4: 0.376, 16: 0.956, 64: 1.51, 1024: 1.659 };
  for (const [k, limit] of Object.entries(known)) {
    assert.ok(Math.abs(limitOf(Number(k)) / limit - 1) < 0.1, `k = ${k}`);
  }
  for (const { batchSize, learningRate, diverged } of cells) {
    if (learningRate < 0.8 * limitOf(batchSize)) assert.equal(diverged, 0);
  }
  const diagonal = cells.filter((one) => one.learningRate / one.batchSize === 1 / 1024);
  const losses = diagonal.filter(({ batchSize }) => batchSize <= 64).map((one) => one.finalLoss);
  assert.equal(losses.length, 5);
  assert.ok(Math.max(...losses) / Math.min(...losses) < 1.1);
});

test("scaled rates are compared with the best one, even if that leaves nothing of the loss", () => {
  const cells = (excessLeft) =>
    PLACES.map((place) => ({ ...place, seeds: 1, diverged: 0, excessLeft: excessLeft(place) }));
  const none = scaling(cells(() => 0));
  assert.deepEqual([none.lastGood.batchSize, none.firstBad.batchSize], [1, 2]);
  const half = scaling(cells(({ batchSize }) => (batchSize > 16 ? 0.5 : 0.1)));
  assert.deepEqual([half.lastGood.batchSize, half.firstBad.batchSize], [16, 32]);
  const all = scaling(cells(() => 0.1));
  assert.deepEqual([all.lastGood.batchSize, all.firstBad], [1024, null]);
});

test("the noise scale grows on the way, as the findings have it", async () => {
  const page = await open({ hash: "figure=learning-rate&condition=1" });
  await page.getByRole("button", { name: "Measure the noise scale" }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Measure again" }).waitFor();
  const { noiseScale } = await results(page);
  const at = (fraction) => noiseScale.find((one) => one.fraction === fraction);
  for (const [fraction, size] of [
    [0, 21],
    [0.5, 33],
    [0.9, 416],
  ]) {
    assert.ok(Math.abs(at(fraction).noiseScale / size - 1) < 0.25, `${fraction}`);
    assert.ok(Math.abs(at(fraction).estimatedNoiseScale / at(fraction).noiseScale - 1) < 0.25);
  }
  assert.match(await visibleText(page), /samples at the start, .* at 95 % of the way: it grows/);
});

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
  await sentence(page, "Chosen, bold: k = 16 at rate 1/8: the loss ended at").waitFor();
  const [{ finalLoss }] = engine.runAll("learning-rate-cell", [
    { ...data, epochs: 1, batchSize: 16, learningRate: 0.125, orderSeed: 42 },
  ]);
  assert.ok((await visibleText(page)).includes(`ended at ${finalLoss.toFixed(4)}`));
  assert.equal((await results(page)).done, 0);

  await page.keyboard.press("End");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Space");
  assert.equal((await settings(page)).batchSize, "1024", "it ends at the edge");
  assert.deepEqual(page.said, []);
});

test("a click chooses, and does not stop the map", async () => {
  const page = await open({ hash: "figure=learning-rate&seeds=20" });
  const played = page.evaluate(() => document.querySelector("mini-batch").play());
  await page.getByRole("progressbar").waitFor();
  await cell(page, 4, "1/64").click();
  const { batchSize, learningRate } = await settings(page);
  assert.deepEqual([batchSize, learningRate], ["4", "0.015625"]);
  await sentence(page, "Chosen, bold: k = 4 at rate 1/64: ").waitFor();
  assert.equal(await page.getByRole("button", { name: "Pause" }).count(), 1);
  await page.getByRole("button", { name: "Pause" }).click();
  assert.deepEqual(await played, { ended: false });
  const name = await cell(page, 4, "1/64").getAttribute("aria-label");
  assert.match(name, /the loss ended at 0\.\d{4}, with [\d.]+ % left$/);
});

test("the words say what was measured, whatever that is", async () => {
  const page = await open({ hash: `${small}&seeds=1` });
  await page.getByRole("radio", { name: "grow a thousand times, like k" }).check();
  await play(page);
  const { cells, stabilityLimits, linearScaling } = await results(page);
  const limitOf = (k) => stabilityLimits.find(({ batchSize }) => batchSize === k).learningRate;
  const below = cells.filter((one) => one.learningRate < limitOf(one.batchSize));
  const lost = below.filter(({ diverged }) => diverged > 0).length;
  const text = await visibleText(page);
  assert.ok(text.includes(`Of ${below.length} cells below it, ${lost || "none"} diverged;`));
  const safe = (k) => {
    const column = cells.filter(({ batchSize }) => batchSize === k);
    column.sort((a, b) => a.learningRate - b.learningRate);
    const first = column.findIndex(({ diverged }) => diverged > 0);
    return column.at(first < 0 ? -1 : first - 1).learningRate;
  };
  assert.ok(
    text.includes(`${safe(1024) / safe(1)} times as large. You said grow a thousand times`),
  );
  const [first] = linearScaling;
  assert.equal(first.batchSize, 1);
  for (const [i, one] of linearScaling.entries()) {
    assert.equal(one.learningRate / one.batchSize, first.learningRate, `${i}`);
  }
  assert.match(await cell(page, 1, "4").getAttribute("aria-label"), /diverged; above the limit/);
});

test("the address restores the cell; a hostile one is clamped and reported", async () => {
  const page = await open({ hash: `${small}&seeds=1&batch-size=256&learning-rate=0.5&done=1` });
  await page.waitForFunction(() => document.querySelector("mini-batch").results.done === 1);
  assert.equal(await cell(page, 256, "1/2").getAttribute("tabindex"), "0");
  await assign(page, { batchSize: 64, learningRate: 2 });
  const { batchSize, learningRate } = await settings(page);
  assert.deepEqual([batchSize, learningRate], ["64", "2"], "numbers are as good as text");

  const hostile = await open({
    hash: "figure=learning-rate&batch-size=3&learning-rate=<b>&seeds=1e9&features=-1&condition=x&total-epochs=99&done=-7&z=1",
  });
  const there = await settings(hostile);
  assert.deepEqual(
    [there.batchSize, there.learningRate, there.seeds, there.features, there.condition],
    ["32", "0.25", 20, 1, 30],
  );
  assert.deepEqual([there.totalEpochs, there.done], [16, 0]);
  assert.equal(await hostile.locator("mini-batch .notices li").count(), 8);
  assert.deepEqual(hostile.said, []);
});

test("its numbers are tables, and its picture has the map", async () => {
  const page = await open({ hash: `${small}&seeds=1` });
  await play(page);
  await page.getByText("Numbers", { exact: true }).click();
  const rows = page.getByRole("table", { name: "The map", exact: true }).getByRole("row");
  await rows.first().waitFor();
  assert.equal(await rows.count(), 122);
  assert.equal((await rows.nth(1).innerText()).split(/\s+/).length, 6);
  await page.getByText("Save and share").click();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save as picture" }).click();
  assert.equal((await download).suggestedFilename(), "mini-batch-learning-rate.png");
  assert.deepEqual(page.said, []);
});
