// The figure “optimizers”: seven runs of the real trainer, and their comparison over seeds.
import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { loadEngine } from "../../dist/engine.mjs";
import { keepEngine } from "../../web/figure/loaded_engine.js";
import { acrossPlot, lossPlot, planePlot } from "../../web/figures/optimizers/charts.js";
import { answer, formatExcess, sentence } from "../../web/figures/optimizers/findings.js";
import { excessOfIterate } from "../../web/figures/optimizers/iterate.js";
import { measurements, overSeeds } from "../../web/figures/optimizers/measurements.js";
import { verdicts } from "../../web/figures/optimizers/post_claims.js";
import { formatOverSeeds, runColumns } from "../../web/figures/optimizers/results.js";
import { create } from "../../web/figures/optimizers/run.js";
import { schema } from "../../web/figures/optimizers/schema.js";
import { words as de } from "../../web/figures/optimizers/words.de.js";
import { words as en } from "../../web/figures/optimizers/words.en.js";
import { closeFigures, openFigure } from "./figure_in_node.mjs";

/** @type {any} */
const engine = await loadEngine();
keepEngine(engine);
const defaults = Object.fromEntries(schema.map((setting) => [setting.name, setting.default]));
afterEach(closeFigures);
const RATES = {
  sgd: 0.044,
  momentum: 0.011,
  nesterov: 0.031,
  adagrad: 2.8,
  rmsprop: 0.25,
  adam: 0.71,
};
/** Independently: the first window of 16 updates from which on 16 windows in a row are below 0.2 % of the start. */
function updatesToTarget({ pathLoss, minimumLoss, startLoss }, part = 0.002, width = 16) {
  const excess = Array.from(pathLoss.values, (loss) => loss - minimumLoss);
  const isBelow = (end) =>
    end < excess.length &&
    excess.slice(end - width + 1, end + 1).reduce((sum, one) => sum + one, 0) / width <
      part * startLoss;
  const updates = excess.map((_, update) => update).slice(width);
  const staysBelow = (end) => updates.slice(0, width).every((_, i) => isBelow(end + i));
  return updates.find(staysBelow) ?? null;
}

/** An epoch on, which may take several turns. */
function walk(run) {
  run.step("epoch");
  while (run.isUnderWay) run.work(50);
}

/** To a place, which may take several turns, too. */
function goTo(run, update) {
  run.goToPlace({ update });
  while (run.isUnderWay) run.work(50);
}

const close = (actual, expected, tolerance = 1e-9) =>
  assert.ok(Math.abs(actual - expected) <= tolerance, `${actual} is not ${expected}`);

test("the runs are the trainer's own, from one start on the same batches", async () => {
  const { update, epoch, optimizers } = (await openFigure("optimizers", { update: 40, seed: 7 }))
    .results;
  assert.deepEqual([update, epoch], [40, 2]);
  for (const [kind, learningRate] of Object.entries(RATES)) {
    const trainer = engine.createTrainer({
      data: { name: "narrow-valley", samples: 256, noise: 1 },
      loss: "half-mse",
      optimizer: { kind },
      batchSize: 16,
      learningRate,
      seed: 7,
    });
    trainer.run(40);
    const { w, b, loss } = optimizers[kind];
    assert.deepEqual([w, b], [...trainer.parameters], kind);
    assert.equal(loss, trainer.loss());
    trainer.delete();
  }
});

test("what is counted is what the engine's experiment counts, standardised x included", async () => {
  const figure = await openFigure("optimizers", { update: 320 });
  const { optimizers, minimum, condition } = figure.results;
  for (const [name, one] of Object.entries(optimizers)) {
    const isStandardized = name === "standardized";
    const [run] = engine.runAll("optimizers", [
      isStandardized
        ? { standardize: "yes", learningRate: 0.5 }
        : { optimizer: name, learningRate: RATES[name] },
    ]);
    assert.equal(one.updatesToTarget, updatesToTarget(run), name);
    const [w, b] = run.path.values.slice(-2);
    close(one.w, w);
    close(one.b, b);
    if (isStandardized) continue;
    close(one.stepFlips, run.stepFlips);
    close(one.gradientFlips, run.gradientFlips);
    close(condition, run.condition, 1e-6);
    close(minimum.w, run.minimum.values[0]);
    close(minimum.b, run.minimum.values[1]);
  }
});

