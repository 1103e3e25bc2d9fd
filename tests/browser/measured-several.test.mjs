// A run that is several measurements, one after the other: what is particular to it. The figure is
// “minima”, made small; what all runs in Workers do is tested in measured.test.mjs.
import assert from "node:assert/strict";
import { test } from "node:test";
import { assign, call, results, settings, useBrowser } from "./setup.mjs";

const open = useBrowser();
const SMALL = "figure=minima&seeds=2&updates=100&balls=10";
/** 8 batch sizes of the toy, 2 pairs, 6 learning rates twice, the rescaled network. */
const JOBS = 8 + 2 + 12 + 1;

function play(page) {
  return page.evaluate(() => document.querySelector("mini-batch").play());
}

/** Until so many jobs have a result. */
function arrive(page, done) {
  return page.waitForFunction(
    (wanted) => document.querySelector("mini-batch").results.done === wanted,
    done,
  );
}

test("Play runs all jobs and ends; each end of a move is told", async () => {
  const page = await open({ hash: SMALL });
  await page.evaluate(() => {
    window.told = [];
    for (const name of ["result", "error"]) {
      document.addEventListener(`mini-batch-${name}`, () => window.told.push(name));
    }
  });
  assert.deepEqual(await play(page), { ended: true });
  const { done, jobs, toy, pairs, edge, rescale } = await results(page);
  assert.deepEqual([done, jobs], [JOBS, JOBS]);
  const { fullBatch, smallBatch } = edge;
  assert.deepEqual(
    [toy, pairs, fullBatch, smallBatch].map((list) => list.length),
    [8, 2, 6, 6],
  );
  assert.equal(rescale.rows.length, 7);
  assert.equal((await settings(page)).done, JOBS);
  const told = await page.evaluate(() => window.told);
  assert.ok(told.length > 0 && told.every((name) => name === "result"), told.join());
  const stepButton = page.getByRole("button", { name: "Step" });
  assert.equal(await stepButton.getAttribute("aria-disabled"), "true");
});

test("Step adds one result, Back takes the last one away, exactly; steps queue up", async () => {
  const page = await open({ hash: SMALL });
  const seen = [await results(page)];
  for (let i = 1; i <= 10; i++) {
    await call(page, "step");
    await arrive(page, i);
    seen.push(await results(page));
  }
  assert.deepEqual([seen[8].toy.length, seen[10].pairs.length], [8, 2]);
  for (let i = 9; i >= 0; i--) {
    await call(page, "back");
    assert.deepEqual(await results(page), seen[i]);
  }
  await call(page, "back");
  assert.deepEqual(await results(page), seen[0]);
  await call(page, "step", 9);
  await arrive(page, 9);
  assert.deepEqual(await results(page), seen[9]);
  await call(page, "reset");
  assert.deepEqual(await results(page), seen[0]);
});

test("what settings do not concern outlives them, and the place stays a number of jobs", async () => {
  const page = await open({ hash: SMALL });
  await play(page);
  const before = await results(page);
  await assign(page, { seeds: 3 });
  const more = await results(page);
  assert.deepEqual([more.done, more.jobs], [10, JOBS + 1], "the toy and two of three pairs");
  assert.deepEqual([more.toy, more.pairs], [before.toy, before.pairs]);
  assert.deepEqual(more.edge.fullBatch, []);
  await assign(page, { smallBatch: 8 });
  const other = await results(page);
  assert.deepEqual([other.done, other.toy, other.pairs], [8, before.toy, []]);
  await assign(page, { seed: 7 });
  assert.equal((await results(page)).done, 0);
});

test("a link leads back to the same results; a hostile one is clamped and reported", async () => {
  const page = await open({ hash: `${SMALL}&pair=2&doublings=-2` });
  await call(page, "step", 11);
  await arrive(page, 11);
  const there = [await results(page), await settings(page)];
  const other = await open({ hash: new URL(page.url()).hash.slice(1) });
  await arrive(other, 11);
  assert.deepEqual([await results(other), await settings(other)], there);

  const hostile = await open({
    hash: "figure=minima&seeds=1e9&small-batch=999&learning-rate=-1&label-noise=x&pair=0&doublings=99&done=-5&x=1",
  });
  const { seeds, smallBatch, learningRate, labelNoise, pair, doublings, done } =
    await settings(hostile);
  assert.deepEqual(
    [seeds, smallBatch, learningRate, labelNoise, pair, doublings, done],
    [100, 64, 0.001, 0.1, 1, 3, 0],
  );
  assert.equal(await hostile.locator("mini-batch .notices li").count(), 8);
  assert.deepEqual(hostile.said, []);
});
