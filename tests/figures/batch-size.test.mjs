// The figure “batch-size”: the three runs are the engine's own, wherever one goes and however one gets there.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { loadEngine } from "../../dist/engine.mjs";
import { closeFigures, openFigure } from "./figure_in_node.mjs";
import { importProduct } from "./import_product.mjs";

/** @type {any} */
const engine = await loadEngine();
const { lossPlot, planePlot, words } = await importProduct(
  "web/figures/batch-size/charts.js",
  "web/figures/batch-size/words.en.js",
);
const trainers = [];
after(() => {
  closeFigures();
  for (const trainer of trainers) trainer.delete();
});

/** The text in one line, with plain spaces. */
const textOf = (figure) => figure.text().replace(/\s+/g, " ");

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

test("a touch of the target is not told as reaching it", async () => {
  const figure = await openFigure("batch-size", { learningRate: 0.5, seen: 200 });
  const { contestants } = figure.results;
  assert.deepEqual(
    contestants.map(({ firstBelow, target }) => [firstBelow, target?.updates ?? null]),
    [
      [54, null],
      [13, 26],
      [6, 6],
    ],
  );
  const says =
    "k = 1 has been below 0.01, but not for an epoch; k = 2 has reached 0.01 and is above it again; k = 10 has reached 0.01.";
  assert.ok(figure.summary().includes(says), figure.summary());
  assert.ok(figure.text().includes(says), "it is seen, too");
  assert.doesNotMatch(figure.text(), /since|k = 1 needed/);
  assert.match(figure.text("de"), /k = 1 hat 0,01 unterschritten, aber keine Epoche lang/);
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

test("one update is told as one", async () => {
  const figure = await openFigure("batch-size", { seen: 10 });
  assert.match(
    textOf(figure),
    /After 10 samples: 10 updates with k = 1, 5 with k = 2 and 1 with k = 10\./,
  );
  await figure.set({ seen: 1 });
  assert.match(
    textOf(figure),
    /After 1 sample: 1 update with k = 1, 0 with k = 2 and 0 with k = 10\./,
  );
});

test("about the same is an answer, and the right one for the default run", async () => {
  const figure = await openFigure("batch-size", { seen: 360 });
  figure.guess({ updates: "same", samples: "whole" });
  const text = textOf(figure);
  assert.match(
    text,
    /all need about the same: 35, 35 and 36 updates\. You said about the same: right/,
  );
  assert.match(
    text,
    /With this seed k = 1 needed the fewest: 35 samples\. You said k = n = 10: not this time/,
  );
  assert.match(
    text,
    /k = 2 needed 7 epochs, k = n = 10 needed 36 epochs: 5\.1 times as many\. So that holds here\. Counted in updates it was 35 against 36: about the same/,
  );
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

test("with a target that says nothing, nobody is asked who reaches it, or sent there", async () => {
  const figure = await openFigure("batch-size", { target: 0.001 });
  for (const language of ["en", "de"])
    assert.doesNotMatch(figure.text(language), /Your guess|Erst raten|Play, and|zeigt, wer/);
  await figure.choose({ target: 0.01 });
  assert.match(figure.text("en"), /Your guess.*Play, and see who is first/s);
});

test("at the end of all epochs nobody is told to play on", async () => {
  const figure = await openFigure("batch-size", { learningRate: 1e-6, seen: 10_000 });
  assert.match(textOf(figure), /Not both have reached the target within 1000 epochs\./);
  assert.doesNotMatch(textOf(figure), /Play until/);
  await figure.back();
  assert.match(textOf(figure), /Play until/);
});

test("fewer epochs are not called far fewer", async () => {
  const figure = await openFigure("batch-size", { startW: 2, startB: 0, seen: 400 });
  assert.match(textOf(figure), /: 1\.7 times as many\. Fewer, but not far fewer\./);
  assert.match(figure.text("de"), /1,7-Fache\. Weniger sind es, aber nicht viel weniger\./);
});

test("from a start at the lowest place, no noise is called divergence", async () => {
  const { lowest } = (await openFigure("batch-size", { learningRate: 0.4 })).results;
  const there = { learningRate: 0.4, startW: lowest.w, startB: lowest.b, seen: 231 };
  const figure = await openFigure("batch-size", there);
  const { startLoss, contestants } = figure.results;
  assert.ok(contestants[0].loss > 100 * startLoss, "the noise of k = 1 is large");
  for (const language of ["en", "de"]) assert.doesNotMatch(figure.text(language), /diverg/);
});

test("where runs diverge, they are not compared as if they had arrived", async () => {
  const all = await openFigure("batch-size", { learningRate: 3, seen: 400 });
  all.guess({ updates: "small" });
  assert.match(textOf(all), /None: all of them diverge\. You said k = 1: not this time/);
  assert.match(textOf(all), /Both runs diverge/);
  const some = await openFigure("batch-size", { learningRate: 0.8, samples: 30, seen: 6000 });
  const { contestants } = some.results;
  assert.ok(!contestants[1].target && contestants[2].target, JSON.stringify(contestants));
  assert.match(
    textOf(some),
    /k = 2 diverges and never gets there, k = n = 30 needed .*So that does not hold here/,
  );
  for (const figure of [all, some]) {
    for (const language of ["en", "de"]) {
      assert.doesNotMatch(figure.text(language), /NaN|∞|undefined|null/);
    }
  }
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

const axisOf = ({ state, settings }, axis) => lossPlot(state, axis, settings.epochs, words.loss).x;

test("an axis does not change on the way to the last arrival, nor after it", async () => {
  const figure = await openFigure("batch-size");
  const ends = { updates: new Set(), samples: new Set() };
  for (let epoch = 0; epoch <= 36; epoch++) {
    for (const axis of ["updates", "samples"]) ends[axis].add(axisOf(figure, axis).max);
    await figure.step();
  }
  // The last arrivals are at 36 updates and at 360 samples.
  assert.deepEqual([...ends.samples], [400]);
  assert.deepEqual([...ends.updates], [50]);
  await figure.set({ seen: 4000 });
  assert.deepEqual([axisOf(figure, "updates").max, axisOf(figure, "samples").max], [50, 400]);
  const { marks } = lossPlot(figure.state, "updates", 40, words.loss);
  const drawn = marks.filter(({ kind }) => kind === "points").flatMap(({ values }) => values);
  assert.deepEqual(drawn, [], "no run ends on the axis any more");
  const arrows = marks.filter(({ kind }) => kind === "arrows");
  assert.deepEqual(
    arrows.map(({ colour, values }) => [colour, values?.[0].x]),
    [
      ["small", 50],
      ["whole", 50],
      ["chosen", 50],
    ],
    "all go on beyond it",
  );
});

test("an axis never shrinks during a run, whatever is reached on the way", async () => {
  for (const given of [
    {},
    { target: 0.02 },
    { samples: 30, target: 0.02 },
    { learningRate: 0.3 },
  ]) {
    const figure = await openFigure("batch-size", { ...given, unit: "update" });
    const last = { updates: 0, samples: 0 };
    for (let step = 0; step < 300; step++) {
      for (const axis of ["updates", "samples"]) {
        const { max } = axisOf(figure, axis);
        assert.ok(
          max >= last[axis],
          `${axis} from ${last[axis]} to ${max}, ${JSON.stringify(given)}`,
        );
        last[axis] = max;
      }
      await figure.step();
    }
  }
});

test("where all runs end at one place, each end is seen: they differ in size, the largest is hollow", async () => {
  const figure = await openFigure("batch-size", { seen: 400 });
  const ends = planePlot(figure.state, words.plane).marks.filter(
    ({ kind, shape }) => kind === "points" && shape !== "crossRot",
  );
  const sizes = ends.map(({ radius = 0 }) => radius);
  assert.deepEqual(
    sizes,
    [...sizes].sort((one, other) => other - one),
    "smaller ones are above",
  );
  assert.equal(new Set(sizes).size, 3);
  assert.deepEqual(
    ends.map(({ hollow = false }) => hollow),
    [true, false, false],
  );
});

test("what all runs have reached is said of all of them", async () => {
  const figure = await openFigure("batch-size", { seen: 10 });
  assert.match(textOf(figure), /1 with k = 10\. No run has been below 0\.01 yet\./);
  assert.match(figure.text("de"), /Noch hat kein Lauf 0,01 unterschritten\./);
  await figure.set({ seen: 400 });
  assert.match(textOf(figure), /40 with k = 10\. All three have reached 0\.01\./);
  assert.match(figure.text("de"), /Alle drei haben das Ziel 0,01 erreicht\./);
  await figure.choose({ batchSize: 1 });
  await figure.set({ seen: 400 });
  assert.match(textOf(figure), /Both have reached 0\.01\./);
});

test("the race says when a run was first below the target, and that no time is measured yet", async () => {
  const figure = await openFigure("batch-size", { seen: 400 });
  assert.match(textOf(figure), /first below 0\.01 at update 35 35 36 Reached 0\.01 after:/);
  assert.match(textOf(figure), /time, not measured – – –/);
});

test("the loss is drawn against updates, and beside it against what is chosen", async () => {
  for (const [axis, second] of [
    ["updates", "samples seen"],
    ["samples", "samples seen"],
    ["seconds", "measured time"],
  ]) {
    const figure = await openFigure("batch-size", { axis });
    const text = textOf(figure);
    const titles = [...text.matchAll(/Loss against (updates|samples seen|measured time)/g)];
    assert.deepEqual([...new Set(titles.map(([, title]) => title))], ["updates", second]);
    assert.doesNotMatch(text, /Draw the loss against updates/);
  }
});

test("where nothing arrives, an axis goes on in doublings", async () => {
  const figure = await openFigure("batch-size", { target: 0.001, seen: 410 });
  assert.equal(axisOf(figure, "samples").max, 800);
  await figure.set({ learningRate: 3, seen: 400 });
  const { min, max } = axisOf(figure, "updates");
  assert.ok(min === 0 && Number.isFinite(max));
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
