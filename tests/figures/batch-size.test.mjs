// The figure “batch-size”: the three runs are the engine's own, wherever one goes and however one gets there.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { loadEngine } from "../../dist/engine.mjs";
import { closeFigures, openFigure, textOf } from "./figure_in_node.mjs";
import { importProduct } from "./import_product.mjs";

/** @type {any} */
const engine = await loadEngine();
const { planePlot, words } = await importProduct(
  "web/figures/batch-size/charts.js",
  "web/figures/batch-size/words.en.js",
);
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
    const losses = Array.from({ length: 400 / batchSize }, () => {
      trainer.run(1);
      return trainer.loss();
    });
    const isBelow = (loss) => loss < usual.target;
    const update =
      losses.findIndex((_, i) => losses.slice(i, i + 10 / batchSize).every(isBelow)) + 1;
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

test("a place tells of the target what had come by then, however it was reached", async () => {
  const figure = await openFigure("batch-size", { seen: 400 });
  await figure.set({ seen: 40 });
  assert.equal(figure.results.contestants[0].firstBelow, 35);
  assert.equal(figure.results.contestants[0].target, null, "not yet for an epoch");
  assert.match(textOf(figure), /k = 1 is below 0\.01, but not yet for an epoch/);
  await figure.set({ seen: 45 });
  assert.equal(figure.results.contestants[0].target.updates, 35);
});

for (const [given, sizes] of /** @type {[object, number[]][]} */ ([
  [{ batchSize: 10 }, [1, 10]],
  [{ batchSize: 1 }, [1, 10]],
  [{ samples: 2, batchSize: 1 }, [1, 2]],
  [{ samples: 2, batchSize: 2 }, [1, 2]],
])) {
  test(`no run is compared with itself: ${JSON.stringify(given)}`, async () => {
    const figure = await openFigure("batch-size", { ...given, seen: 400 });
    const { contestants, w } = figure.results;
    assert.deepEqual(
      contestants.map(({ batchSize }) => batchSize),
      sizes,
    );
    const { batchSize } = figure.settings;
    assert.equal(w, contestants.find((one) => one.batchSize === batchSize).w);
    const text = textOf(figure);
    assert.doesNotMatch(text, /the chosen k/);
    assert.match(text, new RegExp(`k = 1 needed .* k = n = ${sizes[1]} needed`));
    assert.equal(text.split("k = 1 about the same").length, 1);
    assert.equal(text.match(/k = 1 k = n = \d+ about the same/g)?.length, 2, "the options");
  });
}

test("a target that no run can reach is recognised, and a reachable one offered", async () => {
  for (const given of [{ samples: 10_000 }, { samples: 5000 }, { target: 0.001 }]) {
    const figure = await openFigure("batch-size", { ...given, seen: 20_000 });
    const { lowest, targetLoss } = figure.results;
    assert.ok(lowest.loss > targetLoss);
    const text = textOf(figure);
    const told = text.match(
      /No run can get below ([\d.]+) on these data: the lowest possible loss is ([\d.]+)\./,
    );
    assert.ok(told && Number(told[2]) > Number(told[1]), text);
    assert.doesNotMatch(text, /not yet|Play until/);
    const offered = Number(text.match(/Use target ([\d.]+)/)?.[1]);
    await figure.choose({ target: offered });
    await figure.set({ seen: Math.min(1e6, 400 * figure.settings.samples) });
    assert.ok(
      figure.results.contestants.every(({ target }) => target),
      String(offered),
    );
  }
  const started = await openFigure("batch-size", { target: 1000 });
  assert.match(
    textOf(started),
    /There is nothing to reach: the loss at the start, 2\.5329, is below/,
  );
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

test("all runs begin where the start was moved to, and the map keeps its place", async () => {
  const figure = await openFigure("batch-size", { seen: 40 });
  const before = planePlot(figure.state, words.plane);
  await figure.choose({ startW: 1.5, startB: -1, seen: 40 });
  const { contestants, start, seen } = figure.results;
  assert.deepEqual([start, seen], [{ w: 1.5, b: -1 }, 40]);
  for (const { batchSize, w, b } of contestants) {
    const trainer = trainerOf({ ...usual, batchSize, initial: [1.5, -1] });
    trainer.run(40 / batchSize);
    assert.deepEqual([w, b], [...trainer.parameters]);
  }
  const after = planePlot(figure.state, words.plane);
  assert.deepEqual([after.x, after.y], [before.x, before.y]);
  assert.deepEqual(
    after.marks.flatMap(({ label }) => label ?? []),
    ["5", "1", "0.2", "0.05"],
  );
  await figure.set({ seen: 0 });
  assert.match(textOf(figure), /At the start: w = 1\.5, b = −1\./);
  await figure.set({ startW: 50, startB: 0 });
  const far = planePlot(figure.state, words.plane);
  assert.ok(far.x.max > 50);
  const [across, up] = [far.x, far.y].map(({ min, max }) => max - min);
  assert.ok(Math.abs(across / up - 1) < 0.01, "one unit is as long in w as in b");
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

function trainerOf({ samples, noise, batchSize, learningRate, seed, initial = [0, 0] }) {
  const data = { name: "salary", samples, noise };
  const trainer = engine.createTrainer({ data, batchSize, learningRate, seed, initial });
  trainers.push(trainer);
  return trainer;
}
