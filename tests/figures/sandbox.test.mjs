// The figure “sandbox”: its numbers are the engine's, whatever is set.
import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { loadEngine } from "../../dist/engine.mjs";
import { specOf } from "../../web/figures/sandbox/data.js";
import { comparableRuns, dataPlot, lossPlot } from "../../web/figures/sandbox/plots.js";
import { floatText } from "../../web/figures/sandbox/python/numpy_lines.js";
import { incomparable } from "../../web/figures/sandbox/saved_runs.js";
import { words as english } from "../../web/figures/sandbox/words.en.js";
import { closeFigures, openFigure } from "./figure_in_node.mjs";
import { network, severalFeatures } from "./fixtures/sandbox.mjs";

/** @type {any} */
const engine = await loadEngine();
afterEach(closeFigures);

const runs = {
  "a line": { data: "narrow-valley", order: "with-replacement", dropLast: true, batchSize: 50 },
  "logistic regression": { data: "two-gaussians", center: 1.5, optimizer: "rmsprop", alpha: 0.9 },
  "a network": network,
  "several features": severalFeatures,
};

for (const [name, given] of Object.entries(runs)) {
  test(`${name}: the engine's run, step by step, and exactly back`, async () => {
    const figure = await openFigure("sandbox", { ...given, seed: 7, unit: "update" });
    const trainer = engine.createTrainer(specOf(figure.settings));
    const seen = [figure.results];
    for (let i = 1; i <= 4; i++) {
      await figure.step();
      seen.push(figure.results);
      const { after, loss, indices } = trainer.step();
      assert.deepEqual(seen[i].parameters, Array.from(after));
      assert.deepEqual(seen[i].batch, Array.from(indices));
      assert.ok(Math.abs(seen[i].loss - loss) <= 1e-12 * Math.abs(loss));
    }
    for (let i = 3; i >= 0; i--) {
      await figure.back();
      assert.deepEqual(figure.results, seen[i]);
    }
    await figure.set({ unit: "epoch" });
    await figure.step(2);
    trainer.run(2 * trainer.updatesPerEpoch - 4);
    const { parameters, epoch, update } = figure.results;
    assert.deepEqual(parameters, Array.from(trainer.parameters));
    assert.deepEqual([epoch, update], [2, 2 * trainer.updatesPerEpoch]);
    trainer.delete();
  });
}

test("a run starts where another has come to, with other settings too", async () => {
  const figure = await openFigure("sandbox", { ...network, seed: 7, update: 30 });
  const { parameters, loss } = figure.results;
  const initial = parameters.join("_");
  await figure.set({ initial, update: 0, batchSize: 3 });
  assert.deepEqual(figure.results.parameters, parameters);
  assert.equal(figure.results.loss, loss);
  const trainer = engine.createTrainer(specOf(figure.settings));
  await figure.set({ unit: "update" });
  await figure.step(5);
  trainer.run(5);
  assert.deepEqual(figure.results.parameters, Array.from(trainer.parameters));
  trainer.delete();
  await figure.set({ initial: "usual" });
  assert.notEqual(figure.results.loss, loss);
});

test("starting parameters are one number for each, or the usual ones", async () => {
  const figure = await openFigure("sandbox", { initial: " 1.5, −2 " });
  assert.deepEqual(figure.results.parameters, [1.5, -2]);
  await figure.set({ initial: "−2e−3 1" });
  assert.deepEqual(figure.results.parameters, [-0.002, 1]);
  for (const initial of ["1", "1,", ";2", ",", "1 2 3", "1 x", "1 Infinity", "1e999 0"]) {
    await figure.set({ initial });
    assert.deepEqual(figure.results.parameters, [0, 0], initial);
    const [{ reason, count }] = figure.notices;
    assert.deepEqual([reason, count], ["parameters", 2], initial);
  }
  await figure.set({ initial: "1 2", model: "mlp" });
  assert.equal(figure.settings.initial, "usual", "numbers for a line are none for a network");
});

