// The figure “shuffle”: four exact runs, and their comparison over seeds, as the engine computes them.
import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { loadEngine } from "../../dist/engine.mjs";
import { stripPlot } from "../../web/figures/shuffle/charts.js";
import { closeFigures, openFigure, product, textOf } from "./figure_in_node.mjs";

/** @type {any} */
const engine = await loadEngine();
afterEach(closeFigures);
const ORDERS = ["sequential", "shuffle-once", "shuffle-each-epoch", "with-replacement"];

test("the four runs are the trainer's own, on the same data from the same seed", async () => {
  const figure = await openFigure("shuffle", { preset: "line", seed: 7, update: 70 });
  const { epoch, batch, update, orders } = figure.results;
  assert.deepEqual([epoch, batch, update], [2, 6, 70]);
  for (const order of ORDERS) {
    const trainer = engine.createTrainer({
      data: { name: "noisy-line", samples: 512, noise: 1, order: "sorted" },
      loss: "half-mse",
      batchSize: 8,
      learningRate: 0.1,
      order,
      seed: 7,
    });
    trainer.run(64);
    const updates = Array.from({ length: 6 }, () => trainer.step());
    const { w, b, loss, gradients, visits } = orders[order];
    assert.deepEqual([w, b], [...trainer.parameters]);
    assert.equal(loss, trainer.loss());
    assert.deepEqual(
      gradients,
      updates.map(({ gradient }) => Array.from(gradient)),
    );
    assert.deepEqual(
      visits,
      updates.map(({ indices }) => Array.from(indices)),
    );
    trainer.delete();
  }
});

test("a whole run is what the engine's experiment measures, and there it ends", async () => {
  const given = { preset: "classes", totalEpochs: 6, update: 384 };
  const figure = await openFigure("shuffle", given);
  const { orders, minimum } = figure.results;
  const options = { seed: 42, model: "logistic", learningRate: 0.5, epochs: 6 };
  const jobs = ORDERS.map((order) => ({ ...options, order }));
  engine.runAll("shuffling", jobs).forEach((measured, i) => {
    const { excessLoss, swings, accuracy, w, b } = orders[ORDERS[i]];
    assert.equal(excessLoss, measured.excessLoss.values[5]);
    assert.equal(accuracy, measured.accuracy.values[5]);
    assert.deepEqual(swings, Array.from(measured.swing.values));
    assert.deepEqual([...w, b], Array.from(measured.lastTrace.values.slice(-3)));
    assert.equal(minimum.loss, measured.minimumLoss);
  });
  await figure.step();
  assert.equal(figure.results.update, 384);
});

test("over seeds: medians of the engine's runs, which belong to the settings", async () => {
  const figure = await openFigure("shuffle", {
    preset: "line",
    totalEpochs: 4,
    samples: 64,
    batchSize: 8,
    seeds: 3,
    seed: 4294967295,
  });
  await figure.measure("seeds");
  const { seeds } = figure.results;
  const options = { samples: 64, epochs: 4 };
  ORDERS.forEach((order, i) => {
    const jobs = [4294967295, 0, 1].map((seed) => ({ ...options, seed, order }));
    const runs = engine.runAll("shuffling", jobs);
    const ends = runs.map(({ excessLoss }) => excessLoss.values[3]).sort((a, b) => a - b);
    assert.deepEqual([seeds[i].order, seeds[i].seeds], [order, 3]);
    assert.equal(seeds[i].excessLoss[3].median, ends[1]);
    const swings = runs.map(({ swing }) => swing.values[0]).sort((a, b) => a - b);
    assert.equal(seeds[i].swing[0].median, swings[1]);
  });
  await figure.step();
  assert.deepEqual(figure.results.seeds, seeds, "it does not belong to the place");
  await figure.set({ batchSize: 4 });
  assert.equal(figure.results.seeds, null);
});

test("a seed further down keeps what other seeds have measured, and has a gap before it", async () => {
  const figure = await openFigure("shuffle", {
    preset: "line",
    totalEpochs: 2,
    samples: 64,
    batchSize: 8,
    seeds: 3,
    seed: 5,
  });
  await figure.measure("seeds");
  assert.equal(figure.results.seeds[3].seeds, 3);
  await figure.set({ seed: 3 });
  assert.deepEqual(
    figure.results.seeds.map(({ seeds }) => seeds),
    [1, 1, 1, 1],
  );
});

