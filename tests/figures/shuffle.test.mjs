// The figure “shuffle”: four exact runs, and their comparison over seeds, as the engine computes them.
import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { loadEngine } from "../../dist/engine.mjs";
import { overSeeds } from "../../web/figures/shuffle/measurements.js";
import { closeFigures, openFigure } from "./figure_in_node.mjs";

/** @type {any} */
const engine = await loadEngine();
afterEach(closeFigures);
const ORDERS = ["sequential", "shuffle-once", "shuffle-each-epoch", "with-replacement"];

test("the four runs are the trainer's own, on the same data from the same seed", async () => {
  const figure = await openFigure("shuffle", { preset: "line", seed: 7, update: 70 });
  const { epoch, batch, update, orders } = figure.results;
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

test("a whole run is what the engine's experiment measures, and there it ends", async () => {
  const given = { preset: "classes", totalEpochs: 6, update: 384 };
  const figure = await openFigure("shuffle", given);
  const { orders, minimum } = figure.results;
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
  await figure.step();
  assert.equal(figure.results.update, 384);
});

test("over seeds: medians of the engine's runs, which belong to the settings", async () => {
  const figure = await openFigure("shuffle", {
    preset: "line",
    totalEpochs: 4,
    samples: 64,
    batchSize: 8,
    seeds: 3,
    seed: 4294967295,
  });
  await figure.measure("seeds");
  const { seeds } = figure.results;
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
  await figure.step();
  assert.deepEqual(figure.results.seeds, seeds, "it does not belong to the place");
  await figure.set({ batchSize: 4 });
  assert.equal(figure.results.seeds, null);
});

test("a seed further down keeps what other seeds have measured, and has a gap before it", async () => {
  const figure = await openFigure("shuffle", {
    preset: "line",
    totalEpochs: 2,
    samples: 64,
    batchSize: 8,
    seeds: 3,
    seed: 5,
  });
  await figure.measure("seeds");
  assert.equal(figure.results.seeds[3].seeds, 3);
  await figure.set({ seed: 3 });
  assert.deepEqual(
    figure.results.seeds.map(({ seeds }) => seeds),
    [1, 1, 1, 1],
  );
});

test("a comparison that goes on after it was cancelled has gaps, and is shown when each order has a run", () => {
  const run = (excess) => ({ excessLoss: [excess], swing: [1], accuracy: null, averageExcess: 0 });
  const over = (results) => /** @type {any} */ (overSeeds)({ results });
  const begun = [undefined, run(1), run(2), run(3), undefined, run(5)];
  assert.equal(over(begun), null);
  const complete = [...begun];
  complete[4] = run(4);
  const orders = over(complete);
  assert.deepEqual(
    orders.map(({ seeds, excessLoss }) => [seeds, excessLoss[0].median]),
    [1, 2, 1, 1].map((seeds, i) => [seeds, [4, 3, 2, 3][i]]),
  );
});