test("over seeds: medians of the engine's runs, near what is known", async () => {
  const figure = await openFigure("optimizers", { seeds: 8 });
  await figure.measure("seeds");
  const { seeds } = figure.results;
  assert.equal(seeds.seeds, 8);
  const expected = {
    sgd: [142, 12],
    momentum: [71, 8],
    nesterov: [36, 8],
    adagrad: [27, 3],
    rmsprop: [28, 3],
    adam: [58, 5],
    standardized: [18, 1],
    "nesterov-iterate": [30, 3],
  };
  for (const { name, updates, reached, low, high } of seeds.rows) {
    const [median, off] = expected[name];
    assert.equal(reached, 8, name);
    close(updates, median, off);
    assert.ok(low <= updates && updates <= high, name);
  }
  const jobs = Array.from({ length: 8 }, (_, i) => ({ seed: 42 + i, updates: 640 }));
  const runs = engine.runAll("optimizers", jobs).map((run) => updatesToTarget(run));
  const [low, high] = runs.sort((one, other) => one - other).slice(3, 5);
  close(seeds.rows[0].updates, (low + high) / 2);
  const { stepFlips, gradientFlips } = seeds.rows.find(({ name }) => name === "standardized");
  assert.deepEqual([stepFlips, gradientFlips], [null, null], "there is no valley to turn across");
  await figure.set({ batchSize: 32 });
  assert.equal(figure.results.seeds, null, "other runs");
});

test("all seven start where the settings say, in the units of x as it is", async () => {
  const figure = await openFigure("optimizers", { startW: 3, startB: -2 });
  const { optimizers, startLoss } = figure.results;
  for (const { w, b, loss } of Object.values(optimizers)) {
    close(w, 3);
    close(b, -2);
    close(loss, startLoss);
  }
});

test("without noise SGD lies where theory expects it across the valley", async () => {
  const figure = await openFigure("optimizers", { batchSize: 256, focus: "sgd", update: 30 });
  const { marks } = figure.plots[3];
  const [theory, sgd] = marks
    .filter(({ kind }) => kind === "curve")
    .map(({ values = [] }) => values);
  assert.equal(sgd.length, 31);
  for (const [i, { y }] of sgd.entries()) close(y, theory[i].y, 1e-9);
});

test("some diverge, and the others go on", async () => {
  const figure = await openFigure("optimizers", { rateFactor: 2, update: 200 });
  const { sgd, adagrad } = figure.results.optimizers;
  assert.deepEqual([sgd.diverged, adagrad.diverged], [true, false]);
});

test("the point that Nesterov's method looks ahead from is where the engine measures it", () => {
  const options = { optimizer: "nesterov", learningRate: RATES.nesterov, updates: 160 };
  const [run, measured] = engine.runAll("optimizers", [
    options,
    { ...options, measuredAt: "iterate" },
  ]);
  const excess = excessOfIterate(run, RATES.nesterov, 0.9);
  measured.epochExcess.values.forEach((expected, epoch) => {
    const mean = excess.slice(16 * epoch, 16 * (epoch + 1)).reduce((sum, one) => sum + one, 0) / 16;
    close(mean / expected, 1, 1e-6);
  });
});

test("who has been below the target is told by what became of it", () => {
  /** @type {any[]} */
  const all = [
    defaults,
    { ...defaults, seed: 62 },
    { ...defaults, batchSize: 1 },
    { ...defaults, rateFactor: 1.5 },
  ];
  for (const settings of all) {
    const run = create(engine, settings);
    for (let i = 0; i < 15; i++) {
      walk(run);
      const { runs, target } = run.state;
      const text = sentence(run.state, settings, en);
      assert.doesNotMatch(text, /since/);
      const fewest = Math.min(
        ...runs.map((one) => one.updatesToTarget ?? Number.POSITIVE_INFINITY),
      );
      const [, first = "Infinity"] = /\(first, at update (\d+)\)/.exec(text) ?? [];
      assert.equal(Number(first), fewest, text);
      for (const { name, updatesToTarget: reached, firstBelow, means } of runs) {
        const isBelow = (means.at(-1) ?? Number.POSITIVE_INFINITY) < target;
        const group =
          reached !== null
            ? isBelow
              ? "Reached the target, and below it now"
              : "Reached the target, but above it again"
            : firstBelow !== null
              ? isBelow
                ? "Below the target, but not yet for an epoch"
                : "Below the target for less than an epoch, and above it again"
              : null;
        const isNamed = (part) => new RegExp(`\\|${en.names[name]}}`).test(part);
        const groups = text
          .split(/\. ?(?=\D|$)/)
          .filter((part) => /below|above/i.test(part) && isNamed(part));
        if (group === null) assert.deepEqual(groups, [], `${name}: ${text}`);
        else
          assert.ok(groups.length === 1 && groups[0].includes(group), `${name} ${group}: ${text}`);
      }
    }
    run.delete();
  }
});