test("what a swing does is said by how it goes on", async () => {
  const text = async (given) => {
    const figure = await openFigure("shuffle", { preset: "classes", ...given });
    await figure.set({ update: 7680 });
    return textOf(figure);
  };
  const usual = await text({});
  assert.match(
    usual,
    /The swing does not die out: in epoch 29 it was \d\.\d{3}\. Shuffled once it is 0\.429, 6\.8\stimes smaller, and stays the same/,
  );
  assert.doesNotMatch(usual, /stop/);
  assert.match(
    await text({ dataOrder: "as-drawn" }),
    /The swing does not die out: in epoch 29 it was \d\.\d{3}/,
  );
  const small = await text({ samples: 16, batchSize: 4, totalEpochs: 60 });
  assert.match(small, /The swing has shrunk to 31 % of that in epoch 2, and was still shrinking/);
  assert.match(await text({ learningRate: 0.02 }), /shrunk to 59 % .* still shrinking/);
  assert.match(await text({ batchSize: 256 }), /still shrinking/);
  assert.match(
    await text({ batchSize: 256 }),
    /the first batch has ∂b > 0 and the last batch has ∂b < 0/,
  );
  assert.match(await text({ preset: "line", noise: 0 }), /Here the swing has died out/);
  assert.match(
    await text({ preset: "line", learningRate: 1.5, totalEpochs: 60 }),
    /never shuffled diverges here/,
  );
});

test("a swing that is small has the digits that it is compared by", async () => {
  const figure = await openFigure("shuffle", { preset: "few", learningRate: 1e-6, update: 80 });
  const told = figure.text().match(/within epoch 5\. .* Shuffled once it is ([\d.]+), 3\.2\stimes/);
  const late = figure.text().match(/by ([\d.]+) within epoch 5/);
  assert.ok(Math.abs(Number(late?.[1]) / Number(told?.[1]) - 3.2) < 0.05, figure.text());
});

test("a swing of nothing but rounding neither goes on nor is larger", async () => {
  const figure = await openFigure("shuffle", { preset: "few", center: 10, update: 80 });
  assert.match(
    figure.text("en"),
    /swings by 0 within epoch 2 and by 0 within epoch 5\. Here the swing has died out/,
  );
  assert.doesNotMatch(figure.text("en"), /larger|1 of the first 8 batches have/);
  assert.match(
    figure.text("de"),
    /in Epoche 2 um 0 aus, in Epoche 5 um 0\. Hier klang der Ausschlag ab/,
  );
});

test("the question is answered when it is clear how the swing goes on, or the run is over", async () => {
  const figure = await openFigure("shuffle", { learningRate: 0.02 });
  figure.guess("shrinks");
  await figure.set({ update: 20 * 64 });
  assert.doesNotMatch(figure.text(), /You said/);
  await figure.set({ update: 30 * 64 });
  assert.match(
    textOf(figure),
    /0\.222 in epoch 2 and of 0\.131 in epoch 30: it gets smaller and smaller\. You said .*: right/,
  );
});

test("a swing that stays is told by the two epochs that are alike", async () => {
  const figure = await openFigure("shuffle", { update: 30 * 16 });
  figure.guess("repeats");
  const { swings } = figure.results.orders.sequential;
  const [before, late] = swings.slice(-2).map((swing) => swing.toFixed(3));
  assert.equal(before, late);
  assert.notEqual(swings[1].toFixed(3), late, "epoch 2 was another");
  assert.match(
    textOf(figure),
    new RegExp(
      `a swing of ${before} in epoch 29 and of ${late} in epoch 30: it stays the same\\. You said`,
    ),
  );
  const german = figure.text("de");
  assert.match(german, /in Epoche 29 und von .* in Epoche 30: er bleibt gleich\./);
  assert.match(german, /In Epoche 29 war er \d,\d{3}\./);
});

test("losses that are to be compared have the same decimals", async () => {
  const figure = await openFigure("shuffle", { update: 30 * 16 });
  const told = Array.from(textOf(figure).matchAll(/excess\sloss:\s([\d.]+)/g), ([, text]) => text);
  const losses = ORDERS.map((order) => figure.results.orders[order].excessLoss);
  assert.deepEqual(
    told,
    losses.map((loss) => loss.toFixed(5)),
  );
  assert.ok(Math.min(...losses) < 1e-3 && Math.max(...losses) > 1e-2);
});

