// The figure “minima”: its numbers are the engine's, and near what is known.
import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { loadEngine } from "../../dist/engine.mjs";
import { closeFigures, openFigure } from "./figure_in_node.mjs";
import { fixtures } from "./fixtures.mjs";

/** @type {any} */
const engine = await loadEngine();
afterEach(closeFigures);
const { small } = fixtures.minima;
const plain = (values) => Array.from(values);

test("what Play shows is what the engine's experiments measure", async () => {
  const figure = await openFigure("minima", {
    seeds: 2,
    updates: 300,
    balls: 20,
    seed: 4294967295,
  });
  await figure.play();
  const { toy, pairs, batchSizes, edge, rescale } = figure.results;
  assert.deepEqual(batchSizes, [4, 128]);
  for (const { batchSize, wideFraction } of toy) {
    const options = { seed: 4294967295, balls: 20, batchSizes: [batchSize] };
    const [run] = engine.runAll("toy-valleys", [options]);
    assert.equal(wideFraction, run.wideFraction.values[0]);
  }
  pairs.forEach(({ seed, small, large, line }, i) => {
    assert.equal(seed, [4294967295, 0][i]);
    const [run] = engine.runAll("minima-pair", [{ seed, updates: 300 }]);
    for (const name of [
      "trainLoss",
      "testAccuracy",
      "topEigenvalue",
      "boxSharpness",
      "perturbationRise",
    ]) {
      assert.deepEqual([small[name], large[name]], plain(run[name].values), name);
    }
    assert.deepEqual([...small.parameters, ...large.parameters], plain(run.parameters.values));
    assert.deepEqual(
      line.map(({ trainLoss }) => trainLoss),
      plain(run.lineTrainLoss.values),
    );
  });
  const [run] = engine.runAll("edge-of-stability", [
    { seed: 4294967295, learningRate: 0.5, updates: 300, checkpoints: 16 },
  ]);
  const half = edge.fullBatch.find(({ learningRate }) => learningRate === 0.5);
  assert.deepEqual([half.threshold, half.topEigenvalue], [4, run.topEigenvalue]);
  const [same] = engine.runAll("rescale-layers", [{ seed: 4294967295, updates: 300 }]);
  assert.deepEqual(
    rescale.rows.map(({ topEigenvalue }) => topEigenvalue),
    plain(same.topEigenvalue.values),
  );
});

test("with the default settings, six pairs: the large batch is sharper each time, at 2/η", async () => {
  const figure = await openFigure("minima", { seeds: 6, done: 8 + 6 + 12 });
  const { overPairs, edge, toy } = figure.results;
  assert.deepEqual([overPairs.count, overPairs.sharper, overPairs.sharperOnAll], [6, 6, 6]);
  const { topEigenvalue, trainLoss, testAccuracy } = overPairs.measures;
  const near = ({ median }, expected, off) =>
    assert.ok(Math.abs(median - expected) < off, `${median} is not near ${expected}`);
  near(topEigenvalue.small, 1.5, 0.5);
  near(topEigenvalue.large, 6.74, 0.4);
  near(trainLoss.small, 0.199, 0.06);
  near(trainLoss.large, 0.1, 0.03);
  near(testAccuracy.small, 0.93, 0.04);
  near(testAccuracy.large, 0.879, 0.05);
  for (const { learningRate, threshold, topEigenvalue: top } of edge.fullBatch) {
    if (learningRate > 0.1)
      assert.ok(Math.abs(top / threshold - 1) < 0.15, `${learningRate}: ${top}`);
  }
  const share = Object.fromEntries(
    toy.map(({ batchSize, wideFraction }) => [batchSize, wideFraction]),
  );
  assert.ok(share[1] > 0.8 && share[128] === 0, JSON.stringify(share));
});

test("the swap and the protocols are the engine's", async () => {
  const figure = await openFigure("minima", { seeds: 3, updates: 600 });
  await figure.measure("swap");
  const { swap: swapped } = figure.results;
  assert.deepEqual(
    swapped.map(({ seed }) => seed),
    [42, 43, 44],
  );
  const checkpoints = [1, 10, 20, 50, 100, 200, 500, 600];
  const [run] = engine.runAll("minima-swap", [{ seed: 42, checkpoints }]);
  assert.deepEqual(swapped[0].after.flat(), plain(run.thenTopEigenvalue.values));

  await figure.play();
  const { protocols: found, overPairs } = figure.results;
  assert.deepEqual(
    found.map(({ protocol, count }) => [protocol, count]),
    ["equal-updates", "equal-epochs", "long-epochs", "matched-loss", "scaled-rate"].map((name) => [
      name,
      3,
    ]),
  );
  assert.deepEqual(found[0].gaps, overPairs.accuracy.gaps, "equal updates are those of the pairs");
  const jobs = [42, 43, 44].map((seed) => ({ seed, protocol: "equal-epochs", epochs: 19 }));
  const accuracies = engine
    .runAll("minima-pair", jobs)
    .map(({ testAccuracy }) => testAccuracy.values);
  const gaps = accuracies.map(([one, all]) => 100 * (all - one));
  assert.deepEqual(found[1].gaps, gaps);
});

test("the run is the toy, the pairs, both edges, the rescaled network and the protocols, in this order", async () => {
  const figure = await openFigure("minima", small);
  const done = [];
  for (const expected of [8, 10, 16, 22, 23, 31]) {
    await figure.set({ done: expected });
    const { toy, pairs, edge, rescale, protocols } = figure.results;
    const { fullBatch, smallBatch } = edge;
    const rows = rescale?.rows ?? [];
    done.push([toy, pairs, fullBatch, smallBatch, rows, protocols].map((list) => list.length));
  }
  assert.deepEqual(done, [
    [8, 0, 0, 0, 0, 0],
    [8, 2, 0, 0, 0, 1],
    [8, 2, 6, 0, 0, 1],
    [8, 2, 6, 6, 0, 1],
    [8, 2, 6, 6, 7, 1],
    [8, 2, 6, 6, 7, 5],
  ]);
});

test("results have null where there is no number", async () => {
  const figure = await openFigure("minima", { ...small, learningRate: 2 });
  assert.equal(figure.results.overPairs, null);
  await figure.play();
  const numbers = [];
  const collect = (value) => {
    if (typeof value === "number") numbers.push(value);
    else if (Object(value) === value) for (const inner of Object.values(value)) collect(inner);
  };
  collect(figure.results);
  assert.ok(numbers.length > 500 && numbers.every(Number.isFinite));
  const { mean, standardError, median } = figure.results.overPairs.accuracy;
  for (const value of [mean, standardError, median]) {
    assert.ok(value === null || Number.isFinite(value), value);
  }
});

test("what settings do not concern outlives them, and the place stays a number of jobs", async () => {
  const figure = await openFigure("minima", small);
  await figure.play();
  const before = figure.results;
  await figure.set({ seeds: 3 });
  const more = figure.results;
  assert.deepEqual([more.done, more.jobs], [10, before.jobs + 5], "the toy and two of three pairs");
  assert.deepEqual([more.toy, more.pairs], [before.toy, before.pairs]);
  assert.deepEqual(more.edge.fullBatch, []);
  await figure.set({ smallBatch: 8 });
  const other = figure.results;
  assert.deepEqual([other.done, other.toy, other.pairs], [8, before.toy, []]);
  await figure.set({ seed: 7 });
  assert.equal(figure.results.done, 0);
});
