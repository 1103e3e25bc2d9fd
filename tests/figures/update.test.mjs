// The figure “update”: its numbers are the post's, and those of NumPy's run of its program.
import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { dataPlot, mapPlot, planePlot } from "../../web/figures/update/plots.js";
import { nearestSample } from "../../web/figures/update/pointing.js";
import { compare } from "../../web/figures/update/sketch.js";
import { words } from "../../web/figures/update/words.en.js";
import { closeFigures, openFigure, textOf } from "./figure_in_node.mjs";

afterEach(closeFigures);

test("the post's worked example", async () => {
  const figure = await openFigure("update");
  await figure.step(6);
  const { w, b, samples } = figure.results;
  assert.deepEqual([w.toFixed(3), b.toFixed(3)], ["0.169", "-0.070"]);
  assert.deepEqual(
    samples.map(({ sample, x, y }) => [sample, x, y]),
    [
      [0, -1.2, -2.4],
      [1, 0.5, 1],
    ],
  );
});

test("seed 42 gives what the program gives in NumPy", async () => {
  const figure = await openFigure("update", { preset: "seed", unit: "epoch" });
  await figure.step(3);
  assert.deepEqual(
    figure.results.epochs.map(({ epoch, w, b, loss }) => [
      epoch,
      ...[w, b, loss].map((value) => value.toFixed(4)),
    ]),
    [
      [1, "0.9613", "0.5661", "0.5338"],
      [2, "1.3339", "0.4353", "0.2533"],
      [3, "1.5259", "0.2412", "0.1173"],
    ],
  );
});

const tells = async (given, place) => textOf(await openFigure("update", { ...given, ...place }));

test("a sample says how its loss changes, and w and b go the other way", async () => {
  const figure = await openFigure("update", { update: 1, beat: 4 });
  const { samples } = figure.results;
  assert.ok(samples.every(({ dw }) => dw < 0));
  assert.match(
    figure.summary(),
    /Each sample alone says how its loss would change as w and b grow: ∂w = −2\.88 and −0\.50.* To lower its loss, w and b have to go the other way/,
  );
  assert.match(figure.summary("de"), /Weniger Verlust bringt die Gegenrichtung/);
  await figure.step(2);
  assert.ok(figure.results.w > 0, "and so it does");
});

test("a change is told with the digits that show it, or not as one", async () => {
  for (const [given, loss] of /** @type {[object, RegExp][]} */ ([
    [
      { learningRate: 1e-6 },
      /w goes from 0\.00+ to 0\.00+\d* and .* (?:rises|falls) from 2\.53\d+ to 2\.53\d+/,
    ],
    [{ learningRate: 0.1 }, /w goes from 0\.000 to \d\.\d{3} .* (?:rises|falls) from 2\.5329 to/],
  ])) {
    const text = await tells({ preset: "seed", ...given }, { update: 1, beat: 6 });
    assert.match(text, loss);
    for (const [, before, after] of text.matchAll(/from ([−\d.]+\d) to ([−\d.]+\d)/g)) {
      assert.notEqual(before, after, text);
    }
  }
  const atRest = await tells({ preset: "seed", noise: 0 }, { update: 2000, beat: 6 });
  assert.match(atRest, /w stays at 2\.000 .* stays at 0\.0000, as far as eight decimals show/);
  assert.match(atRest, /As far as eight decimals show, w did not move/);
});

