// The figure “learning-rate”: the map, its limits and the noise scale are the engine's, and near what is known.
import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { loadEngine } from "../../dist/engine.mjs";
import { PLACES } from "../../web/figures/learning-rate/grid.js";
import { words as german } from "../../web/figures/learning-rate/words.de.js";
import { words as english } from "../../web/figures/learning-rate/words.en.js";
import { closeFigures, openFigure } from "./figure_in_node.mjs";
import { fixtures } from "./fixtures.mjs";
import { importProduct } from "./import_product.mjs";

/** @type {any} */
const engine = await loadEngine();
afterEach(closeFigures);
const product = await importProduct(
  "web/figures/learning-rate/findings.js",
  "web/figures/learning-rate/noise_scale.js",
  "web/figures/learning-rate/sentence.js",
);
const { cellsOf, scaling, compareScaled, bestCells, verdicts, answer, sentence } = product;
const { small } = fixtures["learning-rate"];
const data = { samples: 1024, features: 2, noise: 0.5, condition: 30, seed: 42 };
const SIZES = Array.from({ length: 11 }, (_, i) => 2 ** i);

test("the map is the engine's: medians over the seeds, and how many diverged", async () => {
  const figure = await openFigure("learning-rate", { ...small, seeds: 2, seed: 4294967295 });
  await figure.play();
  const { cells, stabilityLimits } = figure.results;
  assert.equal(cells.length, 121);
  const order = cells.map(({ batchSize, learningRate }) => 1000 * batchSize + learningRate);
  assert.ok(
    order.every((place, i) => i === 0 || order[i - 1] < place),
    "the table has them in order",
  );
  const here = { ...data, seed: 4294967295, epochs: 1 };
  const jobs = [4294967295, 0].map((orderSeed) =>
    cells.map(({ batchSize, learningRate }) => ({ ...here, batchSize, learningRate, orderSeed })),
  );
  const [first, second] = jobs.map((all) => engine.runAll("learning-rate-cell", all));
  for (const [i, { seeds, diverged, finalLoss, excessLeft }] of cells.entries()) {
    const runs = [first[i], second[i]];
    const lost = runs.filter((run) => run.diverged).length;
    assert.deepEqual([seeds, diverged], [2, lost]);
    if (lost > 0) {
      assert.deepEqual([finalLoss, excessLeft], [null, null]);
      continue;
    }
    const [low, high] = runs.map((run) => run.finalLoss).sort((a, b) => a - b);
    assert.ok(Math.abs(finalLoss / ((low + high) / 2) - 1) < 1e-15);
    const { startLoss, minimumLoss } = first[i];
    const left = (finalLoss - minimumLoss) / (startLoss - minimumLoss);
    assert.ok(Math.abs(excessLeft / left - 1) < 1e-9);
  }
  const limits = { ...data, seed: 4294967295, batchSizes: SIZES };
  const [{ limit }] = engine.runAll("stability-limit", [limits]);
  assert.deepEqual(
    stabilityLimits,
    SIZES.map((batchSize, i) => ({ batchSize, learningRate: limit.values[i] })),
  );
});

test("on the map of the findings, scaled rates come equally far, and the limits hold", async () => {
  const figure = await openFigure("learning-rate", { condition: 1, seeds: 1 });
  await figure.play();
  const { cells, stabilityLimits } = figure.results;
  const limitOf = (k) => stabilityLimits.find(({ batchSize }) => batchSize === k).learningRate;
  const known = { 1: 0.11, 4: 0.376, 16: 0.956, 64: 1.51, 1024: 1.659 };
  for (const [k, limit] of Object.entries(known)) {
    assert.ok(Math.abs(limitOf(Number(k)) / limit - 1) < 0.1, `k = ${k}`);
  }
  for (const { batchSize, learningRate, diverged } of cells) {
    if (learningRate < 0.8 * limitOf(batchSize)) assert.equal(diverged, 0);
  }
  const diagonal = cells.filter((one) => one.learningRate / one.batchSize === 1 / 1024);
  const losses = diagonal.filter(({ batchSize }) => batchSize <= 64).map((one) => one.finalLoss);
  assert.equal(losses.length, 5);
  assert.ok(Math.max(...losses) / Math.min(...losses) < 1.1);
});