test("across the valley the dotted line is drawn over all that is shown, and the first axis has the start", () => {
  const run = create(engine, defaults);
  const rangeOf = () => {
    const { x, y, marks } = acrossPlot(run.state, "momentum", en.across, defaults.sgdRate);
    return { x, y, exact: marks[0].values };
  };
  const { across } = run.state.runs[0].points[0];
  const before = rangeOf();
  assert.ok(before.y.max >= Math.abs(across));
  run.step("update");
  assert.deepEqual(rangeOf().y.max, before.y.max, "it stays with the first update");
  goTo(run, 300);
  const { x, exact } = rangeOf();
  assert.equal(x.min, 180);
  assert.deepEqual([exact[0].x, exact.at(-1).x], [x.min, x.max]);
  run.delete();
});

test("every run has a path in its colour, and the mark that its name has", () => {
  const run = create(engine, { ...defaults, update: 20 });
  const { marks } = planePlot(run.state, "momentum", en.plane);
  const paths = marks.filter(
    ({ kind, colour }) => kind === "curve" && /^palette/.test(String(colour)),
  );
  assert.equal(new Set(paths.map(({ colour }) => colour)).size, 7);
  const squares = marks.filter(({ shape = "" }) => shape.startsWith("rect"));
  const looks = squares.map(({ shape, hollow }) => `${shape} ${hollow ? "hollow" : "full"}`);
  assert.deepEqual(looks.sort(), ["rect full", "rectRot full", "rectRounded hollow"]);
  run.delete();
});

test("a mean of an epoch is drawn from the first whole epoch on; before, only the start", () => {
  const run = create(engine, defaults);
  const meansAt = (update) => {
    goTo(run, update);
    /** @type {{marks: any[]}} */
    const { marks } = lossPlot(run.state, "momentum", en.loss);
    return marks.filter(({ kind, width }) => kind === "curve" && width > 1);
  };
  const places = ({ values }) => [values[0].x, values.at(-1).x];
  assert.deepEqual(meansAt(15).map(places), Array(7).fill([0, 0]));
  const drawn = meansAt(40);
  assert.deepEqual(drawn.map(places), Array(7).fill([16, 40]));
  const firsts = drawn.map(({ values }) => values[0].y);
  assert.deepEqual(new Set(firsts), new Set(run.state.runs.map(({ means }) => means[0])));
  run.delete();
});

test("how often momentum turns is the ratio of the numbers in the table", () => {
  const { text: cell } = /** @type {any} */ (runColumns.find(({ key }) => key === "stepFlips"));
  for (const seed of [42, 1, 2, 3, 4, 5]) {
    const settings = { ...defaults, seed };
    const run = create(engine, settings);
    goTo(run, 160);
    const state = { ...run.state, measured: { seeds: { results: [] } } };
    const [sgd, momentum] = state.runs.map((one) => Number(cell(one, {})));
    const [{ measured }] = verdicts(state, settings, en);
    const [, times] = measured.match(/ ([\d.]+) times as often/) ?? [];
    assert.equal(times, (momentum / sgd).toFixed(2), measured);
    run.delete();
  }
});

test("that a run is above the target now stands before its number, which stays in its column", () => {
  const { text: cell } = /** @type {any} */ (
    runColumns.find(({ key }) => key === "updatesToTarget")
  );
  const told = (isBelow) => cell({ updatesToTarget: 28, isBelow }, { words: en });
  assert.deepEqual([told(true), told(false)], ["28", "(now above) 28"]);
});

test("excess losses of a column share their decimals down to a thousandth", () => {
  const texts = [127.652, 0.0164, 0.00702, 0.000456].map((value) =>
    formatExcess(value, { startLoss: 100 }),
  );
  assert.deepEqual(texts, ["127.652", "0.016", "0.007", "0.00046"]);
});

