// The figure “noise”: its numbers and its experiment are the engine's.
import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { loadEngine } from "../../dist/engine.mjs";
import { isRounding } from "../../web/figure/evidence.js";
import { cloudPlot, deviationPlot, sizeAt, spreadPlot } from "../../web/figures/noise/charts.js";
import { answer, drawsHere, freshFindings, sentence } from "../../web/figures/noise/findings.js";
import { create } from "../../web/figures/noise/run.js";
import { presets } from "../../web/figures/noise/schema.js";
import { words as de } from "../../web/figures/noise/words.de.js";
import { words as en } from "../../web/figures/noise/words.en.js";
import { closeFigures, openFigure } from "./figure_in_node.mjs";

/** @type {any} */
const engine = await loadEngine();
afterEach(closeFigures);
const close = (actual, expected, tolerance = 1e-12) =>
  assert.ok(Math.abs(actual - expected) <= tolerance, `${actual} is not ${expected}`);

test("all 45 pairs of the post's ten samples: unbiased, and corrected as theory says", async () => {
  const figure = await openFigure("noise");
  const { sizes, fullGradient, batchSize } = figure.results;
  const pairs = sizes[batchSize - 1];
  assert.deepEqual([pairs.batches, pairs.exact], [45, true]);
  for (const size of sizes) {
    for (const i of [0, 1]) {
      close(size.mean[i], fullGradient[i]);
      close(size.deviation[i], size.finitePopulation[i]);
    }
  }
  close(pairs.deviation[0], 1.1196, 5e-5);
  close(pairs.withReplacement[0], 1.1875, 5e-5);
  assert.deepEqual(sizes[9].deviation, [0, 0], "there is one batch of all");
  const text = figure.summary();
  assert.match(text, /All 45 batches.*deviation of 1\.1196/);
  assert.match(text, /σ\/\u2060√k\u00a0alone:\u00a01\.1875/);
  assert.match(text, /right on average \(unbiased\)/);
});

test("the run is the trainer's own", async () => {
  const figure = await openFigure("noise", { preset: "many", seed: 7 });
  const trainer = engine.createTrainer({
    data: { name: "noisy-line", samples: 1024, noise: 0.5, intercept: 0.3 },
    loss: "half-mse",
    batchSize: 32,
    learningRate: 0.1,
    seed: 7,
  });
  for (let i = 1; i <= 4; i++) {
    const before = figure.results;
    await figure.step();
    const { after, gradient, fullGradient, loss } = trainer.step();
    const { w, b, loss: now } = figure.results;
    assert.deepEqual([w, b, now], [...after, loss]);
    assert.deepEqual(before.nextBatch.gradient, Array.from(gradient));
    assert.deepEqual(before.fullGradient, Array.from(fullGradient));
  }
  trainer.delete();
});

test("the first batches of the run are among those compared", async () => {
  const given = { samples: 200, batchSize: 100, replacement: "with" };
  const { sizes, nextBatch } = (await openFigure("noise", given)).results;
  const { batches, exact, mean } = sizes.find(({ batchSize }) => batchSize === 100);
  assert.deepEqual([batches, exact], [200, false]);
  assert.equal(nextBatch.indices.length, 100);
  assert.ok(mean.every(Number.isFinite));
});

test("fresh batches are drawn as the engine draws them, and belong to their place", async () => {
  const figure = await openFigure("noise", { update: 3, draws: 500 });
  const { w, b } = figure.results;
  await figure.measure("draws");
  const { drawn } = figure.results;
  const batchSizes = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
  const here = { seed: 42, samples: 10, noise: 0.1, intercept: 0, w, b, draws: 500, batchSizes };
  const jobs = ["without", "with"].map((replacement) => ({ ...here, replacement }));
  engine.runAll("gradient-noise", jobs).forEach(({ deviation, mean }, i) => {
    const rows = drawn[jobs[i].replacement];
    const deviations = rows.flatMap((row) => row.deviation);
    // All ten are off by nothing but rounding.
    const isZero = (place) => jobs[i].replacement === "without" && place >= 18;
    assert.deepEqual(
      deviations,
      Array.from(deviation.values, (value, place) => (isZero(place) ? 0 : value)),
    );
    assert.deepEqual(
      rows.flatMap((row) => row.mean),
      Array.from(mean.values),
    );
  });
  await figure.step();
  assert.deepEqual(figure.results.drawn, { without: null, with: null }, "another place");
});