test("printed while the limits are worked out, it has them, and what is measured goes on", async () => {
  const figure = await openFigure("learning-rate", { ...small, seeds: 1 });
  const opened = figure.set({ condition: 40 });
  const measured = figure.measure("noiseScale");
  assert.equal(figure.state.limits.length, 0);
  figure.print();
  assert.ok(figure.state.limits.length > 0);
  assert.equal(figure.state.measured.noiseScale.status, "running");
  await Promise.all([opened, measured]);
  assert.equal(figure.state.measured.noiseScale.status, "done");
});

/** A state in which six runs of each cell leave such parts of the excess loss; infinite: diverged. */
function stateOf(leftOf, seeds = 6) {
  const runs = Array.from({ length: seeds }, (_, seed) =>
    PLACES.map((place) => {
      const excessLeft = leftOf(place, seed);
      return { excessLeft, finalLoss: excessLeft, diverged: excessLeft === Infinity };
    }),
  ).flat();
  const limits = SIZES.map((batchSize) => ({ batchSize, learningRate: 0.01 * batchSize }));
  return { limits, measured: { map: { status: "done", results: runs }, near: { results: [] } } };
}

const chosen = { batchSize: "32", learningRate: "0.25" };
const settingsOf = (seeds) => ({ ...data, features: 16, totalEpochs: 4, ...chosen, seeds });
const saysOf = (state, seeds = 6, words = english) =>
  verdicts(state, settingsOf(seeds), words).map(({ measured }) => measured);
const answerOf = (state, guess, seeds = 6, words = english) =>
  answer({ state, settings: settingsOf(seeds), words, guess });

test("scaled rates are compared with the best one, even if that leaves nothing of the loss", () => {
  const compare = (leftOf, seeds = 6) => {
    const state = stateOf(leftOf, seeds);
    const scaled = scaling(cellsOf(state));
    const { lastGood, firstBad, isFew } = compareScaled(scaled, seeds);
    return [lastGood.batchSize, firstBad?.batchSize, isFew];
  };
  assert.deepEqual(
    compare(() => 0),
    [1024, undefined, false],
  );
  assert.deepEqual(
    compare(({ batchSize }) => (batchSize > 16 ? 0.5 : 0)),
    [16, 32, false],
  );
  assert.deepEqual(
    compare(({ batchSize }) => (batchSize > 16 ? 0.5 : 0.1)),
    [16, 32, false],
  );
  assert.deepEqual(
    compare(({ batchSize }, seed) => (batchSize > 16 ? 0.08 + 0.02 * seed : 0.1)),
    [16, undefined, false],
    "not clear",
  );
  assert.deepEqual(
    compare(() => 0.1, 5),
    [1, undefined, true],
  );
});

test("noise 0: what leaves nothing of the loss is compared, and said", async () => {
  const figure = await openFigure("learning-rate", { ...small, noise: 0 });
  assert.deepEqual(await figure.play(), { ended: true });
  const { linearScaling, cells } = figure.results;
  assert.equal(cells.length, 121);
  assert.equal(linearScaling[0].batchSize, 1);
});