test("a run that diverged has the last parameters that were numbers", async () => {
  const figure = await openFigure("sandbox", { learningRate: 100, update: 9999 });
  const { diverged, parameters, update } = figure.results;
  assert.ok(diverged && parameters.every(Number.isFinite));
  await figure.back();
  assert.ok(figure.results.update < update);
});

test("a model or a loss that the data allow no longer gives way to one that they allow", async () => {
  const figure = await openFigure("sandbox", { data: "two-gaussians" });
  assert.equal(figure.settings.loss, "cross-entropy");
  await figure.choose({ data: "salary" });
  const { model, loss } = figure.settings;
  assert.deepEqual([model, loss], ["linear", "mse"]);
  assert.deepEqual(figure.notices, []);
});

test("a loss that the data do not allow waits, without a notice, until they allow it again", async () => {
  const figure = await openFigure("sandbox", { data: "two-gaussians" });
  await figure.choose({ loss: "half-mse" });
  await figure.choose({ loss: "cross-entropy" });
  for (const [data, loss] of [
    ["salary", "mse"],
    ["moons", "cross-entropy"],
  ]) {
    await figure.choose({ data });
    assert.equal(figure.settings.loss, loss);
    await figure.choose({ seed: 7 });
    assert.deepEqual(figure.notices, []);
  }
  await figure.choose({ data: "salary", loss: "cross-entropy" });
  assert.equal(figure.notices.length, 1, "asked for just now, it is refused");
});

