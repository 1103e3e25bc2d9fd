// A figure whose run is long work in Workers: what Play, Pause, Step, Back and Reset do to it, and what a
// link, a change of settings and the end of the element do. The figure is “minima”, made small.
import assert from "node:assert/strict";
import { test } from "node:test";
import { assign, call, results, settings, useBrowser, visibleText } from "./setup.mjs";

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

test("Pause keeps what came, and Play goes on from there", async () => {
  const page = await open({ hash: "figure=minima&seeds=3&balls=10" });
  const end = page.evaluate(() => {
    window.playing = document.querySelector("mini-batch").play();
  });
  await page.waitForFunction(() => document.querySelector("mini-batch").results.done >= 3);
  await page.evaluate(() => document.querySelector("mini-batch").pause());
  await end;
  assert.deepEqual(await page.evaluate(() => window.playing), { ended: false });
  const paused = await results(page);
  assert.ok(paused.done >= 3 && paused.done < 24, `${paused.done} jobs`);
  assert.match(await visibleText(page), /of \d+ done|Done\./);
  await assign(page, { updates: 100 });
  assert.equal(
    (await results(page)).toy.length,
    Math.min(paused.toy.length, 8),
    "the toy is as before",
  );
  assert.deepEqual(await play(page), { ended: true });
  const ended = await results(page);
  assert.deepEqual(ended.toy.slice(0, paused.toy.length), paused.toy);
  assert.equal(ended.done, ended.jobs);
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

test("a removed element stops its Workers' work; put back, it goes on", async () => {
  const page = await open({ hash: "figure=minima&seeds=20&balls=10" });
  await page.evaluate(() => {
    document.querySelector("mini-batch").play();
  });
  await page.waitForFunction(() => document.querySelector("mini-batch").results.done >= 2);
  await page.evaluate(() => {
    window.gone = document.querySelector("mini-batch");
    window.gone.remove();
  });
  await page.evaluate(() => document.body.append(window.gone));
  await page.waitForFunction(() => document.querySelector("mini-batch").results);
  const { done } = await results(page);
  assert.ok(done >= 2 && done < 41, `${done} jobs`);
  assert.equal(
    await page.getByRole("button", { name: "Play" }).count(),
    1,
    "it does not play by itself",
  );
  await call(page, "step");
  await arrive(page, done + 1);
  assert.deepEqual(page.said, []);
});

test("moved with the keyboard", async () => {
  const page = await open({ hash: SMALL });
  await page.getByRole("button", { name: "Step" }).focus();
  await page.keyboard.press("Enter");
  await arrive(page, 1);
  await page.keyboard.press("ArrowRight");
  await arrive(page, 2);
  await page.keyboard.press("ArrowLeft");
  assert.equal((await results(page)).done, 1);
  await page.keyboard.press("r");
  assert.equal((await results(page)).done, 0);
});