test("the guess is answered by how far the rate can be scaled", () => {
  const endingAt = (k) => stateOf(({ batchSize }) => (batchSize > k ? 0.5 : 0.1));
  assert.equal(
    answerOf(endingAt(32), "some"),
    "Measured: about as low up to k = 32; at k = 64 clearly higher. You said about 32: right.",
  );
  assert.match(answerOf(endingAt(4), "some"), /up to k = 4; at k = 8 clearly .*: not this time/);
  assert.match(answerOf(endingAt(4), "few"), /: right\.$/);
  assert.equal(answerOf(endingAt(4), "few", 7), "", "a seed is missing");
  const always = stateOf(({ row, column }) => (row === column ? 0.1 : 0.2));
  assert.match(answerOf(always, "all"), /about as low for every batch size\. .*: right\.$/);
  // With k = 64 the seeds differ too much to say; where it ends is between 32 and 128.
  const unclear = ({ batchSize }, seed) =>
    batchSize > 64 ? 0.5 : batchSize > 32 ? 0.08 + 0.02 * seed : 0.1;
  assert.match(
    answerOf(stateOf(unclear), "some"),
    /up to k = 32; at k = 64 the seeds do not decide; at k = 128 clearly.*: right/,
  );
  assert.match(
    answerOf(stateOf(unclear), "some", 6, german),
    /bis k = 32; bei k = 64 entscheiden die Seeds nicht; bei k = 128 deutlich höher\./,
  );
  const wide = ({ batchSize }, seed) => (batchSize > 2 ? 0.05 * 1.5 ** seed : 0.1);
  assert.match(answerOf(stateOf(wide), "few"), /too much to say\. You said about 4\.$/);
  assert.match(
    answerOf(
      stateOf(() => 0.1, 3),
      "few",
      3,
    ),
    /takes six seeds\. You said about 4\.$/,
  );
  const hopeless = stateOf(() => 3);
  assert.match(answerOf(hopeless, "all"), /with k = 1 no rate of the map ends lower than it began/);
  assert.match(saysOf(hopeless)[1], /With k = 1 no rate of the map ends lower than it began\./);
});

test("the best rate of a batch size is that of the evidence, once all its seeds are in", () => {
  const best = (state, seeds = 6) =>
    bestCells(cellsOf(state), seeds).map(({ batchSize, learningRate }) => learningRate / batchSize);
  const valley = stateOf(({ row, column }) => (row === column ? 0.1 : row > 9 ? Infinity : 0.2));
  assert.deepEqual(best(valley), new Array(11).fill(1 / 256));
  assert.deepEqual(best(valley, 7), [], "a seed is missing");
  assert.deepEqual(
    best(
      stateOf(() => 0.1, 3),
      3,
    ),
    [],
    "too few seeds",
  );
  assert.deepEqual(best(stateOf(() => 2)), [], "nothing is learned");
  assert.deepEqual(best(stateOf(() => Infinity)), []);
});

test("the words of one cell are singular, and nothing is said that is no number", () => {
  const one = stateOf(({ learningRate, batchSize }) => {
    if (batchSize === 1 && learningRate === 1 / 64) return 1.5;
    return learningRate >= 0.01 * batchSize ? Infinity : 0.1;
  });
  assert.match(saysOf(one)[0], /diverged and 1 ended higher than the start\./);
  for (const leftOf of [() => 0, () => 1, () => Infinity, ({ row }) => (row > 4 ? Infinity : 1e-9)])
    for (const seeds of [1, 6])
      for (const words of [english, german]) {
        const state = stateOf(leftOf, seeds);
        const texts = [
          ...saysOf(state, seeds, words),
          answerOf(state, "all", seeds, words),
          sentence(state, settingsOf(seeds), words),
        ];
        for (const text of texts) assert.doesNotMatch(text, /NaN|undefined|null|Infinity|∞/);
      }
});

