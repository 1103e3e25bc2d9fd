/** The two charts of the figure, as plain descriptions for charts/plot.js. */
import { arrows, line, points, segments } from "../../charts/marks.js";
import { rangeWithAir, roundUp } from "../../charts/scale.js";
import { AVERAGE, KNOWN_FROM, STEP } from "./beats.js";
import { columnValues } from "./format.js";

/**
 * @typedef {import("./run.js").State} State
 * @typedef {import("../../engine/engine.js").Update} Update
 */

/** Up to this many samples the points and arrows of a batch are large, and numbered. */
const FEW = 8;

/**
 * All samples, the batch, the errors, and the line; after the step also the line before it.
 * @param {State} state
 * @param {any} words
 * @returns {import("../../charts/chart.js").Plot}
 */
export function dataPlot({ data, update, beat, parameters: [w, b] }, words) {
  const { x, y } = data;
  const isStep = beat === STEP;
  const samples = Array.from(x, (value, i) => ({ x: value, y: y[i] }));
  return {
    x: { ...rangeWithAir(x), title: words.x },
    y: { ...rangeWithAir([0, ...y]), title: words.y },
    marks: [
      ...(update && isStep
        ? [line(update.before[0], update.before[1], { colour: "prediction", faint: true })]
        : []),
      line(w, b, { colour: "prediction" }),
      ...(update && beat >= KNOWN_FROM.error && !isStep ? [errorMarks(update)] : []),
      points(samples, { colour: "muted", radius: 4, hollow: true }),
      ...(update ? [batchMarks(update)] : []),
      ...(update && beat >= KNOWN_FROM.prediction && !isStep ? [predictionMarks(update)] : []),
    ],
  };
}

/**
 * The gradient of each sample as an arrow, the average of the batch, the gradient over all data.
 * The range holds every arrow of the update from its first beat on.
 * @param {State} state
 * @param {any} words
 * @returns {import("../../charts/chart.js").Plot}
 */
export function planePlot({ update, beat }, words) {
  const range = planeRange(update);
  return {
    x: { ...range, title: words.x },
    y: { ...range, title: words.y },
    marks: [
      ...(update && beat >= KNOWN_FROM.dw ? [gradientMarks(update)] : []),
      ...(update && beat >= AVERAGE
        ? [
            arrows([pointOf(update.fullGradient)], { colour: "full", width: 2.5, dashed: true }),
            arrows([pointOf(update.gradient)], { colour: "average", width: 4.5 }),
          ]
        : []),
    ],
  };
}

/** @param {Update} update */
function batchMarks(update) {
  const { x, y } = columnValues(update);
  const look = { colour: "batch", shape: "rectRot", radius: x.length <= FEW ? 8 : 6 };
  return points(labelled(update, x, y), look);
}

/** @param {Update} update */
function predictionMarks(update) {
  const { x, prediction } = columnValues(update);
  const values = x.map((value, i) => ({ x: value, y: prediction[i] }));
  return points(values, { colour: "prediction", shape: "rect", radius: x.length <= FEW ? 4 : 2 });
}

/** @param {Update} update */
function errorMarks(update) {
  const { x, y, prediction } = columnValues(update);
  const values = x.map((value, i) => ({ x: value, from: y[i], to: prediction[i] }));
  return segments(values, { colour: "error", width: x.length <= FEW ? 3 : 1.5 });
}

/** @param {Update} update */
function gradientMarks(update) {
  const { dw, db } = columnValues(update);
  return arrows(labelled(update, dw, db), { colour: "batch", width: dw.length <= FEW ? 1.5 : 1 });
}

/** Points with the numbers of the samples that they stand for, if those are few. */
function labelled({ indices }, xs, ys) {
  const isFew = indices.length <= FEW;
  return xs.map((x, i) => ({ x, y: ys[i], label: isFew ? String(indices[i]) : undefined }));
}

/** @param {Float64Array} gradient */
function pointOf(gradient) {
  return { x: gradient[0], y: gradient[1] };
}

function planeRange(update) {
  if (!update) return { min: -1, max: 1 };
  const { sampleGradients, gradient, fullGradient } = update;
  const sizes = [...sampleGradients, ...gradient, ...fullGradient].map(Math.abs);
  const max = roundUp(Math.max(...sizes.filter(Number.isFinite), 1e-12) * 1.08);
  return { min: -max, max };
}
