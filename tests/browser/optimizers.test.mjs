// The figure “optimizers” in the page: what it says of its runs, and when it tells of a place far on.
import assert from "node:assert/strict";
import { test } from "node:test";
import { call, results, settings, until, useBrowser, visibleText } from "./setup.mjs";

const open = useBrowser();

test("what the post says of turning across the valley is put to the test", async () => {
  const page = await open({ hash: "figure=optimizers&update=320" });
  await until(page, { update: 320 });
  assert.match(
    await visibleText(page),
    /Over all updates so far, Momentum turns across the valley 0\.3\d times as often as SGD, but swings 2\.\d times as wide\./,
  );
});

test("what the post says of noise is answered by the comparison over seeds", async () => {
  const page = await open({ hash: "figure=optimizers&seeds=8" });
  await page.getByRole("button", { name: "Run all seven with many seeds" }).click();
  await page.getByRole("button", { name: "Measure again" }).waitFor();
  const { sgd, momentum } = (await results(page)).seeds.noise;
  assert.ok(momentum < sgd / 2);
  const text = await visibleText(page);
  assert.match(
    text,
    /Momentum leaves less of the noise than SGD: 0\.\d+ times as much \(.*\) at a quarter of SGD’s rate, 0\.[12]\d times/,
  );
  assert.match(text, /at the whole\. Medians of 8 seeds\./);
});

test("who diverges is told", async () => {
  const page = await open({ hash: "figure=optimizers&rate-factor=2&update=200" });
  await until(page, { update: 200 });
  const text = await visibleText(page);
  assert.match(text, /Diverged: SGD \(η 0\.088\)/);
  assert.match(text, /Diverged: SGD\. There are no swings to compare/);
  assert.match(text, /The usual rates η were tuned for 256 samples, noise 1, k = 16;/);
});

test("the guess is answered by the run", async () => {
  const page = await open({ hash: "figure=optimizers&unit=epoch" });
  await page.getByRole("radio", { name: "Momentum", exact: true }).check();
  await call(page, "step", 3);
  await until(page, { update: 48 });
  assert.match(
    await visibleText(page),
    /In this run SGD on standardised x reached it first, with 18 updates\. You said Momentum: not this time/,
  );
});

test("a place that settings name is told of when the run is there", async () => {
  const page = await open({ hash: "figure=optimizers" });
  await page.evaluate(
    () =>
      new Promise((done) => {
        const figure = document.querySelector("mini-batch");
        figure.settings = { update: 1500 };
        figure.addEventListener("mini-batch-change", () => done(undefined));
      }),
  );
  assert.equal((await results(page)).update, 1500);
  assert.match(page.url(), /update=1500/);
});

test("the start is moved with the keys of its handle, and all seven runs begin there", async () => {
  const page = await open({ hash: "figure=optimizers&update=32" });
  await until(page, { update: 32 });
  await page.getByRole("slider", { name: "Start" }).focus();
  await page.keyboard.press("Shift+ArrowRight");
  await page.waitForFunction(() => document.querySelector("mini-batch").settings.startW > 0);
  const { startW, startB } = await settings(page);
  assert.equal(startB, 0);
  // They have come as far again.
  await until(page, { update: 32 });
  await call(page, "reset");
  await until(page, { update: 0 });
  for (const { w, b } of Object.values((await results(page)).optimizers)) {
    assert.ok(Math.abs(w - startW) < 1e-9 && Math.abs(b) < 1e-9);
  }
  assert.match(await visibleText(page), /Over seeds, all runs start at w = b = 0\./);
});