test("a run that diverges below the limit is told of, also where the others of its cell do not", () => {
  const below = ({ batchSize, learningRate }) => batchSize === 1 && learningRate < 0.005;
  const state = stateOf((place, seed) => (below(place) && seed === 0 ? Infinity : 0.1));
  assert.match(
    saysOf(state)[0],
    /\. Below it, runs diverged in 1 of \d+ cells; of \d+ cells on or/,
  );
  assert.match(saysOf(state, 6, german)[0], /\. In 1 von \d+ Zellen darunter divergierten Läufe;/);
  const none = stateOf(() => 0.1);
  assert.match(saysOf(none)[0], /\. Below it, runs diverged in none of \d+ cells;/);
  assert.match(
    saysOf(none, 6, german)[0],
    /\. In keiner von \d+ Zellen darunter divergierte ein Lauf; von \d+ auf oder über ihr: /,
  );
});

test("cells below the limit that ended higher than they began are told of, too", () => {
  const lower = ({ batchSize, learningRate }) => learningRate < 0.01 * batchSize;
  // Below the limit two cells end higher, without and with a run that diverged; above it all end lower.
  const isHigh = (place) => lower(place) && place.batchSize > 256 && place.row === 0;
  const state = stateOf((place, seed) => {
    if (!isHigh(place)) return 0.1;
    return seed === 0 && place.batchSize === 1024 ? Infinity : 1.5;
  });
  assert.match(
    saysOf(state)[0],
    /diverged in 1 of 76 cells, and 1 ended higher than the start; of 45 cells on or above it, 0 diverged and 45 ended lower\.$/,
  );
  assert.match(
    saysOf(state, 6, german)[0],
    /In 1 von 76 Zellen darunter divergierten Läufe, 1 endete höher als am Start; von 45 auf oder über ihr: 0 divergiert und 45 tiefer\.$/,
  );
});

test("the limit is written as the axis has it", () => {
  const state = stateOf(() => 0.1);
  state.limits[0].learningRate = 0.29;
  assert.match(
    saysOf(state)[0],
    /^The solid line rises with k: 1\/3\.4 for k = 1, 10 for k = 1024\./,
  );
});

test("the smaller the batch, the lower the limit of theory, whatever the data are", () => {
  for (const features of [1, 2, 16])
    for (const condition of [1, 100])
      for (const noise of [0, 2]) {
        const options = { ...data, features, condition, noise, batchSizes: SIZES };
        const [{ limit }] = engine.runAll("stability-limit", [options]);
        const limits = Array.from(limit.values);
        assert.ok(
          limits.every((one, i) => i === 0 || limits[i - 1] < one),
          `${features}, ${condition}, ${noise}: ${limits}`,
        );
      }
});

test("where the scaled rate ends is compared with the noise along the chosen run", () => {
  const { median, low, high, places } = product.noiseMark(settingsOf(6));
  assert.ok(32 < low && low < median && median < high && high < 1024 && places === 9);
  const saidOf = (k, words = english) =>
    saysOf(
      stateOf(({ batchSize }) => (batchSize > k ? 0.5 : 0.1)),
      6,
      words,
    )[2];
  const range = `at 9 places of the chosen run: {full|noise and gradient are equally large} between k = ${Math.round(low)} and k = ${Math.round(high)}, median ${Math.round(median)}.`;
  assert.ok(saidOf(64).includes(range));
  assert.match(
    saidOf(64),
    /stops working between k = 64 and k = 128\. The two overlap: perhaps the/,
  );
  assert.match(saidOf(64, german), /trägt bis k = 64, nicht bis k = 128\. Beides überlappt/);
  assert.match(
    saidOf(4, german),
    /trägt nicht bis dahin: Bei k = 8 ist sie deutlich schlechter\.$/,
  );
  assert.match(saidOf(4), /stops working before that: at k = 8 it is clearly worse\.$/);
  assert.match(saidOf(1024), /, median \d+\.$/);
  for (const k of [1, 16, 256]) assert.doesNotMatch(saidOf(k, german), /undefined|null/);
});

