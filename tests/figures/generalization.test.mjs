// The figure “generalization”: its numbers are the engine's.
import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { loadEngine } from "../../dist/engine.mjs";
import { closeFigures, openFigure } from "./figure_in_node.mjs";
import { fixtures } from "./fixtures.mjs";

/** @type {any} */
const engine = await loadEngine();
afterEach(closeFigures);
const { small } = fixtures.generalization;

const NAMES = ["equal-updates", "equal-epochs", "long-epochs", "matched-loss", "scaled-rate"];

test("the protocols and the rescaled network are the engine's", async () => {
  const figure = await openFigure("generalization", { seeds: 3, updates: 600 });
  await figure.play();
  const { protocols, rescale, batchSizes } = figure.results;
  assert.deepEqual(batchSizes, [4, 128]);
  assert.deepEqual(
    protocols.map(({ protocol, count }) => [protocol, count]),
    NAMES.map((name) => [name, 3]),
  );
  const gapsOf = (options) =>
    engine
      .runAll(
        "minima-pair",
        [42, 43, 44].map((seed) => ({ seed, ...options })),
      )
      .map(({ testAccuracy: { values } }) => 100 * (values[1] - values[0]));
  assert.deepEqual(protocols[0].gaps, gapsOf({ updates: 600 }));
  assert.deepEqual(protocols[1].gaps, gapsOf({ protocol: "equal-epochs", epochs: 19 }));
  assert.deepEqual(protocols[2].gaps, gapsOf({ protocol: "equal-epochs", epochs: 8 * 19 }));
  assert.deepEqual(protocols[3].gaps, gapsOf({ protocol: "matched-loss", updates: 600 }));
  const [same] = engine.runAll("rescale-layers", [{ seed: 42, updates: 600 }]);
  assert.deepEqual(
    rescale.rows.map(({ topEigenvalue }) => topEigenvalue),
    Array.from(same.topEigenvalue.values),
  );
});

test("whether the large batch came down to the small one's loss is the engine's word", async () => {
  // With a rate this small nothing is learnt in time.
  const figure = await openFigure("generalization", { ...small, seeds: 6, learningRate: 0.001 });
  await figure.play();
  const matched = figure.results.protocols[3];
  const jobs = [42, 43, 44, 45, 46, 47].map((seed) => ({
    seed,
    learningRate: 0.001,
    updates: 100,
    protocol: "matched-loss",
  }));
  const reached = engine.runAll("minima-pair", jobs).filter(({ hasReachedLoss }) => hasReachedLoss);
  // Nor is it said before a run that the small batch is the better one.
  assert.equal(figure.results.protocols[0].finding, "unclear");
  assert.match(figure.text("en"), /clearly better in 0, worse in 2;/);
  assert.doesNotMatch(figure.text("en"), /After equally many updates small batches lie/);
  assert.doesNotMatch(figure.text("de"), /Nach gleich vielen Updates liegen kleine/);
  assert.equal(matched.unmatched, 6 - reached.length);
  assert.equal(figure.results.protocols[0].unmatched, 0);
});

test("the run is the pairs, the rescaled network and the protocols, in this order", async () => {
  const figure = await openFigure("generalization", small);
  const done = [];
  for (const expected of [2, 3, 5, 11]) {
    await figure.set({ done: expected });
    const { protocols, rescale } = figure.results;
    done.push([rescale?.rows.length ?? 0, protocols.map(({ count }) => count).join()]);
  }
  assert.deepEqual(done, [
    [0, "2"],
    [7, "2"],
    [7, "2,1,1"],
    [7, "2,2,2,2,2"],
  ]);
});

test("results have null where there is no number", async () => {
  const figure = await openFigure("generalization", { ...small, learningRate: 2 });
  assert.deepEqual(figure.results.protocols, []);
  await figure.play();
  const numbers = numbersIn(figure.results);
  assert.ok(numbers.length > 50 && numbers.every(Number.isFinite));
});

function numbersIn(value) {
  if (typeof value === "number") return [value];
  return Object(value) === value ? Object.values(value).flatMap(numbersIn) : [];
}
