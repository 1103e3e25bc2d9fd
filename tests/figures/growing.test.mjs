// The figure “growing”: its numbers are the engine's, and its schedules those of the trainer.
import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { loadEngine } from "../../dist/laboratory.mjs";
import { closeFigures, openFigure, textOf } from "./figure_in_node.mjs";

/** @type {any} */
const engine = await loadEngine();
afterEach(closeFigures);

const SEEDS = [42, 43, 44, 45, 46, 47];
/** The options of the experiment with the usual settings. */
const usual = (seed) => ({
  ...{ seed, samples: 1024, features: 16, condition: 30, noise: 0.5 },
  ...{ batchSize: 8, learningRate: 0.25, epochs: 16, factor: 2 },
  milestones: [8, 10, 12, 14],
  averageStart: 8,
});

test("what is left is the engine's excess loss, way by way", async () => {
  const figure = await openFigure("growing", { seeds: 6 });
  await figure.play();
  const runs = engine.runAll("growing", SEEDS.map(usual));
  const columns = 17;
  const { ways, isComplete } = figure.results;
  assert.ok(isComplete);
  for (const [row, { name, median, updates }] of ways.entries()) {
    const left = runs.map(
      ({ excess: { values } }) => values[row * columns + 16] / values[row * columns],
    );
    const expected = engine.medianInterval(left).median;
    assert.ok(Math.abs(median / expected - 1) < 1e-9, name);
    assert.equal(updates, runs[0].updates.values[row * columns + 16], name);
  }
  assert.deepEqual(
    ways.map(({ updates }) => updates),
    [2048, 2048, 1264, 2048],
  );
});

test("with the usual settings the average is nearest, and the growing batch needs fewer updates", async () => {
  const figure = await openFigure("growing", { seeds: 20 });
  figure.guess("average");
  await figure.play();
  const text = textOf(figure);
  assert.match(text, /The one that ends nearest to the lowest loss: the average\./);
  assert.match(text, /The growing batch makes 1264 updates, the falling rate 2048\./);
  assert.match(text, /You said the average: right\./);
  const { batchAgainstRate, averageAgainstRate, rateAgainstConstant } = figure.results;
  assert.equal(averageAgainstRate.answer, "smaller");
  assert.equal(rateAgainstConstant.answer, "smaller");
  assert.ok(batchAgainstRate.median > 1 && batchAgainstRate.median < 1.6);
});

test("the first change can be moved, and says what it does before a run", async () => {
  const figure = await openFigure("growing", { epochs: 10, start: 4, changes: 3 });
  assert.match(textOf(figure), /from epoch 4 on, 3 times divided by 2, from 0\.25 to 0\.031/);
  const [schedules] = figure.plots;
  const [line] = schedules.marks.filter(({ kind }) => kind === "segments");
  assert.equal(line.values?.[0].x, 4);
  await figure.set({ start: 9 });
  assert.match(textOf(figure), /once divided by 2, from 0\.25 to 0\.13/);
  await figure.set({ start: 10 });
  assert.equal(figure.settings.start, 9);
});

test("the trainer makes the updates that the figure counts", async () => {
  const figure = await openFigure("growing", {
    ...{ seeds: 1, samples: 50, batchSize: 3, epochs: 7, start: 2, changes: 4, factor: 1.7 },
  });
  await figure.play();
  const [, , batch] = figure.results.ways;
  const trainer = engine.createTrainer({
    data: { name: "gaussian", samples: 50 },
    ...{ batchSize: 3, learningRate: 0.1 },
    schedule: { milestones: [2, 3, 5, 6], batchFactor: 1.7 },
  });
  let updates = 0;
  for (let epoch = 0; epoch < 7; epoch++) {
    updates += trainer.updatesPerEpoch;
    trainer.seek(updates);
    assert.equal(trainer.epoch, epoch + 1);
  }
  trainer.delete();
  assert.equal(batch.updates, updates);
  assert.match(textOf(figure), /3 → 25/);
});

test("a batch that is all data cannot grow, and one seed says nothing", async () => {
  const figure = await openFigure("growing", { seeds: 6, samples: 32, batchSize: 32, epochs: 4 });
  await figure.play();
  const text = textOf(figure);
  assert.match(text, /All make 4 updates: the batch has not grown\./);
  assert.ok(figure.results.ways.every(({ updates }) => updates === 4));
  await figure.set({ seeds: 1 });
  assert.match(textOf(figure), /With 1 seed nobody can say/);
});

test("runs that diverge are said to, and have no number", async () => {
  const figure = await openFigure("growing", { seeds: 6, samples: 64, learningRate: 5 });
  await figure.play();
  const text = textOf(figure);
  assert.match(text, /The runs diverge: this learning rate is too large/);
  assert.match(text, /Diverged, .*: 6 of 6 \(nothing changes\), 6 of 6 \(η falls\)/);
  assert.match(text, /Both diverge\./);
  assert.doesNotMatch(text, /exactly as much/);
  assert.equal(figure.results.ways[0].median, null);
  assert.doesNotMatch(text, /NaN|Infinity|undefined/);
});