test("the run begins, and the noise is measured, where it is asked to", async () => {
  const figure = await openFigure("noise", { startW: 1.5, startB: -0.5 });
  const { w, b, fullGradient } = figure.results;
  assert.deepEqual([w, b], [1.5, -0.5]);
  const trainer = engine.createTrainer({
    data: { name: "noisy-line", samples: 10, noise: 0.1, intercept: 0 },
    loss: "half-mse",
    batchSize: 2,
    learningRate: 0.2,
    initial: [1.5, -0.5],
  });
  assert.deepEqual(fullGradient, Array.from(trainer.step().fullGradient));
  trainer.delete();
  await figure.step(2);
  await figure.set({ startW: 0, startB: 0 });
  assert.deepEqual([figure.results.w, figure.results.update], [0, 0], "it begins anew");
  assert.match(figure.address, /^figure=noise&preset=post$/);
});

test("charts reach as far as their dots, and have them all", () => {
  for (const settings of [presets.post, presets.many, { ...presets.post, samples: 3 }]) {
    const shown = { ...settings, parameter: "w", update: 0 };
    const run = create(engine, shown);
    const { state } = run;
    for (const plot of [cloudPlot(state, en.cloud), spreadPlot(state, en.spread, "w")]) {
      const dots = plot.marks
        .filter(({ kind }) => kind === "points")
        .flatMap(({ values }) => values);
      assert.ok(dots.length > 0);
      for (const axis of /** @type {const} */ (["x", "y"])) {
        const { min, max } = plot[axis];
        const values = dots.map((dot) => dot[axis]);
        assert.ok(Math.min(...values) > min && Math.max(...values) < max);
      }
      const reached = Math.max(...dots.map(({ y }) => y)) - Math.min(...dots.map(({ y }) => y));
      assert.ok(reached > 0.7 * (plot.y.max - plot.y.min));
    }
    const { x, y, marks } = deviationPlot(
      { ...state, measured: { draws: { results: [] } } },
      en.deviation,
      shown,
    );
    assert.deepEqual(
      x.ticks?.map(({ value }) => value),
      state.sizes.map(({ batchSize }) => batchSize),
      "each size has its tick",
    );
    const measured = marks.filter(({ kind }) => kind === "points").flatMap(({ values }) => values);
    assert.equal(measured.length, state.sizes.length - 1, "all but k = n, where it is zero");
    assert.ok(measured.every((point) => point.y > y.min && point.y < y.max));
    run.delete();
  }
});

test("what the question asks is not drawn before there is a guess", async () => {
  for (const preset of Object.keys(presets)) {
    const figure = await openFigure("noise", { preset });
    const drawn = () => {
      const [, , spread, deviation] = figure.plots.map(({ marks }) => marks);
      const columns = spread.filter(({ kind }) => kind === "points").length;
      const curves = deviation.filter(({ kind, values }) => kind === "curve" && values?.length);
      return [columns, curves.length];
    };
    const all = figure.results.sizes.length;
    assert.deepEqual(drawn(), [2, 0], "k = 1 and the smaller of the two");
    figure.guess("half");
    assert.deepEqual(drawn(), [all, 2]);
    figure.guess(null);
    await figure.step();
    assert.deepEqual(drawn(), [all, 2], "nor is anything held back from who does not guess");
  }
});

test("the nearest column gives its batch size", () => {
  const sizes = (/** @type {number[]} */ ...all) => all.map((batchSize) => ({ batchSize }));
  const few = { data: { samples: 10 }, sizes: sizes(1, 2, 3, 4, 5, 6, 7, 8, 9, 10) };
  assert.deepEqual(
    [0.2, 2.4, 2.6, 11].map((x) => sizeAt(x, few)),
    [1, 2, 3, 10],
  );
  const many = { data: { samples: 64 }, sizes: sizes(1, 2, 4, 8, 16, 32, 64) };
  assert.deepEqual(
    [0.5, 2.8, 2.9, 90].map((x) => sizeAt(x, many)),
    [1, 2, 4, 64],
  );
});

test("of three samples nothing is asked, and small numbers keep their digits", async () => {
  const figure = await openFigure("noise", { samples: 3, noise: 0, update: 500 });
  assert.match(figure.text(), /from 4 samples on there is something to guess/);
  assert.doesNotMatch(figure.text(), /Your guess/);
  assert.match(figure.summary(), /standard deviation of \d\.\d+×10⁻⁷/);
  assert.doesNotMatch(figure.summary(), /0\.0000/);
});