test("the noise scale along a run is that of all samples' gradients at its parameters", async () => {
  const settings = { ...settingsOf(1), batchSize: "1024", learningRate: "1" };
  const along = product.noiseAlongRun(settings);
  assert.deepEqual(
    along.map(({ update }) => update),
    [0, 1, 2, 3, 4],
  );
  const options = { ...data, features: 16 };
  const { x, y } = engine.dataset(
    { name: "gaussian", samples: 1024, noise: 0.5, condition: 30, features: 16 },
    42,
  );
  const rows = Array.from(y, (_, i) => x.subarray(16 * i, 16 * (i + 1)));
  const trainer = engine.createTrainer({
    data: { x: rows, y },
    loss: "half-mse",
    batchSize: 1024,
    learningRate: 1,
  });
  for (const { noiseScale } of along) {
    const parameters = [...trainer.parameters];
    const [exact] = engine.runAll("gradient-noise-scale", [{ ...options, parameters, draws: 1 }]);
    assert.ok(Math.abs(noiseScale / exact.noiseScale - 1) < 1e-9);
    trainer.step();
  }
  trainer.delete();
  assert.deepEqual(product.noiseAlongRun({ ...settings, learningRate: "4" }), [], "it diverges");
  assert.equal(product.noiseMark({ ...settings, learningRate: "4" }), null);
  const figure = await openFigure("learning-rate", { batchSize: 1024, learningRate: 1 });
  assert.deepEqual(figure.results.noiseAlongRun, along);
});

test("the noise scale grows on the way, as the findings have it", async () => {
  const figure = await openFigure("learning-rate", { condition: 1 });
  await figure.measure("noiseScale");
  const { noiseScale } = figure.results;
  const at = (fraction) => noiseScale.find((one) => one.fraction === fraction);
  for (const [fraction, size] of [
    [0, 21],
    [0.5, 33],
    [0.9, 416],
  ]) {
    assert.ok(Math.abs(at(fraction).noiseScale / size - 1) < 0.25, `${fraction}`);
    const { noiseScale: exact, estimatedNoiseScale, estimatedNoiseScaleError } = at(fraction);
    assert.ok(estimatedNoiseScaleError > 0.005 * exact);
    assert.ok(Math.abs(estimatedNoiseScale - exact) < 3 * estimatedNoiseScaleError);
  }
});

test("a place says which results there are, and they are the engine's", async () => {
  const figure = await openFigure("learning-rate", { ...small, done: 6 });
  const { cells, done } = figure.results;
  assert.equal(done, 6);
  assert.deepEqual(
    cells.map(({ batchSize, learningRate }) => `${batchSize} ${learningRate}`).sort(),
    PLACES.slice(0, 6)
      .map(({ batchSize, learningRate }) => `${batchSize} ${learningRate}`)
      .sort(),
  );
  const here = { ...data, orderSeed: 42, epochs: 1 };
  const jobs = cells.map(({ batchSize, learningRate }) => ({ ...here, batchSize, learningRate }));
  engine.runAll("learning-rate-cell", jobs).forEach(({ finalLoss, diverged }, i) => {
    const expected = diverged ? null : finalLoss;
    assert.deepEqual([cells[i].finalLoss, cells[i].diverged], [expected, diverged]);
  });
});

test("settings that the map depends on begin again; others keep what is measured", async () => {
  const figure = await openFigure("learning-rate", { ...small, done: 3 });
  const { cells } = figure.results;
  await figure.set({ seeds: 2, batchSize: 8 });
  assert.deepEqual(figure.results.cells, cells);
  await figure.set({ features: 3 });
  assert.equal(figure.results.done, 0);
  await figure.set({ features: 2, done: 2 });
  assert.equal(figure.results.done, 2);
  await figure.set({ features: 4, done: 3 });
  assert.equal(figure.results.done, 3);
});

test("a cell may be named by numbers as well as by text", async () => {
  const figure = await openFigure("learning-rate", { batchSize: 64, learningRate: 2 });
  const { batchSize, learningRate } = figure.settings;
  assert.deepEqual([batchSize, learningRate], ["64", "2"]);
});
