/** The charts of the figure: the paths over the loss surface, and the loss. */
import { range } from "d3-array";
import { arrows, curve, points } from "../../charts/marks.js";
import { plain } from "../../charts/numbers.js";
import { timeUnit } from "../../charts/quantities.js";
import { logTicks } from "../../charts/scale.js";
import { levelLine } from "../../figure/level_line.js";
import { memoize } from "../../figure/memoize.js";
import { secondsPerEpoch } from "./measurements.js";

/**
 * @typedef {import("./run.js").State & {measured?: any}} State
 * @typedef {import("./run.js").Run} Run
 */

/**
 * How each run is drawn, the lowest one first; they differ by shape and dashes too. Where all end at one place, each
 * end is seen round the ones above it.
 */
const LOOKS = [
  { name: "small", width: 1.5, shape: "circle", radius: 7.2, hollow: true },
  { name: "whole", width: 2.5, dash: [7, 4], shape: "rect", radius: 6 },
  { name: "chosen", width: 3, shape: "rectRot", radius: 4.5 },
];

/** Of an axis, the length of the arrow of a run that goes on beyond it. */
const ARROW = 0.06;

const TARGET_LOOK = { colour: "ink", width: 1.5, dash: [2, 3] };

/** Level lines are drawn at these losses, where the map has them. */
const LEVELS = range(-3, 6).flatMap((power) =>
  [1, 2, 5].map((digit) => Number(`${digit}e${power}`)),
);
/** So many of them, from the highest on the map. */
const MOST_LEVELS = 7;
/** Every so many has its loss beside it, counted from the highest. */
const LABELLED = 2;

/** With more samples than this, the first and the last updates fit only a logarithmic axis. */
const MANY_SAMPLES = 20;

/** Before a run has come this far, an axis does not grow: epochs of the smallest batch. */
const FIRST_EPOCHS = 5;

/** The loss over (w, b) as level lines, the path of each run, and the lowest point. */
export const planePlot = memoize(describePlane, ({ runs }, words) => [runs, words]);

/** The loss of each run against one axis; no paths against seconds that are not measured. */
export const lossPlot = memoize(describeLoss, ({ runs, measured }, axis, epochs, words) => [
  runs,
  measured?.seconds?.results,
  axis,
  epochs,
  words,
]);

/** @param {State} state */
function describePlane(state, words) {
  const { surface, start, target } = state;
  const {
    minimum: [w, b],
    loss,
  } = surface;
  // From (0, 0) to as far beyond the lowest point; one unit is as long in w as in b. So that the map stays where it is
  // while the start is moved, it grows only for a start outside.
  const reach = 0.8 * Math.max(Math.abs(w), Math.abs(b), 0.5);
  const outside = Math.max(
    Math.abs(start.w - w / 2) - reach,
    Math.abs(start.b - b / 2) - reach,
    -0.1 * reach,
  );
  const span = reach + 0.1 * reach + outside;
  const rangeOf = (value) => {
    const [min, max] = [value / 2 - span, value / 2 + span].map((end) => Number(end.toFixed(1)));
    return { min, max };
  };
  const axes = { x: { ...rangeOf(w), title: words.x }, y: { ...rangeOf(b), title: words.y } };
  return {
    ...axes,
    marks: [
      ...levelMarks(surface, axes),
      ...pathMarks(state, (point) => ({ x: point.w, y: point.b })),
      ...(target > loss ? [curve(levelLine(surface, target - loss), TARGET_LOOK)] : []),
      points([{ x: w, y: b }], { colour: "ink", shape: "crossRot", radius: 6, hollow: true }),
    ],
  };
}

/** Lines of equal loss, with their losses at their lowest points. */
function levelMarks(surface, { x, y }) {
  const { minimum, curvatures, loss } = surface;
  const half = Math.min(y.max - minimum[1], minimum[1] - y.min);
  const highest = LEVELS.filter(
    (level) => level > loss && level < loss + curvatures[0] * half ** 2,
  );
  const isInside = (point) =>
    point.x > x.min && point.x < x.max && point.y > y.min && point.y < y.max;
  return highest
    .slice(-MOST_LEVELS)
    .reverse()
    .map((level, i) => {
      const ring = levelLine(surface, level - loss);
      const inside = ring.filter(isInside);
      const lowest = ring.indexOf(
        inside.reduce((low, one) => (one.y < low.y ? one : low), inside[0]),
      );
      const look = { colour: "level", width: 1.2 };
      if (lowest < 0 || i % LABELLED) return curve(ring, look);
      // The label stands at the end of the curve.
      const turned = [...ring.slice(lowest), ...ring.slice(0, lowest + 1)];
      return curve(turned, { ...look, label: plain(level), rise: 0 });
    });
}