test("of two samples, both batches of one scatter as theory says, within what chance allows", async () => {
  const figure = await openFigure("noise", { samples: 2, batchSize: 1 });
  await figure.measure("draws");
  await figure.settled();
  const [told, german] = ["en", "de"].map((language) => figure.text(language));
  assert.match(told, /Both batches of 1 have/);
  assert.match(german, /Beide Batches von 1 haben/);
  assert.match(told, / at the one without replacement and at 2 of 2 with replacement\./);
  assert.match(german, / bei der einen ohne Zurücklegen und bei 2 von 2 mit Zurücklegen\./);
  assert.doesNotMatch(told + german, /(?:at most|höchstens) 0[.,]0 %/);
});

test("a deviation that is guessed has the digits that give its ratio", async () => {
  const figure = await openFigure("noise", { noise: 0, update: 52 });
  figure.guess("half");
  const [, from, to, ratio] = (
    figure.text().match(/Measured: (\S+) at k.=.2, (\S+) at k.=.8: (\S+) times as much/) ?? []
  ).map(Number);
  assert.ok(Math.abs(to / from - ratio) < 0.005, `${to} / ${from} = ${ratio}`);
});

test("the two deviations of the answer have the decimals of the sentence", async () => {
  const figure = await openFigure("noise", { update: 15 });
  figure.guess("half");
  const told = figure.text().match(/Measured: (\d\.\d{4}) at k.=.2, (\d\.\d{4}) at k.=.8:/);
  assert.ok(told, figure.text());
  assert.ok(figure.summary().includes(`deviation of ${told[1]}`));
});

test("that a large part of all samples is drawn is a reason only without replacement", async () => {
  const reason = /alone would give a half\. Drawing 8 of 10 without replacement makes it less\./;
  const answered = async (given) => {
    const figure = await openFigure("noise", given);
    figure.guess("half");
    return figure.text();
  };
  assert.match(await answered({}), reason);
  assert.doesNotMatch(await answered({ replacement: "with" }), reason);
  assert.doesNotMatch(await answered({ samples: 64 }), /would give a half/);
});

test("bars of one standard deviation have a rim of paper, so that dots do not hide them", async () => {
  const figure = await openFigure("noise");
  /** @type {any[]} */
  const [rim, bars] = figure.plots[2].marks.slice(-2);
  assert.deepEqual([rim.kind, bars.kind], ["segments", "segments"]);
  assert.deepEqual([rim.colour, bars.colour], ["paper", "ink"]);
  assert.deepEqual(rim.values, bars.values);
  assert.ok(rim.width > bars.width);
});

test("what can be drawn afresh is told with its digits in groups", async () => {
  const figure = await openFigure("noise");
  const [told, german] = ["en", "de"].map((language) => figure.text(language));
  assert.match(told, /Draw 10\u202f000 batches of every size,/);
  assert.match(german, /Von jeder Größe 10\u202f000 Batches ziehen,/);
});

test("axes stay while the noise becomes smaller, until they are four times too large", async () => {
  const figure = await openFigure("noise");
  const widths = [];
  for (let update = 0; update <= 40; update += 1) {
    await figure.set({ update });
    const [, { x }, { y }] = figure.plots;
    const { sizes } = figure.results;
    assert.ok(y.max - y.min >= 2 * sizes[0].deviation[0], "it holds a bar");
    widths.push([x.max - x.min, y.max - y.min]);
  }
  for (const i of [0, 1]) {
    const axis = widths.map((pair) => pair[i]);
    const changes = axis.filter((width, update) => update > 0 && width !== axis[update - 1]);
    assert.ok(changes.length < 12, `${changes.length} changes in 40 updates: ${axis}`);
    assert.ok(axis[40] < axis[0] / 2, "but not for ever");
  }
});

test("a run that diverges is told from the loss it started with", async () => {
  const figure = await openFigure("noise", { startW: 2, learningRate: 5, update: 12 });
  const told = figure.summary().match(/the loss has grown from ([\d.]+) to/);
  const start = await openFigure("noise", { startW: 2 });
  assert.equal(told?.[1], start.results.loss.toFixed(4));
});

