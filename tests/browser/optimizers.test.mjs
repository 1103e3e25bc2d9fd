// The figure “optimizers”: seven runs of the real trainer, and their comparison over seeds.
import assert from "node:assert/strict";
import { test } from "node:test";
import { loadEngine } from "../../dist/engine.mjs";
import { assign, call, results, settings, useBrowser, visibleText } from "./setup.mjs";

const open = useBrowser();
const engine = await loadEngine();
const RATES = {
  sgd: 0.044,
  momentum: 0.011,
  nesterov: 0.031,
  adagrad: 2.8,
  rmsprop: 0.25,
  adam: 0.71,
};
const close = (actual, expected, tolerance = 1e-9) =>
  assert.ok(Math.abs(actual - expected) <= tolerance, `${actual} is not ${expected}`);

/** A jump far ahead takes a while. */
function arrive(page, update) {
  return page.waitForFunction(
    (wanted) => document.querySelector("mini-batch").results.update === wanted,
    update,
  );
}

test("the runs are the trainer's own, from one start on the same batches", async () => {
  const page = await open({ hash: "figure=optimizers&update=40&seed=7" });
  await arrive(page, 40);
  const { update, epoch, optimizers } = await results(page);
  assert.deepEqual([update, epoch], [40, 2]);
  for (const [kind, learningRate] of Object.entries(RATES)) {
    const trainer = engine.createTrainer({
      data: { name: "narrow-valley", samples: 256, noise: 1 },
      loss: "half-mse",
      optimizer: { kind },
      batchSize: 16,
      learningRate,
      seed: 7,
    });
    trainer.run(40);
    const { w, b, loss } = optimizers[kind];
    assert.deepEqual([w, b], [...trainer.parameters], kind);
    assert.equal(loss, trainer.loss());
    trainer.delete();
  }
});

test("what is counted is what the engine's experiment counts, standardised x included", async () => {
  const page = await open({ hash: "figure=optimizers&update=320" });
  await arrive(page, 320);
  const { optimizers, minimum, condition } = await results(page);
  for (const [name, one] of Object.entries(optimizers)) {
    const isStandardized = name === "standardized";
    const [run] = engine.runAll("optimizers", [
      isStandardized
        ? { standardize: "yes", learningRate: 0.5 }
        : { optimizer: name, learningRate: RATES[name] },
    ]);
    assert.equal(one.updatesToTarget, run.updatesToTarget, name);
    const [w, b] = run.path.values.slice(-2);
    close(one.w, w);
    close(one.b, b);
    if (isStandardized) continue;
    close(one.stepFlips, run.stepFlips);
    close(one.gradientFlips, run.gradientFlips);
    close(condition, run.condition, 1e-6);
    close(minimum.w, run.minimum.values[0]);
    close(minimum.b, run.minimum.values[1]);
  }
  const text = await visibleText(page);
  assert.match(
    text,
    /SGD turns across the valley in 0\.7\d of its updates, Momentum in 0\.2\d: that holds/,
  );
});

for (const unit of ["update", "epoch"]) {
  test(`steps by ${unit}, back and reset are exact`, async () => {
    const page = await open({ hash: `figure=optimizers&unit=${unit}` });
    const length = unit === "epoch" ? 16 : 1;
    const seen = [await results(page)];
    for (let i = 1; i <= 4; i++) {
      await call(page, "step");
      await arrive(page, i * length);
      seen.push(await results(page));
    }
    for (let i = 3; i >= 0; i--) {
      await call(page, "back");
      assert.deepEqual(await results(page), seen[i]);
    }
    await call(page, "step", 4);
    assert.deepEqual(await results(page), seen[4]);
    await call(page, "reset");
    assert.deepEqual(await results(page), seen[0]);
  });
}

test("over seeds, with the keyboard: the engine's means, near what is known", async () => {
  const page = await open({ hash: "figure=optimizers&seeds=8" });
  await page.getByRole("button", { name: "Run all over many seeds" }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Measure again" }).waitFor();
  const { seeds } = await results(page);
  assert.equal(seeds.seeds, 8);
  const expected = {
    sgd: [150, 14],
    momentum: [79, 11],
    nesterov: [43, 8],
    adagrad: [32, 4],
    rmsprop: [33, 6],
    adam: [65, 6],
    standardized: [32, 3],
    "nesterov-iterate": [35, 6],
  };
  for (const { name, updates, reached } of seeds.rows) {
    const [mean, off] = expected[name];
    assert.equal(reached, 8, name);
    close(updates, mean, off);
  }
  const jobs = Array.from({ length: 8 }, (_, i) => ({ seed: 42 + i, updates: 640 }));
  const runs = engine.runAll("optimizers", jobs).map(({ updatesToTarget }) => updatesToTarget);
  close(seeds.rows[0].updates, runs.reduce((sum, one) => sum + one, 0) / 8);
  const { sgd, momentum } = seeds.noise;
  const text = await visibleText(page);
  const finding = momentum < 0.8 * sgd ? "less" : momentum > sgd / 0.8 ? "more" : "the same";
  assert.match(text, new RegExp(`SGD ${sgd.toFixed(3)}, Momentum .*${finding}; at a quarter`));
  await assign(page, { batchSize: 32 });
  assert.equal((await results(page)).seeds, null, "other runs");
});

test("who diverges is told; the others go on, and there is a way back", async () => {
  const page = await open({ hash: "figure=optimizers&rate-factor=2&update=200" });
  await arrive(page, 200);
  const { optimizers } = await results(page);
  assert.deepEqual([optimizers.sgd.diverged, optimizers.adagrad.diverged], [true, false]);
  assert.match(await visibleText(page), /Diverged: SGD \(η 0\.088\)/);
  await page.getByRole("button", { name: "Use the tuned rates" }).click();
  assert.equal((await settings(page)).rateFactor, 1);
  assert.equal((await results(page)).update, 0);
});

test("the address restores the state; a hostile one is clamped and reported", async () => {
  const page = await open({ hash: "figure=optimizers&focus=adam&adam-rate=0.5" });
  await call(page, "step", 3);
  const there = [await results(page), await settings(page)];
  const other = await open({ hash: new URL(page.url()).hash.slice(1) });
  assert.deepEqual([await results(other), await settings(other)], there);

  const hostile = await open({
    hash: "figure=optimizers&samples=1e9&batch-size=-4&focus=<b>&rate-factor=0&sgd-rate=x&update=1e9&y=1",
  });
  await arrive(hostile, 2000);
  const { samples, batchSize, focus, rateFactor, sgdRate } = await settings(hostile);
  assert.deepEqual(
    [samples, batchSize, focus, rateFactor, sgdRate],
    [2000, 1, "momentum", 0.01, 0.044],
  );
  assert.equal(await hostile.locator("mini-batch .notices li").count(), 7);
  assert.deepEqual(hostile.said, []);
});

test("the guess is answered by the run", async () => {
  const page = await open({ hash: "figure=optimizers&unit=epoch" });
  await page.getByRole("radio", { name: "Momentum", exact: true }).check();
  await call(page, "step", 2);
  await arrive(page, 32);
  assert.match(await visibleText(page), /with 32 updates\. You said Momentum: not this time/);
});

test("a place that settings name is told of when the run is there", async () => {
  const page = await open({ hash: "figure=optimizers" });
  await page.evaluate(
    () =>
      new Promise((done) => {
        const figure = document.querySelector("mini-batch");
        figure.settings = { update: 1500 };
        figure.addEventListener("mini-batch-change", () => done());
      }),
  );
  assert.equal((await results(page)).update, 1500);
  assert.match(page.url(), /update=1500/);
});
