/** The two charts of the figure, as plain descriptions for charts/plot.js. */
import { rangeWithAir, roundUp } from "../../charts/scale.js";
import { AVERAGE, columnValues, KNOWN_FROM, STEP } from "./shown.js";

/** Up to this many samples the points and arrows of a batch are large, and numbered. */
const FEW = 8;

/** All samples, the batch, the errors, and the line; after the step also the line before it. */
export function dataPlot(state, words) {
  const { data, update, beat, parameters } = state;
  const { x, y } = data;
  const all = Array.from(x, (value, i) => ({ x: value, y: y[i] }));
  const [slope, intercept] = parameters;
  const marks = [{ kind: "line", slope, intercept, colour: "prediction" }];
  if (beat === STEP) {
    const [before, raised] = update.before;
    marks.unshift({
      kind: "line",
      slope: before,
      intercept: raised,
      colour: "prediction",
      faint: true,
    });
  }
  if (beat >= KNOWN_FROM.error && beat < STEP) marks.push(errors(update));
  marks.push({
    kind: "points",
    values: all,
    colour: "muted",
    shape: "circle",
    radius: 4,
    hollow: true,
  });
  if (beat >= 1) marks.push(batch(update));
  if (beat >= KNOWN_FROM.prediction && beat < STEP) marks.push(predictions(update));
  return {
    x: { ...rangeWithAir(x), title: words.x },
    y: { ...rangeWithAir([0, ...y]), title: words.y },
    marks,
  };
}

/**
 * The gradient of each sample as an arrow, the average of the batch, the gradient over all data.
 * The range holds every arrow of the update from its first beat on.
 */
export function planePlot(state, words) {
  const { update, beat } = state;
  const marks = [];
  if (update && beat >= KNOWN_FROM.dw) marks.push(sampleArrows(update));
  if (update && beat >= AVERAGE) {
    marks.push(arrow(update.fullGradient, { colour: "full", width: 2.5, dashed: true }));
    marks.push(arrow(update.gradient, { colour: "average", width: 4.5 }));
  }
  const range = planeRange(update);
  return { x: { ...range, title: words.x }, y: { ...range, title: words.y }, marks };
}

function batch(update) {
  const { sample, x, y } = columnValues(update);
  const label = (i) => (sample.length <= FEW ? String(sample[i]) : undefined);
  const values = x.map((value, i) => ({ x: value, y: y[i], label: label(i) }));
  return {
    kind: "points",
    values,
    colour: "batch",
    shape: "rectRot",
    radius: sample.length <= FEW ? 8 : 6,
  };
}

function predictions(update) {
  const { x, prediction } = columnValues(update);
  const values = x.map((value, i) => ({ x: value, y: prediction[i] }));
  return {
    kind: "points",
    values,
    colour: "prediction",
    shape: "rect",
    radius: x.length <= FEW ? 4 : 2,
  };
}

function errors(update) {
  const { x, y, prediction } = columnValues(update);
  const values = x.map((value, i) => ({ x: value, from: y[i], to: prediction[i] }));
  return { kind: "segments", values, colour: "error", width: x.length <= FEW ? 3 : 1.5 };
}

function sampleArrows(update) {
  const { sample, dw, db } = columnValues(update);
  const label = (i) => (sample.length <= FEW ? String(sample[i]) : undefined);
  const values = dw.map((value, i) => ({ x: value, y: db[i], label: label(i) }));
  return { kind: "arrows", values, colour: "batch", width: sample.length <= FEW ? 1.5 : 1 };
}

function arrow([x, y], look) {
  return { kind: "arrows", values: [{ x, y }], ...look };
}

function planeRange(update) {
  if (!update) return { min: -1, max: 1 };
  const { sampleGradients, gradient, fullGradient } = update;
  const sizes = [...sampleGradients, ...gradient, ...fullGradient].map(Math.abs);
  const largest = Math.max(...sizes.filter(Number.isFinite), 1e-12);
  const max = roundUp(largest * 1.08);
  return { min: -max, max };
}
