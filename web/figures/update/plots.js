/** The three charts of the figure, as plain descriptions for charts/plot.js. */
import { arrows, curve, line, points, segments } from "../../charts/marks.js";
import { rangeWithAir } from "../../charts/scale.js";
import { lossMap } from "../../figure/loss_map.js";
import { memoize } from "../../figure/memoize.js";
import { AVERAGE, KNOWN_FROM, STEP } from "./beats.js";
import { columnValues } from "./format.js";
import { canSketch } from "./sketch.js";

/** @typedef {import("./run.js").State} State */

/** Up to this many samples the points and arrows of a batch are large, and numbered. */
const FEW = 7;
const BLACK = { colour: "ink" };

/** The points of all samples in the chart of the data. @param {State} state */
export function dataPoints({ data }) {
  return Array.from(data.x, (x, i) => ({ x, y: data.y[i] }));
}

/** The tips of all samples' gradients. @param {State} state */
export function gradientTips({ allGradients, data }) {
  return Array.from(data.x, (_, i) => ({ x: allGradients[2 * i], y: allGradients[2 * i + 1] }));
}

/** All samples, the batch, the errors, and the line; after the step also the line before it. */
export const dataPlot = memoize(
  /** @param {State} state */
  (state, words) => {
    const { data, update, beat, lit } = state;
    const [w, b] = state.parameters;
    const samples = dataPoints(state);
    const isBetween = (first) => beat >= first && beat < STEP;
    return {
      x: { ...rangeWithAir(data.x), title: words.x },
      y: { ...rangeWithAir([0, ...data.y]), title: words.y },
      marks: present([
        update &&
          beat === STEP &&
          line(update.before[0], update.before[1], { colour: "prediction", faint: true }),
        line(w, b, { colour: "prediction" }),
        isBetween(KNOWN_FROM.error) && errorMarks(update),
        points(samples, { colour: "muted", radius: 4, hollow: true }),
        update && batchMarks(update),
        isBetween(KNOWN_FROM.prediction) && predictionMarks(update),
        lit !== null &&
          points([{ ...samples[lit], label: litLabel(state) }], {
            ...BLACK,
            radius: 11,
            hollow: true,
          }),
        lit !== null && points([samples[lit]], { ...litLook(update, lit), radius: 7 }),
      ]),
    };
  },
);

/**
 * The gradient of each sample as an arrow, the average of the batch, the gradient over all data: all of them on
 * one scale, which the arrows at the start just fit, so that they get shorter as the line fits.
 */
export const planePlot = memoize(
  /** @param {State} state */
  (state, words, act) => {
    const { update, beat, lit } = state;
    const tips = gradientTips(state);
    const average = update && beat >= AVERAGE;
    const { x, y } = planeRanges(state.gradientsAtStart);
    return {
      x: { ...x, title: words.x },
      y: { ...y, title: words.y },
      handles: handles(state, words, act),
      marks: present([
        // Behind the batch’s, once those are there.
        arrows(tips, { colour: "muted", width: 1, faint: beat >= KNOWN_FROM.dw }),
        beat >= KNOWN_FROM.dw && gradientMarks(update),
        average && arrows([tipOf(update.fullGradient)], FULL_LOOK),
        average && arrows([tipOf(update.gradient)], { colour: "average", width: 4.5 }),
        state.sketch && arrows([sketchTip(state.sketch, words)], SKETCH_LOOK),
        lit !== null &&
          arrows([{ ...tips[lit], label: litLabel(state) }], { ...litLook(update, lit), width: 4 }),
      ]),
    };
  },
  (state, words) => [state, words],
);

/** The way of (w, b) so far on the map of the loss; at the last beat the step, as a part of the average reversed. */
export const mapPlot = memoize(
  /** @param {State} state */
  (state, words) => {
    const { update, beat, path, surface, startLoss, parameters } = state;
    const { x, y, marks } = lossMap(surface, startLoss);
    const [w, b] = parameters;
    return {
      x: { ...x, title: words.x },
      y: { ...y, title: words.y },
      marks: [
        ...marks,
        curve(
          path.map((point) => ({ x: point.w, y: point.b })),
          { colour: "muted", width: 1.5 },
        ),
        ...(update && beat === STEP
          ? stepMarks(update)
          : [points([{ x: w, y: b }], { colour: "average", radius: 5 })]),
      ],
    };
  },
  // Not what the reader points at.
  ({ surface, update, beat }, words) => [surface, update, beat, words],
);