test("every sentence is one that its own numbers bear, at the edges, too", () => {
  for (const settings of edges()) {
    const name = JSON.stringify(settings);
    const run = create(engine, settings);
    const { state } = run;
    const { chosen } = state;
    for (const words of [en, de]) {
      const said = sentence(state, settings, words);
      assert.doesNotMatch(said, /NaN|undefined|∞|\b1 batches|All 1 /, name);
      const isStill = isRounding(chosen.deviation[settings.parameter === "w" ? 0 : 1]);
      assert.equal(/nothing scatters|[Nn]ichts streut/.test(said), isStill, `${name}: ${said}`);
      for (const guess of ["same", "half", "quarter"]) {
        const shown = { state, settings, words, guess, atStart: true };
        const told = answer(shown);
        assert.ok(told.length > 0, name);
        assert.doesNotMatch(told, /NaN|undefined|∞/, name);
        const isWhole = /batch of all|Batch aus allen/.test(told);
        if (isWhole) assert.doesNotMatch(told, /: (right|richtig)\./, name);
      }
    }
    run.delete();
  }
});

test("too few batches leave open what cannot be told apart", () => {
  const asked = {
    guess: "half",
    small: 2,
    large: 8,
    from: "1.000",
    to: "0.350",
    ratio: "0.35",
    n: 100,
  };
  assert.match(
    en.question.answer({ ...asked, nearest: ["quarter", "half"], isLargePart: false }),
    /about a quarter and about half, which so few batches leave open\. You said about half\.$/,
  );
});

test("batches that make up for each other count as fewer", () => {
  const drawn = (batchSize, replacement) =>
    drawsHere({ exact: false, batches: 200, batchSize }, { replacement, samples: 1000 });
  assert.equal(drawn(500, "without"), 100, "the second of two is the mirror of the first");
  assert.equal(drawn(500, "with"), 200);
  assert.equal(drawn(600, "without"), 200, "one from each epoch");
});

test("sampled deviations agree with theory within what is said, over 40 seeds", async () => {
  let [found, all] = [0, 0];
  for (let seed = 0; seed < 40; seed++) {
    for (const replacement of ["with", "without"]) {
      const settings = {
        ...presets.many,
        parameter: "w",
        update: 0,
        batchSize: 32,
        replacement,
        seed,
      };
      const run = create(engine, settings);
      for (const size of run.state.sizes) {
        if (size.exact) continue;
        const state = { ...run.state, chosen: size };
        all += 1;
        if (/that agrees within/.test(sentence(state, settings, en))) found += 1;
      }
      run.delete();
    }
  }
  assert.ok(found > 0.99 * all, `${found} of ${all}`);
});

test("fresh batches are said to agree where they do, and how exactly", async () => {
  const settings = { ...presets.post, parameter: "w", update: 0 };
  const run = create(engine, settings);
  const { sizes, parameters } = run.state;
  const batchSizes = sizes.map(({ batchSize }) => batchSize);
  const rowsOf = (factor) =>
    ["finitePopulation", "withReplacement"].map((formula) =>
      sizes.map((size) => ({ deviation: size[formula].map((one) => factor * one), draws: 10_000 })),
    );
  const told = (results) =>
    freshFindings({
      state: { ...run.state, measured: { draws: { results } } },
      settings,
      words: en,
    });
  assert.equal(told([]), "");
  assert.match(
    told(rowsOf(1)),
    /^Of the sizes that can scatter, .* at 9 of 9 without replacement and at 10 of 10 with replacement\./,
  );
  assert.match(told(rowsOf(1.2)), /at 0 of 9 without.*at 0 of 10 with/);
  assert.equal(batchSizes.length, 10);
  assert.deepEqual(parameters, [0, 0]);
  run.delete();
});

function* edges() {
  const usual = { ...presets.post, parameter: "w", update: 0, draws: 100 };
  for (const samples of [2, 3, 4, 10, 64, 200]) {
    for (const batchSize of new Set([1, 2, samples >> 2 || 1, samples >> 1, samples])) {
      for (const replacement of ["without", "with"]) {
        for (const noise of [0, 0.1]) {
          for (const update of [0, 300]) {
            yield { ...usual, samples, batchSize, replacement, noise, update };
          }
        }
      }
    }
  }
  yield { ...usual, learningRate: 1000, update: 20 };
  yield { ...usual, learningRate: 1e-6, update: 20, parameter: "b" };
  yield { ...presets.many, parameter: "b", update: 0 };
}

test("the one batch of all samples stands in the middle of its column", async () => {
  const { state } = await openFigure("noise");
  const { marks } = spreadPlot(state, en.spread, "w");
  const dots = marks.filter(({ kind }) => kind === "points").at(-1);
  assert.deepEqual(
    dots.values.map(({ x }) => x),
    [10],
  );
});
