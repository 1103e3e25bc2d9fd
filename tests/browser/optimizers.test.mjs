// The figure “optimizers” in the page: what it says of its runs, and when it tells of a place far on.
import assert from "node:assert/strict";
import { test } from "node:test";
import { call, results, until, useBrowser, visibleText } from "./setup.mjs";

const open = useBrowser();

test("what the post says of turning across the valley is put to the test", async () => {
  const page = await open({ hash: "figure=optimizers&update=320" });
  await until(page, { update: 320 });
  assert.match(
    await visibleText(page),
    /SGD turns across the valley in 0\.7\d of its updates, Momentum in 0\.2\d\..*Momentum’s swings are rarer, but wider\./,
  );
});

test("what the post says of noise is answered by the comparison over seeds", async () => {
  const page = await open({ hash: "figure=optimizers&seeds=8" });
  await page.getByRole("button", { name: "Run all over many seeds" }).click();
  await page.getByRole("button", { name: "Measure again" }).waitFor();
  const { sgd, momentum } = (await results(page)).seeds.noise;
  assert.ok(momentum < sgd / 2);
  const text = await visibleText(page);
  assert.match(
    text,
    /At SGD’s whole rate: Momentum leaves 0\.[12]\d times as much \(median of 8 seeds/,
  );
  assert.match(text, /So here less of the noise is left with momentum/);
});

test("who diverges is told", async () => {
  const page = await open({ hash: "figure=optimizers&rate-factor=2&update=200" });
  await until(page, { update: 200 });
  const text = await visibleText(page);
  assert.match(text, /Diverged: SGD \(η 0\.088\)/);
  assert.match(text, /Diverged: SGD\. There are no swings to compare/);
  assert.match(
    text,
    /The usual learning rates were tuned for 256 samples with noise 1 and k = 16, not/,
  );
});

test("the guess is answered by the run", async () => {
  const page = await open({ hash: "figure=optimizers&unit=epoch" });
  await page.getByRole("radio", { name: "Momentum", exact: true }).check();
  await call(page, "step", 3);
  await until(page, { update: 48 });
  assert.match(await visibleText(page), /with 18 updates\. You said Momentum: not this time/);
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