test("k = n and k = 1 have their own sentences", async () => {
  const whole = await tells({ preset: "seed", batchSize: 10 }, { update: 1, beat: 5 });
  assert.match(
    whole,
    /The batch is all 10 samples, so their average is the gradient over all data itself/,
  );
  assert.doesNotMatch(whole, /would have said|never used/);
  const one = await tells({ preset: "seed", batchSize: 1 }, { update: 1, beat: 5 });
  assert.match(one, /nothing to average: its gradient is that of the batch/);
  const drawn = { preset: "seed", batchSize: 10, order: "with-replacement" };
  assert.match(await tells(drawn, { update: 1, beat: 5 }), /would have said/);
  assert.match(
    await tells(drawn, { update: 1, beat: 1 }),
    /B=\(\d/,
    "no set, where one may come twice",
  );
  assert.match(await tells({ batchSize: 10 }, { update: 0 }), /look at all 10 samples/);
});

test("of one sample nothing is said to differ, or to be averaged", async () => {
  const figure = await openFigure("update", { preset: "seed", batchSize: 1 });
  assert.match(figure.text("en"), /Its one sample’s gradient, reversed and times the/);
  assert.match(figure.text("de"), /Der Gradient seines einen Datenpunkts, umgekehrt und/);
  for (const language of ["en", "de"])
    assert.doesNotMatch(figure.text(language), /gradients differ|verschieden/);
});

test("by epoch, the epoch is told of", async () => {
  const figure = await openFigure("update", { preset: "seed", unit: "epoch" });
  await figure.step(3);
  assert.match(
    figure.summary(),
    /Epoch 3 is over\. In its 5 updates w goes from 1\.334 to 1\.526 and b goes from 0\.435 to 0\.241\. .* falls from 0\.2533 to 0\.1173/,
  );
  await figure.set({ batchSize: 10 });
  await figure.step();
  assert.match(figure.summary(), /In its one update w goes from 0\.000 to/);
});

test("the caption of the example by hand says with what the post calculates, whatever is set here", async () => {
  for (const given of [{}, { loss: "mse" }, { order: "shuffle-each-epoch" }, { batchSize: 3 }]) {
    const text = await tells({ preset: "worked", ...given }, {});
    assert.match(text, /the post calculates by hand, with k = 2, in this order and with ½ · MSE/);
  }
  const seed = await tells({ preset: "seed" }, {});
  assert.doesNotMatch(seed, /calculates by hand/);
});

test("a run that diverges shows no number that is none", async () => {
  const figure = await openFigure("update", { preset: "seed", learningRate: 1000, update: 10_000 });
  for (const language of ["en", "de"]) {
    assert.doesNotMatch(figure.text(language), /NaN|∞|undefined/);
    assert.doesNotMatch(figure.summary(language), /NaN|∞|undefined/);
  }
});

test("a run that is diverging is told by its loss, not by a cause that was not measured", async () => {
  const figure = await openFigure("update", {
    preset: "seed",
    batchSize: 1,
    learningRate: 3,
    update: 10,
    beat: 6,
  });
  assert.match(figure.summary(), /with learning rate 3 the loss has grown from 2\.5329 to \d/);
  assert.match(figure.summary("de"), /Mit Lernrate 3 ist der Verlust von 2,5329 auf \d/);
  assert.doesNotMatch(figure.summary(), /lowest point|other side/);
});

test("MSE doubles the gradient of half the MSE", async () => {
  const { gradient, w } = (await openFigure("update", { loss: "mse", update: 1 })).results;
  assert.deepEqual(gradient, [-3.38, 1.4]);
  assert.equal(w, 0.338);
});

test("back across an epoch's end restores the order and the random numbers", async () => {
  const given = { preset: "seed", order: "with-replacement", update: 12 };
  const figure = await openFigure("update", given);
  const there = figure.results;
  await figure.set({ unit: "epoch" });
  await figure.back();
  await figure.back();
  await figure.set({ unit: "beat" });
  await figure.step(7 * 6);
  assert.deepEqual(figure.results, there);
});

test("a preset brings its values; what is given beside it wins", async () => {
  const figure = await openFigure("update", { batchSize: 5 });
  await figure.choose({ preset: "seed" });
  let { batchSize, loss, order } = figure.settings;
  assert.deepEqual([batchSize, loss, order], [2, "mse", "shuffle-each-epoch"]);
  await figure.set({ preset: "worked", batchSize: 4 });
  ({ batchSize, loss, order } = figure.settings);
  assert.deepEqual([batchSize, loss, order], [4, "half-mse", "sequential"]);
});

test("a change by the reader keeps the example; a seed orders its samples", async () => {
  const figure = await openFigure("update");
  await figure.choose({ seed: 7 });
  const { preset, seed } = figure.settings;
  assert.deepEqual([preset, seed], ["worked", 7]);
});

test("at the start the calculation stands in symbols, with the 2 of MSE", async () => {
  const figure = await openFigure("update", { preset: "worked" });
  const symbols = () => figure.text().replace(/\s+/g, "");
  assert.match(symbols(), /∂wi=eixi,∂bi=eiw←w−η·1k∑∂wib←b−η·1k∑∂bi/);
  await figure.set({ loss: "mse" });
  assert.match(symbols(), /∂wi=2eixi,∂bi=2eiw←/);
  await figure.step();
  assert.doesNotMatch(symbols(), /∑/);
});

test("the last batch is short, or left out", async () => {
  const figure = await openFigure("update", { preset: "seed", batchSize: 4, update: 3 });
  assert.equal(figure.results.samples.length, 2);
  await figure.set({ dropLast: true, update: 3 });
  assert.equal(figure.results.samples.length, 4);
});

const arrowsOf = ({ marks }, colour) =>
  marks.filter((mark) => mark.kind === "arrows" && mark.colour === colour);

test("the step is drawn as the average reversed, times the learning rate", async () => {
  const figure = await openFigure("update", { preset: "seed", learningRate: 0.2, update: 2 });
  const { state } = figure;
  const [[reversed], [step]] = arrowsOf(mapPlot(state, words.map), "average").map(
    ({ values }) => values,
  );
  const { before, after, gradient } = state.update;
  assert.deepEqual(reversed.from, { x: before[0], y: before[1] });
  assert.deepEqual(step, { x: after[0], y: after[1], from: reversed.from });
  assert.ok(Math.abs(step.x - step.from.x - 0.2 * (reversed.x - reversed.from.x)) < 1e-12);
  assert.equal(reversed.y, before[1] - gradient[1]);
  const [from, to] = [before, after].map(([w, b]) => `(${minus(w)},\u00a0${minus(b)})`);
  assert.ok(figure.text().includes(`from ${from} to ${to}`), `${from} ${to}`);
  await figure.back();
  assert.deepEqual(arrowsOf(mapPlot(figure.state, words.map), "average"), []);
});

test("the arrows of all samples are faint only behind those of the batch", async () => {
  const figure = await openFigure("update", { update: 1, beat: 3 });
  const isFaint = () => arrowsOf(planePlot(figure.state, words.plane, {}), "muted")[0].faint;
  assert.equal(isFaint(), false, "they are all there is to be seen");
  await figure.step();
  assert.equal(isFaint(), true);
});

test("which samples are in the batch, and how many of all, are told apart", async () => {
  for (const [batchSize, en, de] of /** @type {[number, RegExp, RegExp][]} */ ([
    [1, /is sample 0 \(1 of the 10\): the next/, /aus Datenpunkt 0 \(1 von 10\): als/],
    [2, /is samples 0 and 1 \(2 of the 10\): the next/, /Datenpunkten 0 und 1 \(2 von 10\): als/],
    [10, /…,? and 9 \(10 of the 10\): the next/, /… und 9 \(10 von 10\): als/],
  ])) {
    const figure = await openFigure("update", { batchSize, update: 1, beat: 1 });
    assert.match(figure.summary("en"), en);
    assert.match(figure.summary("de"), de);
  }
});

test("all arrows of a run are on one scale, which holds those at the start", async () => {
  for (const preset of ["worked", "seed"]) {
    const figure = await openFigure("update", { preset, unit: "epoch" });
    const ranges = [];
    for (let epoch = 0; epoch < 8; epoch++) {
      const { x, y, marks } = planePlot(figure.state, words.plane, {});
      ranges.push([x.min, x.max, y.min, y.max].join(" "));
      const tips = marks.flatMap(({ values }) => values);
      for (const tip of tips) {
        assert.ok(tip.x > x.min && tip.x < x.max && tip.y > y.min && tip.y < y.max, preset);
      }
      await figure.step();
    }
    assert.equal(new Set(ranges).size, 1);
  }
  const tooFar = await openFigure("update", {
    preset: "seed",
    learningRate: 2,
    update: 6,
    beat: 4,
  });
  assert.match(tooFar.text(), /\d+ of the 10 arrows end outside this picture/);
  assert.match(tooFar.text(), /The line does not cross this picture any more/);
});

test("a sample that is pointed at is lit in every view, in the batch or not", async () => {
  const figure = await openFigure("update", { update: 1, beat: 5 });
  const marksOf = () => [
    ...dataPlot(figure.state, words.data).marks,
    ...planePlot(figure.state, words.plane, {}).marks,
  ];
  const before = marksOf().length;
  for (const [sample, colour] of [
    [1, "batch"],
    [7, "ink"],
  ]) {
    figure.perform("light", sample);
    assert.equal(figure.state.lit, sample);
    const lit = marksOf().filter(({ values }) => values?.length === 1);
    assert.equal(marksOf().length, before + 3);
    assert.ok(lit.some((mark) => mark.kind === "arrows" && mark.colour === colour));
  }
  figure.perform("light", null);
  assert.equal(marksOf().length, before);
});

test("what is pointed at on a chart is the nearest sample, if it is near", () => {
  const plot = /** @type {any} */ ({ x: { min: 0, max: 100 }, y: { min: 0, max: 10 } });
  const points = [
    { x: 10, y: 5 },
    { x: 14, y: 5 },
  ];
  assert.equal(nearestSample(points, { x: 13, y: 5.1 }, plot), 1);
  assert.equal(nearestSample(points, { x: 11, y: 5 }, plot), 0);
  assert.equal(nearestSample(points, { x: 50, y: 5 }, plot), null);
  assert.equal(nearestSample(points, null, plot), null);
});

test("the reader's own average is compared with the true one, and fixed from then on", async () => {
  const figure = await openFigure("update", { update: 1, beat: 4 });
  const handles = () => planePlot(figure.state, words.plane, {}).handles;
  assert.match(figure.text(), /where does their average end/);
  assert.deepEqual([handles()[0].x, handles()[0].y], [0, 0]);
  figure.perform("sketch", { x: -1.69, y: 0 });
  assert.match(figure.text(), /Your average: ∂w\s=\s−1\.69, ∂b\s=\s0\.00\./);
  await figure.step();
  assert.match(figure.text(), /ends 0\.70 from the true average; between them are 22°/);
  assert.deepEqual(handles(), []);
  await figure.back();
  figure.perform("sketch", { x: 5, y: 5 });
  assert.equal(figure.state.sketch?.w, -1.69, "no second guess");
  await figure.step(5);
  assert.equal(figure.state.sketch, null, "that was the update before");
  const one = await openFigure("update", { batchSize: 1, update: 1, beat: 4 });
  assert.deepEqual(planePlot(one.state, words.plane, {}).handles, [], "nothing to average");
});

test("an arrow is compared by its tip and its direction, if it has one", () => {
  const { distance, degrees } = compare({ w: 0, b: 2 }, [2, 0]);
  assert.ok(Math.abs(distance - Math.SQRT2 * 2) < 1e-12 && Math.abs(degrees - 90) < 1e-9);
  assert.equal(compare({ w: 3, b: 3 }, [3, 3]).distance, 0);
  assert.ok(Number.isNaN(compare({ w: 0, b: 0 }, [2, 0]).degrees));
});

test("at its start the run has a row among the ends of epochs, and none in the results", async () => {
  const figure = await openFigure("update", { preset: "seed", unit: "epoch" });
  assert.equal(figure.state.epochs.length, 1);
  assert.deepEqual(figure.results.epochs, []);
  await figure.step(2);
  assert.deepEqual(
    figure.results.epochs.map(({ epoch }) => epoch),
    [1, 2],
  );
});

/** With three decimals, as the figure writes it. */
function minus(value) {
  return value.toFixed(3).replace("-", "−");
}

test("where the batch is all data, the legend of the arrows names only what is to be seen", async () => {
  const figure = await openFigure("update", { batchSize: 2 });
  const whole = await openFigure("update", { batchSize: 10 });
  for (const one of [figure, whole]) await one.step(5);
  assert.match(
    figure.text("en"),
    /Grey: each sample’s gradient before the step\. Orange: the batch’s, bold: the average, dashed: over all data\./,
  );
  assert.match(whole.text("en"), /Orange: the batch’s, bold: the average\./);
  assert.doesNotMatch(whole.text("en"), /Grey: each|dashed: over/);
});

test("a result has “≈” where the rounded numbers that are shown do not give it", async () => {
  const calculations = async (place, given = {}) => {
    const figure = await openFigure("update", { ...given, ...place });
    return figure.text().replace(/\s+/g, "");
  };
  const update = 2;
  // By hand 0.039 − 1.320 is −1.281; with all digits it is −1.280 to three.
  assert.match(await calculations({ update, beat: 3 }), /e2=0\.039−1\.320≈−1\.280/);
  assert.match(await calculations({ update, beat: 4 }), /∂w2=−1\.280·0\.648≈−0\.829/);
  assert.match(await calculations({ update, beat: 5 }), /\)≈−2\.446/);
  assert.match(await calculations({ update, beat: 6 }), /w←0\.169−0\.1·\(−2\.446\)≈0\.414/);
  for (const beat of [2, 3, 4, 5, 6]) {
    assert.doesNotMatch(await calculations({ update: 1, beat }), /≈/, "the post’s, by hand");
  }
  const twice = await calculations({ update: 1, beat: 4 }, { loss: "mse" });
  assert.match(twice, /∂w0=2·2\.40·\(−1\.20\)=−5\.76/);
  for (const language of ["en", "de"]) {
    const figure = await openFigure("update", { update, beat: 3 });
    assert.match(figure.text(language), /rounded for display only|nur zur Anzeige gerundet/);
    assert.match(figure.text(language).replace(/\s+/g, ""), /1[.,]320≈−1[.,]280/);
  }
});

test("the legends name what is drawn now, the texts for charts too", async () => {
  const figure = await openFigure("update");
  assert.match(figure.text(), /Grey: each sample’s gradient at this w and b\./);
  assert.match(figure.text(), /: 10 grey arrows, each sample’s gradient(?!;)/);
  assert.doesNotMatch(figure.text(), /the path so far/);
  await figure.step(4);
  assert.match(figure.text(), /: 10 grey arrows, each sample’s gradient; 2 orange, the batch’s/);
  await figure.step(2);
  assert.match(figure.text(), /dashed: the average reversed, lines: equal loss, ✕\sits lowest/);
  await figure.step();
  assert.match(figure.text(), /grey: the path so far/);
});

test("what estimates the gradient over all data is an average, or one sample’s gradient", async () => {
  for (const [batchSize, en, de] of /** @type {[number, RegExp, RegExp][]} */ ([
    [1, /That gradient estimates the/, /Dieser Gradient schätzt den/],
    [2, /The average estimates the/, /Der Mittelwert schätzt den/],
    [10, /so the average is the/, /ist der Mittelwert genau der/],
  ])) {
    const figure = await openFigure("update", { batchSize });
    assert.match(figure.text("en"), en);
    assert.match(figure.text("de"), de);
  }
});
