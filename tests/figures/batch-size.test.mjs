// The figure “batch-size”: the three runs are the engine's own, wherever one goes and however one gets there.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { loadEngine } from "../../dist/engine.mjs";
import { closeFigures, openFigure } from "./figure_in_node.mjs";

/** @type {any} */
const engine = await loadEngine();
const trainers = [];
after(() => {
  closeFigures();
  for (const trainer of trainers) trainer.delete();
});

const usual = { samples: 10, batchSize: 2, learningRate: 0.1, seed: 42, noise: 0.1, target: 0.01 };

test("where the contestants are is where the trainer alone is", async () => {
  const figure = await openFigure("batch-size");
  for (const [steps, unit] of [
    [3, "sample"],
    [4, "update"],
    [5, "epoch"],
  ]) {
    await figure.set({ unit });
    await figure.step(Number(steps));
    const { seen, contestants } = figure.results;
    for (const { batchSize, update, w, b, loss } of contestants) {
      const trainer = trainerOf({ ...usual, batchSize });
      assert.equal(update, Math.floor(seen / batchSize));
      trainer.run(update);
      assert.deepEqual([w, b, loss], [...trainer.parameters, trainer.loss()], `k = ${batchSize}`);
    }
  }
  // 3 samples, then to the end of the fourth batch of 2 after them, then of the fifth epoch.
  assert.equal(figure.results.seen, 60);
});

test("the target is reached at the update at which a plain loop finds it", async () => {
  const { contestants, lowest } = (await openFigure("batch-size", { seen: 400 })).results;
  for (const { batchSize, target } of contestants) {
    const trainer = trainerOf({ ...usual, batchSize });
    while (trainer.loss() >= usual.target) trainer.run(1);
    const { update } = trainer;
    assert.deepEqual(
      [target.updates, target.samples, target.epochs],
      [update, update * batchSize, (update * batchSize) / 10],
    );
  }
  // With 10 samples and k = 2 and 10, as measured in C++ too.
  assert.deepEqual(
    contestants.slice(1).map(({ target }) => target.updates),
    [35, 36],
  );
  assert.deepEqual([lowest.w.toFixed(4), lowest.b.toFixed(4)], ["1.9885", "-0.0739"]);
  assert.equal(lowest.loss.toFixed(5), "0.00507");
});

for (const given of [
  { samples: 7, batchSize: 3 },
  { samples: 900, batchSize: 64 },
]) {
  test(`any place is the same, however it was reached: n = ${given.samples}`, async () => {
    const walking = await openFigure("batch-size", given);
    const units = ["sample", "update", "epoch", "update", "epoch", "epoch"];
    const states = [walking.results];
    for (let i = 0; i < 30; i++) {
      await walking.set({ unit: units[i % units.length] });
      await walking.step();
      states.push(walking.results);
    }
    const jumping = await openFigure("batch-size", given);
    for (let i = 0; i < 60; i++) {
      const state = states[(i * 7) % states.length];
      await jumping.set({ seen: state.seen });
      assert.deepEqual(jumping.results, state, `${state.seen} samples`);
    }
  });
}

test("a long way is gone in slices, can be stopped, and leads to the trainer's place", async () => {
  const figure = await openFigure("batch-size", { samples: 10_000, batchSize: 100, target: 0.001 });
  const isThere = figure.set({ seen: 9_000_000 });
  figure.halt();
  await isThere;
  const { seen } = figure.results;
  assert.ok(seen > 0 && seen < 9_000_000);
  await figure.set({ seen: 30_000 });
  const { contestants } = figure.results;
  const trainer = trainerOf({ ...usual, samples: 10_000, batchSize: 100 });
  trainer.run(300);
  assert.deepEqual([contestants[1].w, contestants[1].b], [...trainer.parameters]);
  assert.equal(contestants[2].update, 3);
});

test("Play waits for steps that take several slices", async () => {
  const given = { samples: 10_000, epochs: 2, target: 0.001 };
  const figure = await openFigure("batch-size", given);
  assert.deepEqual(await figure.play(), { ended: true });
  const { seen, epoch } = figure.results;
  assert.deepEqual([seen, epoch], [20_000, 2]);
});

test("seconds are measured when they are asked for, and belong to their batch sizes", async () => {
  const figure = await openFigure("batch-size", { seen: 400 });
  const before = figure.results.contestants.map(({ secondsPerEpoch }) => secondsPerEpoch);
  assert.deepEqual(before, [null, null, null]);
  await figure.measure("seconds");
  for (const { target, secondsPerEpoch } of figure.results.contestants) {
    const { median, lowerQuartile, upperQuartile } = secondsPerEpoch;
    assert.ok(0 < lowerQuartile && lowerQuartile <= median && median <= upperQuartile);
    assert.equal(target.seconds, target.epochs * median);
  }
  await figure.set({ batchSize: 5 });
  assert.equal(figure.results.contestants[0].secondsPerEpoch, null, "other batches");
});

function trainerOf({ samples, noise, batchSize, learningRate, seed }) {
  const data = { name: "salary", samples, noise };
  const trainer = engine.createTrainer({ data, batchSize, learningRate, seed });
  trainers.push(trainer);
  return trainer;
}
