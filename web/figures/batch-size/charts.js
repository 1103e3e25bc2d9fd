/** The two charts of the figure: the paths over the loss surface, and the loss. */
import { curve, points } from "../../charts/marks.js";
import { logTicks, roundUp } from "../../charts/scale.js";
import { levelLine } from "../../figure/level_line.js";
import { memoize } from "../../figure/memoize.js";
import { secondsPerEpoch } from "./measurements.js";

/**
 * @typedef {import("./run.js").State & {measured?: any}} State
 * @typedef {import("./run.js").Run} Run
 */

/** How each run is drawn, the lowest one first; they differ by shape and dashes too. */
const LOOKS = [
  { name: "small", width: 1.5, shape: "circle", radius: 6 },
  { name: "whole", width: 2.5, dash: [7, 4], shape: "rect", radius: 7 },
  { name: "chosen", width: 3, shape: "rectRot", radius: 8 },
];

const TARGET_LOOK = { colour: "ink", width: 1.5, dash: [2, 3] };

/** Heights of the level lines above the lowest loss, as parts of the height of the start. */
const HEIGHTS = [0.003, 0.01, 0.03, 0.1, 0.25, 0.5, 1, 1.6, 2.5, 4];

/** With more samples than this, the first and the last updates fit only a logarithmic axis. */
const MANY_SAMPLES = 20;

/** The loss over (w, b) as level lines, the path of each run, and the lowest point. */
export const planePlot = memoize(describePlane, ({ runs }, words) => [runs, words]);

/** The loss of each run against what the reader chooses; no paths against seconds that are not measured. */
export const lossPlot = memoize(describeLoss, ({ runs, measured }, { axis }, words) => [
  runs,
  measured?.seconds?.results,
  axis,
  words,
]);

/** @param {State} state */
function describePlane(state, words) {
  const { surface, startLoss, target } = state;
  const {
    minimum: [w, b],
    loss,
  } = surface;
  const levels = HEIGHTS.map((part) => part * (startLoss - loss));
  // From the start, (0, 0), to as far beyond the lowest point; one unit is as long in w as in b.
  const reach = 0.8 * Math.max(Math.abs(w), Math.abs(b), 0.5);
  const range = (value) => {
    const [min, max] = [value / 2 - reach, value / 2 + reach].map((end) => Number(end.toFixed(1)));
    return { min, max };
  };
  return {
    x: { ...range(w), title: words.x },
    y: { ...range(b), title: words.y },
    marks: [
      ...levels.map((height) => curve(levelLine(surface, height), { colour: "rule", width: 1.2 })),
      ...(target > loss ? [curve(levelLine(surface, target - loss), TARGET_LOOK)] : []),
      points([{ x: w, y: b }], { colour: "ink", shape: "crossRot", radius: 6, hollow: true }),
      ...pathMarks(state, (point) => ({ x: point.w, y: point.b })),
    ],
  };
}

/** @param {State} state */
function describeLoss(state, { axis }, words) {
  const { target, startLoss, surface } = state;
  const y = {
    min: Math.max(surface.loss * 0.7, Math.min(target, startLoss) * 0.05),
    max: Math.max(startLoss, target) * 2.5,
  };
  const positionOf = axisPosition(state, axis);
  const x = positionOf ? rangeOf(state, positionOf) : { min: 0, max: 1, log: false };
  const targetLine = [x.min, x.max].map((value) => ({ x: value, y: target }));
  const paths =
    positionOf &&
    pathMarks(state, (point, run) => ({
      x: Math.max(positionOf(point, run), x.min),
      y: point.loss,
    }));
  return {
    x: { ...x, ...(x.log && { ticks: logTicks(x) }), title: words.x[axis] },
    y: { ...y, log: true, ticks: logTicks(y), title: words.y },
    marks: [curve(targetLine, TARGET_LOOK), ...(paths ?? [])],
  };
}

/** A curve and its end for each run. @param {State} state */
function pathMarks({ runs }, pointOf) {
  return LOOKS.flatMap(({ name, width, dash, shape, radius }) => {
    const run = runs.find((one) => one.name === name);
    if (!run) return [];
    const values = run.points.map((point) => pointOf(point, run));
    return [
      curve(values, { colour: name, width, dash }),
      points(values.slice(-1), { colour: name, shape, radius }),
    ];
  });
}

/**
 * A function from a place of a run to its place on the axis; null while seconds are not measured.
 * @param {State} state
 * @returns {null | ((place: {update: number, seen: number}, run: Run) => number)}
 */
function axisPosition(state, axis) {
  if (axis === "updates") return ({ update }) => update;
  if (axis === "samples") return ({ seen }) => seen;
  if (!secondsPerEpoch(state, state.runs[0])) return null;
  return ({ seen }, run) => (seen / state.samples) * (secondsPerEpoch(state, run)?.median ?? 0);
}

/** @param {State} state */
function rangeOf({ runs, samples }, positionOf) {
  const firsts = runs.map((run) => positionOf({ update: 1, seen: run.batchSize }, run));
  const lasts = runs.map((run) => positionOf(run.points[run.points.length - 1], run));
  const first = Math.min(...firsts);
  const last = Math.max(...firsts, ...lasts);
  const isLogarithmic = samples > MANY_SAMPLES;
  // Room for the mark at the end.
  const max = roundUp(Math.max(last, first * 10) * (isLogarithmic ? 1.5 : 1.03));
  return { min: isLogarithmic ? first : 0, max, log: isLogarithmic };
}
