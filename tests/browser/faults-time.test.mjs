// Time that passes while nobody computes: a tab that is hidden, a computer that sleeps.
import assert from "node:assert/strict";
import { test } from "node:test";
import { call, results, useBrowser } from "./setup.mjs";
import { idle, watchWorkers } from "./workers_watched.mjs";

const open = useBrowser();
const HOUR = 3_600_000;
const long = "figure=learning-rate&seeds=20&total-epochs=16&features=64";

const play = (page) => page.evaluate(() => document.querySelector("mini-batch").play());

/** As when the reader looks at another tab, or at this one again. */
function hide(page, hidden) {
  return page.evaluate((isHidden) => {
    Object.defineProperty(document, "hidden", { configurable: true, get: () => isHidden });
    document.dispatchEvent(new Event("visibilitychange"));
  }, hidden);
}

test("in a hidden tab nothing plays; shown again it waits for the reader, and goes on", async () => {
  const page = await open({ hash: "figure=update&pace=racing&unit=update", clock: true });
  const played = play(page);
  await page.clock.runFor(500);
  await hide(page, true);
  assert.deepEqual(await played, { ended: false });
  const { update } = await results(page);
  assert.ok(update >= 2, `${update} updates`);
  await page.clock.runFor(HOUR / 60);
  await hide(page, false);
  await page.clock.runFor(10_000);
  assert.equal((await results(page)).update, update);
  play(page).catch(() => {});
  await page.clock.runFor(100);
  assert.ok((await results(page)).update > update);
  assert.deepEqual(page.said, []);
});

test("nor does anything measure there; what came is kept, and Play gets the rest", async () => {
  const page = await open({ hash: long, init: watchWorkers });
  const played = play(page);
  await page.waitForFunction(() => document.querySelector("mini-batch").results.done >= 2);
  await hide(page, true);
  assert.deepEqual(await played, { ended: false });
  await idle(page);
  const { done } = await results(page);
  assert.ok(done >= 2);
  await hide(page, false);
  const again = play(page);
  await page.waitForFunction(
    (before) => document.querySelector("mini-batch").results.done > before,
    done,
  );
  await call(page, "pause");
  assert.deepEqual(await again, { ended: false });
});

for (const [name, unit, counted] of [
  ["update", "update", "update"],
  ["shuffle", "update", "update"],
  ["batch-size", "sample", "seen"],
]) {
  test(`“${name}”: an hour's sleep while it plays is no hour's updates`, async () => {
    const page = await open({ hash: `figure=${name}&pace=racing&unit=${unit}`, clock: true });
    const count = async () => (await results(page))[counted];
    play(page).catch(() => {});
    await page.clock.runFor(500);
    const before = await count();
    assert.ok(before > 0);
    await page.clock.fastForward(HOUR);
    assert.ok((await count()) <= before + 2);
    await page.clock.runFor(200);
    const after = await count();
    assert.ok(after > before && after <= before + 8, `${before}, then ${after}`);
    await call(page, "pause");
    assert.deepEqual(page.said, []);
  });
}

/** Minutes that are said to be left, at the next report. */
async function minutesLeft(page) {
  const text = await page.evaluate(async () => {
    const root = document.querySelector("mini-batch").shadowRoot;
    const said = () => root.querySelector("progress + .progress-text")?.textContent ?? "";
    const before = said();
    while (said() === before || !/left/.test(said())) await new Promise(requestAnimationFrame);
    return said();
  });
  const [, number, unit] = text.match(/about (\d+) (s|min) left/);
  return unit === "min" ? Number(number) : Number(number) / 60;
}

// One measures its jobs one at a time, the other side by side: each estimates in a way of its own.
for (const hash of ["figure=cost", "figure=learning-rate"]) {
  test(`${hash}: an hour's sleep while it measures is no hour's work`, async () => {
    const init = `(${watchWorkers})();
      const { now } = Performance.prototype;
      window.slept = 0;
      Performance.prototype.now = function () { return now.call(this) + window.slept; };
      // The Worker sleeps in its fourth slice.
      window.inWorkers = "let asked = 0; { const { now } = Performance.prototype;" +
        "Performance.prototype.now = function () { return now.call(this) + (++asked > 7 ? ${HOUR} : 0); }; }";`;
    const page = await open({ hash, init });
    play(page).catch(() => {});
    await page.waitForFunction(() => document.querySelector("mini-batch").results.done >= 2);
    await page.evaluate((milliseconds) => {
      window.slept = milliseconds;
    }, HOUR);
    const minutes = await minutesLeft(page);
    await call(page, "pause");
    assert.ok(minutes < 20, `${minutes} minutes`);
    assert.deepEqual(page.said, []);
  });
}
