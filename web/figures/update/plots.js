/** The two charts of the figure, as plain descriptions for charts/plot.js. */
import { arrows, line, points, segments } from "../../charts/marks.js";
import { rangeWithAir, roundUp } from "../../charts/scale.js";
import { AVERAGE, KNOWN_FROM, STEP } from "./beats.js";
import { columnValues } from "./format.js";

/** Up to this many samples the points and arrows of a batch are large, and numbered. */
const FEW = 8;

/** All samples, the batch, the errors, and the line; after the step also the line before it. */
export function dataPlot({ data, update, beat, parameters: [w, b] }, words) {
  const samples = Array.from(data.x, (x, i) => ({ x, y: data.y[i] }));
  const isBetween = (first) => beat >= first && beat < STEP;
  return {
    x: { ...rangeWithAir(data.x), title: words.x },
    y: { ...rangeWithAir([0, ...data.y]), title: words.y },
    marks: [
      beat === STEP &&
        line(update.before[0], update.before[1], { colour: "prediction", faint: true }),
      line(w, b, { colour: "prediction" }),
      isBetween(KNOWN_FROM.error) && errorMarks(update),
      points(samples, { colour: "muted", radius: 4, hollow: true }),
      update && batchMarks(update),
      isBetween(KNOWN_FROM.prediction) && predictionMarks(update),
    ].filter(Boolean),
  };
}

/**
 * The gradient of each sample as an arrow, the average of the batch, the gradient over all data.
 * The range holds every arrow of the update from its first beat on.
 */
export function planePlot({ update, beat }, words) {
  const marks = [];
  if (beat >= KNOWN_FROM.dw) marks.push(gradientMarks(update));
  if (beat >= AVERAGE) {
    const [full, average] = [update.fullGradient, update.gradient].map(([x, y]) => [{ x, y }]);
    marks.push(arrows(full, { colour: "full", width: 2.5, dashed: true }));
    marks.push(arrows(average, { colour: "average", width: 4.5 }));
  }
  const range = planeRange(update);
  return { x: { ...range, title: words.x }, y: { ...range, title: words.y }, marks };
}

function batchMarks(update) {
  const { x, y } = columnValues(update);
  const look = { colour: "batch", shape: "rectRot", radius: x.length <= FEW ? 8 : 6 };
  return points(labelled(update, x, y), look);
}

function predictionMarks(update) {
  const { x, prediction } = columnValues(update);
  const values = x.map((value, i) => ({ x: value, y: prediction[i] }));
  return points(values, { colour: "prediction", shape: "rect", radius: x.length <= FEW ? 4 : 2 });
}

function errorMarks(update) {
  const { x, y, prediction } = columnValues(update);
  const values = x.map((value, i) => ({ x: value, from: y[i], to: prediction[i] }));
  return segments(values, { colour: "error", width: x.length <= FEW ? 3 : 1.5 });
}

function gradientMarks(update) {
  const { dw, db } = columnValues(update);
  return arrows(labelled(update, dw, db), { colour: "batch", width: dw.length <= FEW ? 1.5 : 1 });
}

/** Points with the numbers of the samples that they stand for, if those are few. */
function labelled({ indices }, xs, ys) {
  const isFew = indices.length <= FEW;
  return xs.map((x, i) => ({ x, y: ys[i], label: isFew ? String(indices[i]) : undefined }));
}

function planeRange(update) {
  if (!update) return { min: -1, max: 1 };
  const { sampleGradients, gradient, fullGradient } = update;
  const sizes = [...sampleGradients, ...gradient, ...fullGradient].map(Math.abs);
  const max = roundUp(Math.max(...sizes.filter(Number.isFinite), 1e-12) * 1.08);
  return { min: -max, max };
}
