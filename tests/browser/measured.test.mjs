// Figures whose run is long work in Workers: what it tells, how it is paused and left, and where there are none.
import assert from "node:assert/strict";
import { test } from "node:test";
import { PLACES } from "../../web/figures/learning-rate/grid.js";
import {
  call,
  play,
  results,
  settings,
  startPlaying,
  until,
  useBrowser,
  visibleText,
} from "./setup.mjs";

const open = useBrowser();
const small = "figure=learning-rate&seeds=1&total-epochs=1&features=2";
/** Longer than a test takes. */
const long = "figure=learning-rate&seeds=20&total-epochs=16&features=64";

test("Play measures all there is, and says so", async () => {
  const page = await open({ hash: small });
  await page.evaluate(() => {
    window.told = [];
    const tell = ({ type, detail }) =>
      window.told.push([type, detail.done ?? detail.settings.done]);
    for (const name of ["change", "result"]) addEventListener(`mini-batch-${name}`, tell);
  });
  const { jobs } = await results(page);
  assert.deepEqual(await play(page), { ended: true });
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
  const played = play(page);
  await page.getByRole("progressbar").waitFor();
  await until(page, { done: 3 });
  await page.getByRole("button", { name: "Pause" }).click();
  assert.deepEqual(await played, { ended: false });
  const { done, jobs, cells } = await results(page);
  assert.ok(done >= 3 && done < jobs);
  assert.match(await visibleText(page), new RegExp(`runs done ${done} of ${jobs}`));
  assert.equal((await settings(page)).done, done);
  await page.getByRole("button", { name: "Play" }).click();
  await until(page, { done: done + 2 });
  const later = (await results(page)).cells;
  const placesOf = (some) =>
    some.map(({ batchSize, learningRate }) => `${batchSize} ${learningRate}`);
  const places = placesOf(later);
  assert.ok(placesOf(cells).every((place) => places.includes(place)));
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
  const played = play(page);
  await until(page, { done: 20 });
  await call(page, "pause");
  await played;
  const { done, cells } = await results(page);
  assert.equal((await settings(page)).done, done);
  const inOrder = PLACES.slice(0, done).map((one) => [one.batchSize, one.learningRate]);
  const sorted = (pairs) => pairs.map(String).sort();
  assert.deepEqual(sorted(cells.map((one) => [one.batchSize, one.learningRate])), sorted(inOrder));
});

test("by keyboard: steps, plays, pauses, goes back", async () => {
  const page = await open({ hash: long });
  await page.getByRole("button", { name: "Step" }).focus();
  await page.keyboard.press("Enter");
  await until(page, { done: 1 });
  await page.keyboard.press("ArrowRight");
  await until(page, { done: 2 });
  await page.locator("mini-batch .sentence").click();
  await page.keyboard.press("Space");
  await until(page, { done: 4 });
  await page.keyboard.press("Space");
  const { done } = await results(page);
  await page.keyboard.press("ArrowLeft");
  assert.equal((await results(page)).done, done - 1);
  await page.keyboard.press("r");
  assert.equal((await results(page)).done, 0);
});

test("Back while it plays stops it one result earlier; Reset empties it", async () => {
  const page = await open({ hash: long });
  const played = play(page);
  await until(page, { done: 3 });
  const [before, after] = await page.evaluate(() => {
    const figure = document.querySelector("mini-batch");
    const { done } = figure.results;
    figure.back();
    return [done, figure.results.done];
  });
  assert.deepEqual([await played, after], [{ ended: false }, before - 1]);
  await startPlaying(page);
  await call(page, "reset");
  assert.equal((await results(page)).done, 0);
});

test("out of sight nothing goes on; what came stays", async () => {
  const page = await open({ hash: long });
  const figure = page.locator("mini-batch");
  await figure.scrollIntoViewIfNeeded();
  // The watch over what is in sight has to have seen the figure first.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
  const played = play(page);
  await until(page, { done: 2 });
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
  const played = play(page);
  await until(page, { done: 2 });
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
      other.setAttribute(name, String(value));
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

test("where no Worker can be had, it says so, and the page goes on", async () => {
  const page = await open({ hash: small, ready: false });
  await page.addInitScript(() => {
    window.Worker = /** @type {any} */ (
      class {
        constructor() {
          throw new Error("no Workers here");
        }
      }
    );
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