test("what a standardised model has learnt is given in the data’s units, too", async () => {
  const years = Array.from({ length: 12 }, (_, i) => `${1990 + i}_${20 + 1.5 * i}`).join(" ");
  const figure = await openFigure("sandbox", { data: "own", ownData: `year_pay ${years}` });
  await figure.set({ update: 600 });
  const { parameters, parametersInUnits } = figure.results;
  const [w, b] = /** @type {number[]} */ (parametersInUnits);
  assert.ok(Math.abs(w - 1.5) < 1e-6, `a slope of ${w} a year`);
  assert.ok(Math.abs(w * 1990 + b - 20) < 1e-6);
  assert.match(figure.summary(), /w = 1\.5000 and b = −2965\.0000 \(for standardised x: w = /);
  assert.match(
    figure.summary("de"),
    /w = 1,5000 und b = −2965,0000 \(für standardisiertes x: w = /,
  );
  const table = figure.tables().find(({ title }) => title === "Parameters");
  assert.deepEqual(table?.rows, [
    ["w", parameters[0], w],
    ["b", parameters[1], b],
  ]);
  await figure.choose({ standardize: false });
  assert.equal(figure.results.parametersInUnits, null);
});

test("parameters are named as what they are", async () => {
  const names = async (given) => {
    const figure = await openFigure("sandbox", given);
    const { rows } = figure.tables().find(({ title }) => title === "Parameters") ?? { rows: [] };
    assert.equal(rows.length, figure.results.parameters.length);
    return rows.map(([name]) => name);
  };
  assert.deepEqual(await names({ data: "gaussian", features: 3 }), ["w1", "w2", "w3", "b"]);
  assert.deepEqual(await names({ data: "moons", model: "mlp", hiddenLayers: "2" }), [
    ...["W1[1,1]", "W1[1,2]", "W1[2,1]", "W1[2,2]", "b1[1]", "b1[2]"],
    ...["W2[1,1]", "W2[1,2]", "b2[1]"],
  ]);
});

test("the line is in the chart before the first update, wherever the data are", async () => {
  for (const [x, y] of [
    [0, 100],
    [3, -7],
  ]) {
    const ownData = [0, 1, 2, 3].map((i) => `${x + i}_${y + i}`).join(" ");
    const figure = await openFigure("sandbox", { data: "own", ownData });
    const { fit } = figure.state;
    for (const point of fit.curve) {
      assert.ok(
        fit.y.min < point.y && point.y < fit.y.max,
        `${point.y} in ${fit.y.min} … ${fit.y.max}`,
      );
    }
  }
});

test("a run of another loss is not drawn beside this one, and both it and other data are named", async () => {
  const settings = { ...(await openFigure("sandbox")).settings };
  assert.equal(incomparable(settings, settings), null);
  assert.equal(incomparable(settings, { ...settings, batchSize: 5, dataOrder: "sorted" }), null);
  assert.equal(incomparable(settings, { ...settings, loss: "half-mse", seed: 3 }), "loss");
  assert.equal(incomparable(settings, { ...settings, seed: 3 }), "data");
  assert.equal(incomparable(settings, { ...settings, samples: 11 }), "data");
  const own = { ...settings, data: "own" };
  assert.equal(incomparable(own, { ...own, seed: 3 }), null, "the seed draws no data of one’s own");
  const saved = [{ settings }, { settings: { ...settings, loss: "half-mse" } }];
  const state = /** @type {any} */ ({ settings, saved });
  assert.deepEqual(comparableRuns(state), [saved[0]]);
});

test("numbers that Python has no literals for are written as it reads them", () => {
  assert.deepEqual([Infinity, -Infinity, NaN, 2, 0.5].map(floatText), [
    ...['float("Infinity")', 'float("-Infinity")', 'float("NaN")', "2.0", "0.5"],
  ]);
});

test("the chart of the salaries says what its axes are, and no mark of the batch hides a sample", async () => {
  const figure = await openFigure("sandbox", { update: 3 });
  const { x, y, marks } = dataPlot(figure.state, english.fit);
  assert.deepEqual([x.title, y.title], ["experience x, normalised", "salary y"]);
  for (const { ticks = [], min, max } of [x, y]) {
    assert.ok(ticks.length >= 4, JSON.stringify(ticks));
    assert.ok(ticks.every(({ value }) => min <= value && value <= max));
  }
  const [batch, samples] = marks.filter(({ kind }) => kind === "points");
  assert.deepEqual([batch.colour, samples.colour], ["batch", "muted"]);
  assert.ok(Number(batch.radius) > Number(samples.radius));
  await figure.set({ data: "noisy-line" });
  assert.equal(dataPlot(figure.state, english.fit).x.title, "x");
});

test("the axis of the losses stays as it is until Play has come to its end, and grows beyond", async () => {
  for (const axis of ["updates", "samples"]) {
    const figure = await openFigure("sandbox", { axis, epochs: 4 });
    const last = async (steps) => {
      if (steps) await figure.step(steps);
      return lossPlot(figure.state, figure.settings, english.course).x.max;
    };
    const planned = axis === "updates" ? 20 : 40;
    const first = await last(0);
    assert.ok(first > planned && first < 1.1 * planned, `${first}`);
    assert.deepEqual([await last(1), await last(3)], [first, first]);
    assert.ok((await last(1)) > 1.25 * planned);
  }
});

test("the question names the epochs of one Play", async () => {
  const figure = await openFigure("sandbox", { epochs: 7 });
  assert.match(figure.text("en"), /when Play has made 7 epochs, the loss/);
  assert.match(figure.text("de"), /Wenn das Abspielen nach 7 Epochen endet, ist der Verlust/);
  await figure.set({ epochs: 1 });
  assert.match(figure.text("en"), /has made 1 epoch, /);
});

test("the answer to a guess agrees with the numbers beside it, also where nothing moves", async () => {
  const answered = async (given) => {
    const figure = await openFigure("sandbox", { epochs: 2, ...given });
    figure.guess("lower");
    await figure.step(2);
    return ["en", "de"].map((language) => figure.text(language));
  };
  const [zero, german] = await answered({ data: "own", ownData: "a_b 1_0 2_0 3_0" });
  assert.match(zero, /After 2 epochs it is 0\.0000, as at the start\. You said .*: not this time/);
  assert.match(german, /Nach 2 Epochen beträgt er 0,0000, wie am Anfang\./);
  const [slow] = await answered({ learningRate: 1e-6 });
  assert.match(
    slow,
    /, 99\.99\d*\s% of the start\. You said lower, but more than a tenth: right\./,
  );
});