test("with k = n there is no order: nothing is asked, and nothing said of a swing", async () => {
  const figure = await openFigure("shuffle", { batchSize: 512, totalEpochs: 6, update: 6 });
  const text = textOf(figure);
  assert.doesNotMatch(
    text,
    /Your guess|swing of b in|it swung|die out|died out|Go to the end|Is one shuffle/,
  );
  assert.match(text, /Each epoch is one update, made from all samples/);
  await figure.set({ update: 0 });
  assert.match(textOf(figure), /one batch of all 512 an epoch/);
});

test("the words follow the parameter that is shown", async () => {
  const figure = await openFigure("shuffle", { preset: "classes", parameter: "w", update: 383 });
  const gradient = figure.results.orders.sequential.gradients.at(-1)[0];
  const within = textOf(figure);
  assert.ok(within.includes(`its ∂w₁ is ${gradient.toFixed(5).replace("-", "−")}`), within);
  await figure.step();
  const { orders } = figure.results;
  const text = textOf(figure);
  const [early, late] = [1, 5].map((epoch) => orders.sequential.weightSwings[epoch].toFixed(3));
  assert.ok(
    text.includes(`w₁ swings by ${early} within epoch 2 and by ${late} within epoch 6`),
    text,
  );
  assert.doesNotMatch(text, /∂b (?:is|of|[<>])|swing of b in/);
  assert.match(text, /In epoch 6, w₁ swung most when/);
  assert.match(text, /what they did to w₁/);
  await figure.set({ preset: "line", update: 63 });
  assert.match(textOf(figure), /its ∂w is/);
});

test("a sentence is short, says what Step does, and epoch 1 explains its twins", async () => {
  const figure = await openFigure("shuffle");
  assert.match(figure.summary(), /Step makes one epoch in each\.$/);
  await figure.set({ unit: "update" });
  assert.match(figure.summary(), /Step makes one update in each\.$/);
  await figure.step(3);
  const words = figure.summary();
  assert.ok(words.match(/\d[\d.]*/g).length <= 5, words);
  assert.match(words, /shuffled once and every epoch are the same run/);
  await figure.set({ update: 70 });
  assert.doesNotMatch(figure.summary(), /are the same/);
  await figure.set({ update: 80 });
  const { orders } = figure.results;
  const swings = ORDERS.map((order) => orders[order].swings.at(-1));
  const [most, least] = [Math.max(...swings), Math.min(...swings)].map((swing) => swing.toFixed(3));
  assert.match(
    figure.summary(),
    new RegExp(
      `^In epoch 5, b swung most when never shuffled, by ${most}, and least .*, by ${least}\\.$`,
    ),
  );
});

test("whether one shuffle is enough is answered by yes or no, when all seeds are in", async () => {
  const figure = await openFigure("shuffle", { preset: "classes", seeds: 5 });
  await figure.measure("seeds");
  assert.match(textOf(figure), /Over 5 seeds: too few to say/);
  await figure.set({ seeds: 20 });
  assert.match(textOf(figure), /So far 5 of 20 seeds are in: too few to say/);
  await figure.measure("seeds");
  const text = textOf(figure);
  assert.match(
    text,
    /Yes, nearly: in the median over 20 seeds, one shuffle and shuffling every epoch end with no clear difference\./,
  );
  assert.match(
    text,
    /Never shuffled ends higher than shuffled once, with 5\d times its excess loss\./,
  );
  assert.match(text, /shuffling every epoch has the lower excess loss, 19 times lower/);
  const [{ excessLoss }] = figure.results.seeds;
  const { median, low, high } = excessLoss[29];
  assert.ok(low < median && median < high);
});

test("with few samples the answer is the same in ten blocks of seeds", async () => {
  const figure = await openFigure("shuffle");
  const { seeds } = figure.settings;
  for (let block = 0; block < 10; block++) {
    await figure.set({ preset: "few", seed: 42 + block * seeds });
    await figure.measure("seeds");
    assert.match(
      textOf(figure),
      /Nearly: in the median over 40 seeds, one shuffle ends higher than shuffling every epoch, with [\d.]+ times its excess loss\. Never shuffled ends higher than shuffled once, with \d+ times/,
    );
  }
});

