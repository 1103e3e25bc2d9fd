// The figure “shuffle”: four exact runs, and their comparison over seeds, as the engine computes them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { loadEngine } from "../../dist/engine.mjs";
import { overSeeds } from "../../web/figures/shuffle/measurements.js";
import { assign, call, results, settings, useBrowser, visibleText } from "./setup.mjs";

const open = useBrowser();
const engine = await loadEngine();
const ORDERS = ["sequential", "shuffle-once", "shuffle-each-epoch", "with-replacement"];

test("the four runs are the trainer's own, on the same data from the same seed", async () => {
  const page = await open({ hash: "figure=shuffle&preset=line&seed=7&update=70" });
  const { epoch, batch, update, orders } = await results(page);
  assert.deepEqual([epoch, batch, update], [2, 6, 70]);
  for (const order of ORDERS) {
    const trainer = engine.createTrainer({
      data: { name: "noisy-line", samples: 512, noise: 1, order: "sorted" },
      loss: "half-mse",
      batchSize: 8,
      learningRate: 0.1,
      order,
      seed: 7,
    });
    trainer.run(64);
    const updates = Array.from({ length: 6 }, () => trainer.step());
    const { w, b, loss, gradients, visits } = orders[order];
    assert.deepEqual([w, b], [...trainer.parameters]);
    assert.equal(loss, trainer.loss());
    assert.deepEqual(
      gradients,
      updates.map(({ gradient }) => Array.from(gradient)),
    );
    assert.deepEqual(
      visits,
      updates.map(({ indices }) => Array.from(indices)),
    );
    trainer.delete();
  }
});

for (const [unit, times] of [
  ["update", 5],
  ["epoch", 4],
]) {
  test(`steps by ${unit}, back and reset are exact`, async () => {
    const page = await open({ hash: `figure=shuffle&preset=classes&unit=${unit}` });
    const seen = [await results(page)];
    for (let i = 1; i <= times; i++) {
      await call(page, "step");
      seen.push(await results(page));
    }
    for (let i = times - 1; i >= 0; i--) {
      await call(page, "back");
      assert.deepEqual(await results(page), seen[i], `${i} steps after the start`);
    }
    await call(page, "step", times);
    assert.deepEqual(await results(page), seen[times]);
    await call(page, "reset");
    assert.deepEqual(await results(page), seen[0]);
  });
}

test("a whole run is what the engine's experiment measures, and there it ends", async () => {
  const page = await open({ hash: "figure=shuffle&preset=classes&total-epochs=6&update=384" });
  const { orders, minimum } = await results(page);
  const options = { seed: 42, model: "logistic", learningRate: 0.5, epochs: 6 };
  const jobs = ORDERS.map((order) => ({ ...options, order }));
  engine.runAll("shuffling", jobs).forEach((measured, i) => {
    const { excessLoss, swings, accuracy, w, b } = orders[ORDERS[i]];
    assert.equal(excessLoss, measured.excessLoss.values[5]);
    assert.equal(accuracy, measured.accuracy.values[5]);
    assert.deepEqual(swings, Array.from(measured.swing.values));
    assert.deepEqual([...w, b], Array.from(measured.lastTrace.values.slice(-3)));
    assert.equal(minimum.loss, measured.minimumLoss);
  });
  await call(page, "step");
  assert.equal((await results(page)).update, 384);
});

test("the post's sentences are answered by what the run did", async () => {
  const page = await open({ hash: "figure=shuffle&preset=classes&unit=epoch" });
  await page.getByRole("radio", { name: "it fades away" }).check();
  await call(page, "step", 5);
  const { orders } = await results(page);
  const { swings, gradients } = orders.sequential;
  assert.ok(gradients.slice(0, 32).every((gradient) => gradient.at(-1) > 0));
  const text = await visibleText(page);
  assert.match(text, /In epoch 5, 32 of the first 32 batches have ∂b > 0.*the other way round/);
  await assign(page, { unit: "update" });
  await call(page, "step");
  assert.match(await visibleText(page), /In epoch 5, 32 of/, "of the last whole epoch");
  const restored = await open({ hash: new URL(page.url()).hash.slice(1) });
  assert.match(await visibleText(restored), /In epoch 5, 32 of/);
  await call(page, "back");
  await assign(page, { unit: "epoch" });
  const [early, late] = [swings[1].toFixed(3), swings[4].toFixed(3)];
  assert.ok(text.includes(`Within epoch 2, b swings by ${early}; within epoch 5 by ${late}.`));
  assert.match(text, /it stays\. You said it fades away: not this time\./);

  await assign(page, { dataOrder: "as-drawn" });
  await call(page, "step", 5);
  assert.match(await visibleText(page), /There is no such pattern/);
});

test("a pattern is only said to be there where it is", async () => {
  const page = await open({ hash: "figure=shuffle&preset=line&update=64" });
  const { gradients } = (await results(page)).orders.sequential;
  const positive = gradients.slice(0, 32).filter((gradient) => gradient[1] > 0).length;
  assert.ok(positive < 24, "the first half of the first epoch has no sign of its own");
  const text = await visibleText(page);
  assert.ok(text.includes(`In epoch 1, ${positive} of the first 32 batches have ∂b > 0`));
  assert.match(text, /32 of the last 32 have ∂b < 0\. The last half is the other way round/);
});