/**
 * A square that the arrows at the start just fit into, with room on all sides of their tail for those that will
 * point the other way.
 * @param {number[]} gradients
 */
const planeRanges = memoize((gradients) => {
  const back = BACK * Math.max(...gradients.map(Math.abs), MIN_LENGTH);
  const ends = [0, 1].map((part) => {
    const values = gradients.filter((_, i) => i % 2 === part);
    return { min: Math.min(-back, ...values), max: Math.max(back, ...values) };
  });
  const side = AIR * Math.max(...ends.map(({ min, max }) => max - min));
  const [x, y] = ends.map(({ min, max }) => {
    const middle = (min + max) / 2;
    return { min: middle - side / 2, max: middle + side / 2 };
  });
  return { x, y };
});

const BACK = 1 / 4;
const AIR = 1.1;
const MIN_LENGTH = 1e-9;
const FULL_LOOK = { colour: "full", width: 2.5, dashed: true };
const SKETCH_LOOK = { ...BLACK, width: 2.5, dashed: true };

/** Those that there are now. @returns {import("../../charts/marks.js").Mark[]} */
function present(marks) {
  return marks.filter(Boolean);
}

function stepMarks({ before, after, gradient }) {
  const from = { x: before[0], y: before[1] };
  const reversed = { x: before[0] - gradient[0], y: before[1] - gradient[1], from };
  return [
    arrows([reversed], { colour: "average", width: 1.5, dashed: true }),
    arrows([{ ...tipOf(after), from }], { colour: "average", width: 4.5 }),
  ];
}

/** The tip of the reader's own arrow can be moved until the true average is shown. */
function handles(state, words, act) {
  if (!canSketch(state)) return [];
  const { w = 0, b = 0 } = state.sketch ?? {};
  const moved = (to) => act.perform("sketch", to);
  return [{ name: "average", label: words.handle, x: w, y: b, moved, followsClick: true }];
}

function sketchTip({ w, b }, { yours }) {
  return { x: w, y: b, label: yours };
}

/** @param {ArrayLike<number>} gradient */
function tipOf({ 0: x, 1: y }) {
  return { x, y };
}

/** Its number, where that is not written already. @param {State} state */
function litLabel({ update, lit }) {
  const isWritten = update && isFew(update) && update.indices.includes(Number(lit));
  return isWritten ? undefined : String(lit);
}

/** Of a sample in the batch, or of another one. */
function litLook(update, sample) {
  return { colour: update?.indices.includes(sample) ? "batch" : "ink" };
}

function batchMarks(update) {
  const { x, y } = columnValues(update);
  const look = { colour: "batch", shape: "rectRot", radius: isFew(update) ? 8 : 6 };
  return points(labelled(update, x, y), look);
}

function predictionMarks(update) {
  const { x, prediction } = columnValues(update);
  const values = x.map((value, i) => ({ x: value, y: prediction[i] }));
  return points(values, { colour: "prediction", shape: "rect", radius: isFew(update) ? 4 : 2 });
}

function errorMarks(update) {
  const { x, y, prediction } = columnValues(update);
  const values = x.map((value, i) => ({ x: value, from: y[i], to: prediction[i] }));
  return segments(values, { colour: "error", width: isFew(update) ? 3 : 1.5 });
}

function gradientMarks(update) {
  const { dw, db } = columnValues(update);
  const few = isFew(update);
  return arrows(labelled(update, dw, db), { colour: "batch", width: few ? 1.5 : 1, faint: !few });
}

function isFew({ indices }) {
  return indices.length <= FEW;
}

/** Points with the numbers of the samples that they stand for, if those are few. */
function labelled(update, xs, ys) {
  const few = isFew(update);
  return xs.map((x, i) => ({ x, y: ys[i], label: few ? String(update.indices[i]) : undefined }));
}
