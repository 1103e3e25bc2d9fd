// Figures whose run is long work in Workers: Play, Pause, Step, Back and Reset go by jobs.
import assert from "node:assert/strict";
import { test } from "node:test";
import { loadEngine } from "../../dist/engine.mjs";
import { PLACES } from "../../web/figures/learning-rate/grid.js";
import { assign, call, results, settings, useBrowser, visibleText } from "./setup.mjs";

const open = useBrowser();
const engine = await loadEngine();
const small = "figure=learning-rate&seeds=1&total-epochs=1&features=2";
/** Longer than a test takes. */
const long = "figure=learning-rate&seeds=20&total-epochs=16&features=64";

/** Waits until so many jobs are done. */
function until(page, done) {
  return page.waitForFunction(
    (count) => document.querySelector("mini-batch").results.done >= count,
    done,
  );
}

/** Makes the moves one after the other, and waits after each. */
async function stepTo(page, done) {
  for (let i = (await results(page)).done + 1; i <= done; i++) {
    await call(page, "step");
    await until(page, i);
  }
}

test("Play measures all there is, and says so", async () => {
  const page = await open({ hash: small });
  await page.evaluate(() => {
    window.told = [];
    const tell = ({ type, detail }) =>
      window.told.push([type, detail.done ?? detail.settings.done]);
    for (const name of ["change", "result"]) addEventListener(`mini-batch-${name}`, tell);
  });
  const { jobs } = await results(page);
  const end = await page.evaluate(() => document.querySelector("mini-batch").play());
  assert.deepEqual(end, { ended: true });
  assert.equal((await results(page)).done, jobs);
  const told = await page.evaluate(() => window.told);
  assert.deepEqual(told.slice(-2), [
    ["mini-batch-change", jobs],
    ["mini-batch-result", jobs],
  ]);
  for (const name of ["Step", "Play"]) {
    const button = page.getByRole("button", { name, exact: true });
    assert.equal(await button.getAttribute("aria-disabled"), "true", name);
  }
  assert.match(new URL(page.url()).hash, new RegExp(`done=${jobs}$`));
  assert.deepEqual(page.said, []);
});

test("Pause keeps what came, and Play goes on with the rest", async () => {
  const page = await open({ hash: long });
  const played = page.evaluate(() => document.querySelector("mini-batch").play());
  await page.getByRole("progressbar").waitFor();
  await until(page, 3);
  await page.getByRole("button", { name: "Pause" }).click();
  assert.deepEqual(await played, { ended: false });
  const { done, jobs, cells } = await results(page);
  assert.ok(done >= 3 && done < jobs);
  assert.match(await visibleText(page), new RegExp(`${done} of ${jobs - 11} done`));
  assert.equal((await settings(page)).done, done);
  await page.getByRole("button", { name: "Play" }).click();
  await until(page, done + 2);
  const later = (await results(page)).cells;
  assert.deepEqual(
    cells
      .filter(({ seeds }) => seeds === 1)
      .map(({ batchSize, learningRate }) => [batchSize, learningRate]),
    later.slice(0, cells.length).map(({ batchSize, learningRate }) => [batchSize, learningRate]),
  );
  await call(page, "pause");
  const paused = await results(page);
  await call(page, "pause");
  assert.deepEqual(await results(page), paused);
  assert.deepEqual(page.said, []);
});

test("with many Workers too, a place says which results there are", async () => {
  const page = await open({ hash: long, ready: false });
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "hardwareConcurrency", { get: () => 6 });
  });
  await page.reload();
  await page.waitForFunction(() => document.querySelector("mini-batch")?.results);
  const played = page.evaluate(() => document.querySelector("mini-batch").play());
  await until(page, 20);
  await call(page, "pause");
  await played;
  const { done, cells } = await results(page);
  assert.equal((await settings(page)).done, done);
  const inOrder = PLACES.slice(0, done).map((one) => [one.batchSize, one.learningRate]);
  const sorted = (pairs) => pairs.map(String).sort();
  assert.deepEqual(sorted(cells.map((one) => [one.batchSize, one.learningRate])), sorted(inOrder));
});

test("Step makes one more, Back takes one away, Reset all", async () => {
  const page = await open({ hash: small });
  const seen = [await results(page)];
  for (let i = 1; i <= 4; i++) {
    await stepTo(page, i);
    seen.push(await results(page));
    assert.equal(seen[i].done, i);
  }
  for (let i = 3; i >= 2; i--) {
    await call(page, "back");
    assert.deepEqual(await results(page), seen[i]);
  }
  await stepTo(page, 4);
  assert.deepEqual(await results(page), seen[4]);
  await call(page, "reset");
  assert.deepEqual(await results(page), seen[0]);
});

test("by keyboard: steps, plays, pauses, goes back", async () => {
  const page = await open({ hash: long });
  await page.getByRole("button", { name: "Step" }).focus();
  await page.keyboard.press("Enter");
  await until(page, 1);
  await page.keyboard.press("ArrowRight");
  await until(page, 2);
  await page.locator("mini-batch .sentence").click();
  await page.keyboard.press("Space");
  await until(page, 4);
  await page.keyboard.press("Space");
  const { done } = await results(page);
  await page.keyboard.press("ArrowLeft");
  assert.equal((await results(page)).done, done - 1);
  await page.keyboard.press("r");
  assert.equal((await results(page)).done, 0);
});