test("over seeds, in the background, with the keyboard: medians of the engine's runs", async () => {
  const page = await open({
    hash: "figure=shuffle&preset=line&total-epochs=4&samples=64&batch-size=8&seeds=3&seed=4294967295",
  });
  await page.getByRole("button", { name: "Run all four" }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Measure again" }).waitFor();
  const { seeds } = await results(page);
  const options = { samples: 64, epochs: 4 };
  ORDERS.forEach((order, i) => {
    const jobs = [4294967295, 0, 1].map((seed) => ({ ...options, seed, order }));
    const runs = engine.runAll("shuffling", jobs);
    const ends = runs.map(({ excessLoss }) => excessLoss.values[3]).sort((a, b) => a - b);
    assert.deepEqual([seeds[i].order, seeds[i].seeds], [order, 3]);
    assert.equal(seeds[i].excessLoss[3].median, ends[1]);
    const swings = runs.map(({ swing }) => swing.values[0]).sort((a, b) => a - b);
    assert.equal(seeds[i].swing[0].median, swings[1]);
  });
  assert.match(await visibleText(page), /Over 3 seeds the median loss/);
  await call(page, "step");
  assert.notEqual(
    (await results(page)).seeds,
    null,
    "it belongs to the settings, not to the place",
  );
  await assign(page, { batchSize: 4 });
  assert.equal((await results(page)).seeds, null);
});

test("a comparison can be cancelled, shows what it has, and goes on", async () => {
  const page = await open({ hash: "figure=shuffle&total-epochs=60&seeds=100" });
  await page.getByRole("button", { name: "Run all four" }).click();
  await page.waitForFunction(() => document.querySelector("mini-batch").results.seeds);
  await page.getByRole("button", { name: "Cancel" }).click();
  const { seeds } = await results(page);
  assert.ok(seeds[0].seeds >= 1 && seeds[3].seeds < 100);
  await page.getByRole("button", { name: "Go on" }).click();
  await page.getByRole("button", { name: "Cancel" }).click();
  assert.ok((await results(page)).seeds[0].seeds >= seeds[0].seeds);
  assert.deepEqual(page.said, []);
});

test("a seed further down keeps what other seeds have measured, and has a gap before it", async () => {
  const page = await open({
    hash: "figure=shuffle&preset=line&total-epochs=2&samples=64&batch-size=8&seeds=3&seed=5",
  });
  const measuring = page.locator("mini-batch .measuring");
  await measuring.getByRole("button").click();
  await page.waitForFunction(
    () => document.querySelector("mini-batch").results.seeds?.[3].seeds === 3,
  );
  await assign(page, { seed: 3 });
  assert.deepEqual(
    (await results(page)).seeds.map(({ seeds }) => seeds),
    [1, 1, 1, 1],
  );
  assert.deepEqual(page.said, []);
});

test("the address restores the state; a hostile one is clamped and reported", async () => {
  const page = await open({ hash: "figure=shuffle" });
  await assign(page, { preset: "close-classes", parameter: "w", totalEpochs: 5 });
  await call(page, "step", 7);
  const there = [await results(page), await settings(page)];
  const { hash } = new URL(page.url());
  const other = await open({ hash: hash.slice(1) });
  assert.deepEqual([await results(other), await settings(other)], there);

  const hostile = await open({
    hash: "figure=shuffle&preset=line&samples=1e9&batch-size=1&total-epochs=1e5&seeds=-1&model=mlp&update=1e12&y=2",
  });
  const { samples, batchSize, totalEpochs, seeds, model } = await settings(hostile);
  assert.deepEqual([samples, batchSize, totalEpochs, seeds, model], [512, 4, 60, 1, "linear"]);
  assert.equal((await results(hostile)).update, 7680);
  assert.equal(await hostile.locator("mini-batch .notices li").count(), 7);
  assert.deepEqual(hostile.said, []);
});

test("divergence is explained, and has a way back", async () => {
  const page = await open({ hash: "figure=shuffle&preset=line&learning-rate=100&update=7680" });
  await page.getByText("The run has diverged").waitFor();
  const { update, diverged } = await results(page);
  await call(page, "step");
  assert.deepEqual([(await results(page)).update, diverged], [update, true]);
  await page.getByRole("button", { name: "Use learning rate 0.1" }).click();
  assert.equal((await results(page)).update, 0);
});

test("a comparison that goes on after it was cancelled has gaps, and is shown when each order has a run", () => {
  const run = (excess) => ({ excessLoss: [excess], swing: [1], accuracy: null, averageExcess: 0 });
  const begun = [undefined, run(1), run(2), run(3), undefined, run(5)];
  assert.equal(overSeeds({ results: begun }), null);
  const complete = [...begun];
  complete[4] = run(4);
  const orders = overSeeds({ results: complete });
  assert.deepEqual(
    orders.map(({ seeds, excessLoss }) => [seeds, excessLoss[0].median]),
    [1, 2, 1, 1].map((seeds, i) => [seeds, [4, 3, 2, 3][i]]),
  );
});
