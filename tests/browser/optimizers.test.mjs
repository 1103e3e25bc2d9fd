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
    /SGD turns across the valley in 0\.7\d of its updates, Momentum in 0\.2\d: that holds/,
  );
});

test("what the post says of noise is answered by the comparison over seeds", async () => {
  const page = await open({ hash: "figure=optimizers&seeds=8" });
  await page.getByRole("button", { name: "Run all over many seeds" }).click();
  await page.getByRole("button", { name: "Measure again" }).waitFor();
  const { sgd, momentum } = (await results(page)).seeds.noise;
  const finding = momentum < 0.8 * sgd ? "less" : momentum > sgd / 0.8 ? "more" : "the same";
  const said = new RegExp(`SGD ${sgd.toFixed(3)}, Momentum .*${finding}; at a quarter`);
  assert.match(await visibleText(page), said);
});

test("who diverges is told", async () => {
  const page = await open({ hash: "figure=optimizers&rate-factor=2&update=200" });
  await until(page, { update: 200 });
  assert.match(await visibleText(page), /Diverged: SGD \(η 0\.088\)/);
});

test("the guess is answered by the run", async () => {
  const page = await open({ hash: "figure=optimizers&unit=epoch" });
  await page.getByRole("radio", { name: "Momentum", exact: true }).check();
  await call(page, "step", 2);
  await until(page, { update: 32 });
  assert.match(await visibleText(page), /with 32 updates\. You said Momentum: not this time/);
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
