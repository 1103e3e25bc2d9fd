// The figure “minima”: its numbers are the engine's, and near what is known.
import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { loadEngine } from "../../dist/engine.mjs";
import { closeFigures, openFigure, product } from "./figure_in_node.mjs";
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
  const { toy, pairs, batchSizes } = figure.results;
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
      "perturbationRiseError",
    ]) {
      assert.deepEqual([small[name], large[name]], plain(run[name].values), name);
    }
    assert.deepEqual([...small.parameters, ...large.parameters], plain(run.parameters.values));
    assert.deepEqual(
      line.map(({ trainLoss }) => trainLoss),
      plain(run.lineTrainLoss.values),
    );
  });
});

test("with the default settings, six pairs: the large batch is sharper each time", async () => {
  const figure = await openFigure("minima", { seeds: 6, done: 8 + 6 });
  const { overPairs, toy } = figure.results;
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
  const share = Object.fromEntries(
    toy.map(({ batchSize, wideFraction }) => [batchSize, wideFraction]),
  );
  assert.ok(share[1] > 0.8 && share[128] === 0, JSON.stringify(share));
  assert.deepEqual(
    toy.map(({ batchSize }) => batchSize),
    [1, 2, 4, 8, 16, 32, 64, 128],
    "the table has them in order",
  );
});

test("how many labels are wrong is told, also where none is", async () => {
  for (const name of ["minima", "sharpness", "generalization"]) {
    const usual = await openFigure(name);
    assert.match(usual.text("en"), /moons with 10\s% wrong labels/, name);
    const without = await openFigure(name, { labelNoise: 0 });
    assert.match(without.text("en"), /moons with 0\s% wrong labels/, name);
    assert.match(without.text("de"), /Monde mit 0\s% falschen Klassen/, name);
  }
});

test("the drawn balls are the first of those that are counted, from the same start", async () => {
  const figure = await openFigure("minima", { balls: 20, done: 2 });
  const [one, all] = figure.state.measured.toy.results;
  const rolls = figure.state.rollsFrom(figure.settings.start);
  assert.deepEqual(
    rolls.map(plain),
    [one, all].map(({ path }) => plain(path)),
  );
  const elsewhere = figure.state.rollsFrom(3);
  assert.deepEqual(
    elsewhere.map(([first]) => first),
    [3, 3],
  );
  assert.ok(Math.abs(elsewhere[1].at(-1) - 2) < 1, "without much noise the wide valley holds it");
});

test("results have null where there is no number", async () => {
  const figure = await openFigure("minima", { ...small, learningRate: 2 });
  assert.equal(figure.results.overPairs, null);
  await figure.play();
  const numbers = numbersIn(figure.results);
  assert.ok(numbers.length > 100 && numbers.every(Number.isFinite));
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
  assert.deepEqual([more.done, more.jobs], [10, before.jobs + 1], "the toy and two of three pairs");
  assert.deepEqual([more.toy, more.pairs], [before.toy, before.pairs]);
  await figure.set({ smallBatch: 8 });
  const other = figure.results;
  assert.deepEqual([other.done, other.toy, other.pairs], [8, before.toy, []]);
  await figure.set({ seed: 7 });
  assert.equal(figure.results.done, 0);
});

test("an old link to what is elsewhere now leads there, to the same results", async () => {
  const { forward } = product.figures.minima;
  const stays = [{}, { seeds: "5", done: "13" }, { done: "28", pair: "3" }, { done: "x" }];
  for (const given of stays) assert.equal(forward(given), null, JSON.stringify(given));
  /** @type {[number, string, object, (results: any) => boolean][]} */
  const cases = [
    // [an old place, its figure, its place there]: 8 of the toy, 2 pairs, 12 at the edge, 1 rescaled, 8 of protocols.
    [8 + 2 + 1, "sharpness", { done: 1 }, ({ edge }) => edge.fullBatch.length === 1],
    [8 + 2 + 12, "sharpness", { done: 12 }, ({ edge }) => edge.smallBatch.length === 6],
    [8 + 2 + 13, "generalization", { done: 3 }, ({ rescale }) => rescale.rows.length === 7],
    [8 + 2 + 13 + 8, "generalization", { done: 11 }, ({ protocols }) => protocols.length === 5],
  ];
  for (const [done, name, place, holds] of cases) {
    const { figure, given } = forward({ seeds: "2", updates: "100", balls: "10", done: `${done}` });
    assert.equal(figure, name);
    const opened = await openFigure(figure, given);
    assert.deepEqual(opened.notices, []);
    assert.deepEqual(opened.place, place);
    assert.ok(holds(opened.results), `${done}`);
    opened.close();
  }
  const rescaled = forward({ doublings: "3", done: "12", seeds: "6" });
  assert.deepEqual(rescaled, {
    figure: "generalization",
    given: { doublings: "3", seeds: "6", done: 4 },
  });
  assert.deepEqual(forward({ doublings: "-1" })?.given, { doublings: "-1" });
});

test("a setting that is elsewhere now is taken, with a notice that names its figure", () => {
  const { figures, languages, resolve } = product;
  const { notices } = resolve(figures.minima, { doublings: "3", nothing: "1" });
  const told = notices.map((notice) => languages.en.notices.changed(notice));
  assert.deepEqual(told, [
    "The setting “doublings” is one of the figure “generalization”; here it is ignored.",
    "There is no setting “nothing”; it is ignored.",
  ]);
});

function numbersIn(value) {
  if (typeof value === "number") return [value];
  return Object(value) === value ? Object.values(value).flatMap(numbersIn) : [];
}