test("Back while it plays stops it one result earlier; Reset empties it", async () => {
  const page = await open({ hash: long });
  const played = page.evaluate(() => document.querySelector("mini-batch").play());
  await until(page, 3);
  const [before, after] = await page.evaluate(() => {
    const figure = document.querySelector("mini-batch");
    const { done } = figure.results;
    figure.back();
    return [done, figure.results.done];
  });
  assert.deepEqual([await played, after], [{ ended: false }, before - 1]);
  await page.evaluate(() => {
    document.querySelector("mini-batch").play();
  });
  await call(page, "reset");
  assert.equal((await results(page)).done, 0);
});

test("out of sight nothing goes on; what came stays", async () => {
  const page = await open({ hash: long });
  const figure = page.locator("mini-batch");
  await figure.scrollIntoViewIfNeeded();
  // The watch over what is in sight has to have seen the figure first.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
  const played = page.evaluate(() => document.querySelector("mini-batch").play());
  await until(page, 2);
  await page.evaluate(() => {
    document.querySelector("mini-batch").style.marginBlockStart = "5000px";
    scrollTo(0, 0);
  });
  assert.deepEqual(await played, { ended: false });
  assert.ok((await results(page)).done >= 2);
  await page.getByRole("button", { name: "Play", exact: true }).waitFor({ state: "attached" });
  assert.doesNotMatch(await visibleText(page), /\b(s|min) left\b|not known yet/);
});

test("an element that is removed stops its Workers, and comes back where it was", async () => {
  const page = await open({ hash: long });
  const played = page.evaluate(() => document.querySelector("mini-batch").play());
  await until(page, 2);
  const left = await page.evaluate(async () => {
    window.gone = document.querySelector("mini-batch");
    const { done } = window.gone.results;
    window.gone.remove();
    return done;
  });
  assert.deepEqual(await played, { ended: false });
  // Where nothing is left to do, the next who asks is served at once.
  await page.evaluate(async () => {
    const other = document.createElement("mini-batch");
    other.setAttribute("figure", "learning-rate");
    for (const [name, value] of Object.entries({ seeds: 1, "total-epochs": 1, features: 1 })) {
      other.setAttribute(name, value);
    }
    document.body.append(other);
    await other.ready;
    await other.play();
    other.remove();
    document.body.append(window.gone);
  });
  await page.waitForFunction(() => document.querySelector("mini-batch").results);
  assert.equal((await results(page)).done, left);
  assert.deepEqual(page.said, []);
});

test("a link brings back what was measured, as the engine measures it", async () => {
  const page = await open({ hash: `${small}&done=6` });
  await until(page, 6);
  const { cells, done } = await results(page);
  assert.equal(done, 6);
  const jobs = cells.map(({ batchSize, learningRate }) => ({
    batchSize,
    learningRate,
    samples: 1024,
    features: 2,
    noise: 0.5,
    condition: 30,
    seed: 42,
    orderSeed: 42,
    epochs: 1,
  }));
  engine.runAll("learning-rate-cell", jobs).forEach(({ finalLoss, diverged }, i) => {
    const expected = diverged ? null : finalLoss;
    assert.deepEqual([cells[i].finalLoss, cells[i].diverged], [expected, diverged]);
  });
  const { hash } = new URL(page.url());
  assert.match(hash, /done=6$/);
  await stepTo(page, 7);
  const there = await results(page);
  const other = await open({ hash: new URL(page.url()).hash.slice(1) });
  await until(other, 7);
  assert.deepEqual(await results(other), there);
});

test("settings that it depends on begin again; others keep what is measured", async () => {
  const page = await open({ hash: small });
  await stepTo(page, 3);
  const { cells } = await results(page);
  await assign(page, { seeds: 2, batchSize: 8 });
  assert.deepEqual((await results(page)).cells, cells);
  await assign(page, { features: 3 });
  assert.equal((await results(page)).done, 0);
  await assign(page, { features: 2, done: 2 });
  await until(page, 2);
  assert.equal((await results(page)).done, 2);
  await assign(page, { features: 4, done: 3 });
  await until(page, 3);
  assert.equal((await results(page)).done, 3);
});

test("where no Worker can be had, it says so, and the page goes on", async () => {
  const page = await open({ hash: small, ready: false });
  await page.addInitScript(() => {
    window.Worker = class {
      constructor() {
        throw new Error("no Workers here");
      }
    };
  });
  await page.reload();
  await page.waitForFunction(() => document.querySelector("mini-batch")?.results);
  const end = await page.evaluate(async () => {
    window.problems = [];
    addEventListener("mini-batch-error", ({ detail }) => window.problems.push(detail.message));
    return document.querySelector("mini-batch").play();
  });
  assert.deepEqual(end, { ended: true });
  assert.match(await visibleText(page), /The measurement stopped: .*no Workers here/);
  assert.match((await page.evaluate(() => window.problems))[0], /no Workers here/);
  assert.equal((await results(page)).done, 0);
});