test("all that is said over seeds is borne by its numbers, at the edges, too", () => {
  /** @type {any[]} */
  const edges = [
    {},
    { rateFactor: 2 },
    { rateFactor: 1.5 },
    { rateFactor: 100 },
    { rateFactor: 0.01 },
    { batchSize: 1 },
    { batchSize: 256 },
    { noise: 0 },
    { targetPart: 0.0002 },
    { targetPart: 1e-6 },
    { targetPart: 0.5 },
    { sgdRate: 1e-6, momentumRate: 1e-6 },
    { samples: 16, batchSize: 16 },
    { seeds: 2 },
    { seeds: 20, partly: 4 },
    { startW: 2, startB: 5 },
    { startW: -8, startB: 16 },
  ];
  for (const other of edges) {
    const settings = { ...defaults, seeds: 6, ...other };
    const name = JSON.stringify(other);
    const run = create(engine, settings);
    for (let i = 0; i < 3; i++) walk(run);
    const jobs = measurements.seeds.jobs(
      { ...settings, seeds: other.partly ?? settings.seeds },
      run.state,
    );
    const results = engine
      .runAll("optimizers", jobs)
      .map((result, i) => measurements.seeds.reduce(result, jobs[i]));
    const state = { ...run.state, measured: { seeds: { results } } };
    const found = /** @type {any} */ (overSeeds(results));
    for (const words of [en, de]) {
      const told = verdicts(state, settings, words).map(({ measured }) => measured);
      const cells = found.rows.map((row) => formatOverSeeds(row.name, state, words));
      const texts = [
        ...told,
        ...cells.map(String),
        sentence(state, settings, words),
        answer({ state, words, guess: "adam" }),
      ];
      for (const text of texts) {
        assert.doesNotMatch(text, /NaN|undefined|null|∞|Infinity|0\.0{6}/, `${name}: ${text}`);
      }
    }
    const [smooth, noise, best] = verdicts(state, settings, en).map(({ measured }) => measured);
    const lost = run.state.runs.filter(
      ({ name: one, diverged }) => diverged && /^(sgd|momentum)$/.test(one),
    );
    assert.equal(/no swings to compare/.test(smooth), lost.length > 0, `${name}: ${smooth}`);
    const [sgd, momentum] = run.state.runs;
    const hasOneTurned = (sgd.stepFlips === 0) !== (momentum.stepFlips === 0);
    if (hasOneTurned) assert.doesNotMatch(smooth, /as often/, `${name}: ${smooth}`);
    const hasNoise = settings.noise > 0 && settings.batchSize < settings.samples;
    assert.equal(/there is no noise/.test(noise), !hasNoise, `${name}: ${noise}`);
    if (!hasNoise) assert.doesNotMatch(noise, /leaves|on their way/, `${name}: ${noise}`);
    const isFarUp = found.noise["sgd-slower"] > run.state.valley.startLoss / 2;
    if (isFarUp) assert.match(noise, /At a quarter .* still on their way down/, name);
    const isSplit = noise.match(/At a quarter of SGD’s rate (.*); at the whole (.*)\. C/);
    if (isSplit) assert.notEqual(isSplit[1], isSplit[2]);
    // Where plain SGD is among the first, the units of x have made no difference.
    if (/of the six[^.]*SGD}/.test(best)) assert.doesNotMatch(best, /no clear .* units/, name);
    const [, both] = noise.match(/leaves (less|more) of the noise/) ?? [];
    for (const [, times, one] of noise.matchAll(
      /(\S+) times as much(?: \([^)]*\))?(?:, (\w+))?/g,
    )) {
      if ((both ?? one) === "less") assert.ok(Number(times) < 1, `${name}: ${noise}`);
      if ((both ?? one) === "more") assert.ok(Number(times) > 1, `${name}: ${noise}`);
    }
    const turning = smooth.match(/([\d.]+) times as often .* swings ([\d.]+) times as wide/);
    if (turning && / but /.test(smooth))
      assert.ok(turning[1] < "1" && Number(turning[2]) > 1, smooth);
    for (const { name: one, reached, updates } of found.rows) {
      if (reached < found.seeds / 2) assert.equal(updates, null, `${name}: ${one}`);
      const isBest = new RegExp(`six, medians[^.]*\\|${en.names[one]}}`).test(best);
      if (isBest) assert.ok(reached >= found.seeds / 2, `${name}: ${best}`);
    }
    run.delete();
  }
});

test("what only few seeds reach does not win", () => {
  const settings = { ...defaults, targetPart: 0.0002, seeds: 8 };
  const run = create(engine, settings);
  const jobs = measurements.seeds.jobs(settings, run.state);
  const results = engine
    .runAll("optimizers", jobs)
    .map((result, i) => measurements.seeds.reduce(result, jobs[i]));
  const state = { ...run.state, measured: { seeds: { results } } };
  const [, , { measured }] = verdicts(state, settings, en);
  const { rows } = /** @type {any} */ (overSeeds(results));
  const reached = Object.fromEntries(rows.map((row) => [row.name, row.reached]));
  assert.ok(reached.sgd < 4, JSON.stringify(reached));
  assert.match(
    measured,
    new RegExp(`Plain \\S+SGD} gets there with (only ${reached.sgd}|none) of 8 seeds`),
  );
  run.delete();
});