test("a link without an example, but with something of the run, has the data it always had", () => {
  const { figures, resolve } = product;
  const presetOf = (given) => resolve(figures.shuffle, given).settings.preset;
  assert.equal(presetOf({}), "few");
  assert.equal(presetOf({ update: 64, parameter: "w", unit: "update" }), "few");
  assert.equal(presetOf({ batchSize: "16" }), "classes");
  const { settings, notices } = resolve(figures.shuffle, { samples: "512", totalEpochs: "60" });
  assert.deepEqual(
    [settings.preset, settings.batchSize, settings.learningRate, settings.center, settings.seeds],
    ["classes", 8, 0.5, 0.75, 20],
  );
  assert.deepEqual(notices, []);
});

test("within an epoch, the path of b stands under its batches, on their axis", async () => {
  const figure = await openFigure("shuffle", { update: 21 });
  const { state } = figure;
  const words = product.languages.en.figures.shuffle;
  const [run] = state.runs;
  const plot = stripPlot(run, state, "b", words.run);
  const curves = plot.marks.filter(({ kind }) => kind === "curve");
  const [before, within] = curves.slice(-2).map(({ values = [] }) => values.map(({ x }) => x));
  assert.deepEqual(
    within,
    [0, 4, 8, 12, 16, 20],
    "the start of the epoch and five batches of four",
  );
  assert.equal(before.length, 17);
  // The present run is solid in all four, thicker than the epoch before, and unlike the best value.
  for (const one of state.runs) {
    const { marks } = stripPlot(one, state, "b", words.run);
    const best = marks.filter(({ kind }) => kind === "line").at(-1);
    const [old, present] = marks.filter(({ kind }) => kind === "curve").slice(-2);
    assert.equal(best?.dash?.length, 4);
    assert.deepEqual([old.dash, present.dash], [undefined, undefined]);
    assert.ok(Number(present.width) > 2 * Number(old.width));
  }
  assert.equal(plot.x.max, 64);
});

test("the lower end of the chart of losses stays where it is while they fall", async () => {
  const figure = await openFigure("shuffle");
  const ends = [];
  for (const update of [0, 16, 160, 480]) {
    await figure.set({ update });
    ends.push(figure.plots.at(-1)?.y.min);
  }
  assert.equal(new Set(ends).size, 1, `${ends}`);
});

test("runs that diverge over seeds count, and are called so", async () => {
  for (const learningRate of [1.3, 1.5, 1000]) {
    const given = { preset: "line", learningRate, totalEpochs: 60, samples: 64, seeds: 6 };
    const figure = await openFigure("shuffle", given);
    await figure.measure("seeds");
    for (const language of ["en", "de"]) {
      assert.doesNotMatch(figure.text(language), /NaN|∞|undefined|Infinity/);
    }
    const { seeds } = figure.results;
    assert.ok(seeds.every(({ excessLoss }) => excessLoss.at(-1).count === 6));
    if (learningRate === 1000)
      assert.match(textOf(figure), /most runs diverge even when shuffled once/);
  }
});

test("rounding is no difference", async () => {
  const figure = await openFigure("shuffle", { preset: "line", noise: 0, seeds: 6, update: 1919 });
  assert.match(textOf(figure), /which leaves b where it is\./);
  await figure.step();
  await figure.measure("seeds");
  const text = textOf(figure);
  assert.match(text, /In epoch 30, b swung by 0 in all four\./);
  assert.match(
    text,
    /There is nothing to mend here: over 6 seeds, never shuffled and shuffled once end with no clear difference/,
  );
  assert.doesNotMatch(text, /0\.00000000/);
});

test("a comparison that goes on after it was cancelled has gaps, and is shown when each order has a run", () => {
  const run = (excess) => ({ excessLoss: [excess], swing: [1], accuracy: null, averageExcess: 0 });
  const over = (results) =>
    /** @type {any} */ (product.ordersOverSeeds)({ results }, { startLoss: 1 });
  const begun = [undefined, run(1), run(2), run(3), undefined, run(5)];
  assert.equal(over(begun), null);
  const complete = [...begun];
  complete[4] = run(4);
  const orders = over(complete);
  assert.deepEqual(
    orders.map(({ seeds, excessLoss }) => [seeds, excessLoss[0].median]),
    [1, 2, 1, 1].map((seeds, i) => [seeds, [4, 3, 2, 3][i]]),
  );
});