/**
 * @param {State} state
 * @param {"updates" | "samples" | "seconds"} axis
 * @param {number} epochs that Play makes
 */
function describeLoss(state, axis, epochs, words) {
  const { target, startLoss, surface } = state;
  const y = {
    min: Math.max(surface.loss * 0.7, Math.min(target, startLoss) * 0.05),
    max: Math.max(startLoss, target) * 2.5,
  };
  const { positionOf, title } = axisOf(state, axis, words);
  const x = rangeOf(state, positionOf, axis, epochs);
  const targetLine = [x.min, x.max].map((value) => ({ x: value, y: target }));
  const placed = (point, run) => ({ x: Math.max(positionOf(point, run), x.min), y: point.loss });
  return {
    x: { ...x, ...(x.log && { ticks: logTicks(x) }), title },
    y: { ...y, log: true, ticks: logTicks(y), title: words.y },
    marks: [
      curve(targetLine, TARGET_LOOK),
      ...pathMarks(state, placed, (values) => leavingArrow(values, x)),
    ],
  };
}

/**
 * A curve for each run, and its end.
 * @param {State} state
 * @param {(values: {x: number, y: number}[]) => import("../../charts/marks.js").Arrow | null} [leaving] an arrow
 *   instead of the end, for a run that goes on beyond the chart
 */
function pathMarks({ runs }, pointOf, leaving = () => null) {
  return LOOKS.flatMap(({ name, width, dash, ...end }) => {
    const run = runs.find((one) => one.name === name);
    if (!run) return [];
    const values = run.points.map((point) => pointOf(point, run));
    const arrow = leaving(values);
    return [
      curve(values, { colour: name, width, dash }),
      arrow
        ? arrows([arrow], { colour: name, width })
        : points(values.slice(-1), { colour: name, ...end }),
    ];
  });
}

/** At the right edge, where a curve leaves the chart; null for one that ends inside. */
function leavingArrow(values, { min, max, log }) {
  if (values[values.length - 1].x <= max) return null;
  const { y } = values.findLast(({ x }) => x <= max) ?? values[0];
  const x = log ? max * (min / max) ** ARROW : max - ARROW * (max - min);
  return { x: max, y, from: { x, y } };
}

/**
 * Where a place of a run is on an axis, and what the axis is called. Seconds have to be measured.
 * @param {State} state
 * @returns {{positionOf: (place: {update: number, seen: number}, run: Run) => number, title: string}}
 */
function axisOf(state, axis, words) {
  if (axis === "updates") return { positionOf: ({ update }) => update, title: words.x.updates };
  if (axis === "samples") return { positionOf: ({ seen }) => seen, title: words.x.samples };
  const secondsAt = ({ seen }, run) =>
    (seen / state.samples) * (secondsPerEpoch(state, run)?.median ?? 0);
  const longest = Math.max(
    ...state.runs.map((run) => secondsAt(run.points[run.points.length - 1], run)),
  );
  const { name, perSecond } = timeUnit(longest);
  return {
    positionOf: (place, run) => perSecond * secondsAt(place, run),
    title: words.x.seconds(name),
  };
}

/**
 * As far as Play goes, or in doublings of it, so that the axis hardly ever changes, and never shrinks during a run. A
 * run that has been below the target for an epoch needs no more room.
 * @param {State} state
 */
function rangeOf({ runs, samples }, positionOf, axis, epochs) {
  const firsts = runs.map((run) => positionOf({ update: 1, seen: run.batchSize }, run));
  const ends = runs.map((run) => {
    const { target, batchSize, updatesPerEpoch, points: path } = run;
    const arrived = target && {
      update: target.updates + updatesPerEpoch - 1,
      seen: target.samples + (updatesPerEpoch - 1) * batchSize,
    };
    return positionOf(arrived ?? path[path.length - 1], run);
  });
  const first = Math.min(...firsts);
  const isLogarithmic = samples > MANY_SAMPLES;
  const air = isLogarithmic ? 1.5 : 1.1;
  const last = air * Math.max(...firsts, ...ends);
  const planned = (axis === "samples" ? epochs : FIRST_EPOCHS) * samples;
  const usual = axis === "seconds" ? positionOf({ update: 0, seen: planned }, runs[0]) : planned;
  const doubled = usual * 2 ** Math.max(0, Math.ceil(Math.log2(last / usual)));
  return {
    min: isLogarithmic ? first : 0,
    max: doubled,
    log: isLogarithmic,
  };
}
