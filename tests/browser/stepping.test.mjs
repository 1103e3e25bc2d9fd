// Beats, playing and pausing in the page: what moves, when, and what is told.
import assert from "node:assert/strict";
import { test } from "node:test";
import { assign, call, results, startPlaying, useBrowser } from "./setup.mjs";

const open = useBrowser();

test("clicking a beat goes there, in the same update", async () => {
  const page = await open();
  await page.getByRole("button", { name: "5 Average" }).click();
  assert.equal((await results(page)).beat, 5);
  await page.getByRole("button", { name: "2 Predict" }).click();
  const { update, beat, gradient } = await results(page);
  assert.deepEqual([update, beat, gradient], [1, 2, null]);
});

test("play goes on to the end of the run at the chosen pace", async () => {
  const page = await open({
    hash: "figure=update&preset=seed&unit=update&pace=fast&epochs=2",
    clock: true,
  });
  await startPlaying(page);
  await page.clock.runFor(399);
  assert.equal((await results(page)).update, 1);
  await page.clock.runFor(1);
  assert.equal((await results(page)).update, 2);
  await page.clock.runFor(8 * 400);
  const { update, epochs } = await results(page);
  assert.deepEqual([update, epochs.length], [10, 2]);
  assert.deepEqual(await page.evaluate(() => window.played), { ended: true });
  await page.getByRole("button", { name: "Play", exact: true }).waitFor();
});

test("pause settles play's promise, and the run stays where it is", async () => {
  const page = await open({ hash: "figure=update&pace=rapid", clock: true });
  await startPlaying(page);
  await page.clock.runFor(250);
  await page.getByRole("button", { name: "Pause", exact: true }).click();
  assert.deepEqual(await page.evaluate(() => window.played), { ended: false });
  const there = await results(page);
  assert.equal(there.beat, 3);
  await page.clock.runFor(10_000);
  assert.deepEqual(await results(page), there);
});

test("a step while playing pauses", async () => {
  const page = await open({ hash: "figure=update&pace=rapid", clock: true });
  await startPlaying(page);
  await call(page, "step");
  assert.deepEqual(await page.evaluate(() => window.played), { ended: false });
  assert.equal((await results(page)).beat, 2);
});

test("nothing plays by itself, and playing stops out of sight", async () => {
  const page = await open({ hash: "figure=update&pace=rapid", clock: true });
  await page.clock.runFor(5000);
  assert.equal((await results(page)).beat, 0);
  await page.evaluate(() => document.querySelector("mini-batch").scrollIntoView());
  // The watch over what is in sight has to have seen the figure first.
  await page.clock.runFor(100);
  await settled(page);
  await startPlaying(page);
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.evaluate(() => {
    document.querySelector("mini-batch").style.marginBlockStart = "5000px";
  });
  await page.waitForFunction(() => window.played);
  assert.deepEqual(await page.evaluate(() => window.played), { ended: false });
});

test("events tell of moves and of results", async () => {
  const page = await open();
  const told = await page.evaluate(() => {
    const figure = document.querySelector("mini-batch");
    const names = [];
    for (const name of ["change", "result", "error"]) {
      document.addEventListener(`mini-batch-${name}`, ({ target, detail, composed }) => {
        names.push([name, target === figure, composed, detail.w ?? detail.settings?.beat]);
      });
    }
    for (let i = 0; i < 6; i++) figure.step();
    figure.back();
    return names;
  });
  assert.deepEqual(told, [
    ...[1, 2, 3, 4, 5, 6].map((beat) => ["change", true, true, beat]),
    ["result", true, true, 0.169],
    ["change", true, true, 5],
  ]);
});

test("divergence stops playing, and is explained", async () => {
  const page = await open({
    hash: "figure=update&preset=seed&learning-rate=3&unit=update&pace=rapid&epochs=1000",
    clock: true,
  });
  await startPlaying(page);
  await page.clock.runFor(2000);
  assert.deepEqual(await page.evaluate(() => window.played), { ended: true });
  await page.getByText("The run is diverging: with learning rate 3").waitFor();

  await assign(page, { update: 10_000 });
  await page.getByText("The run has diverged").waitFor();
  await page.getByRole("button", { name: "Use learning rate 0.1" }).click();
  assert.equal(await page.getByText("has diverged").count(), 0);
});

/** The browser has told its observers what is in sight. */
function settled(page) {
  return page.evaluate(
    () =>
      new Promise((done) => {
        const observer = new IntersectionObserver(() => {
          observer.disconnect();
          done(undefined);
        });
        observer.observe(document.querySelector("mini-batch"));
      }),
  );
}
