/** The charts of the figure: the paths through the valley, the loss, and the way across the valley. */
import { range } from "d3-array";
import { thin } from "../../charts/dots.js";
import { curve, points, rule } from "../../charts/marks.js";
import { logTicks, rangeWithAir, roundUp } from "../../charts/scale.js";
import { levelLine } from "../../figure/level_line.js";
import { memoize } from "../../figure/memoize.js";
import { optimizerRun } from "./optimizer_runs.js";

/** Heights of the lines of the map, as parts of the height of the start. */
const HEIGHTS = [0.01, 0.05, 0.15, 0.4, 1, 2.5];
/** More points than this are not seen, only drawn. */
const MOST_POINTS = 500;
/** px of a line that is there, and covers nothing. */
const THIN = 0.5;
/** Updates shown across the valley, and how many of them there is room for at first. */
const RECENT = 120;
const FIRST_UPDATES = 40;

const byStateAndFocus = (state, focus, words) => [state.runs, focus, words];

/** The loss over (w, b) as lines of equal height, the path of each run, and the lowest point. */
export const planePlot = memoize((state, focus, words) => {
  const [w, b] = state.valley.minimum;
  const [from] = state.runs[0].points;
  return {
    x: { min: Math.min(0, w, from.w) - 1.2, max: Math.max(0, w + 2, from.w) + 2, title: words.w },
    y: { min: Math.min(0, b, from.b) - 2, max: Math.max(0, b, from.b) + 2, title: words.b },
    marks: planeMarks(state, focus, [3, 1.6]),
  };
}, byStateAndFocus);

/** The same round the target. */
export const targetPlot = memoize((state, focus, words) => {
  const ring = levelLine(state.valley, state.target);
  const around = (key) => rangeWithAir(ring.map((point) => point[key]));
  return {
    x: { ...around("x"), title: words.w },
    y: { ...around("y"), title: words.b },
    marks: planeMarks(state, focus, [1.5, 1]),
  };
}, byStateAndFocus);

/**
 * The paths of SGD and of the run in focus; of the others a thin one.
 * @param {any} state
 * @param {string} focus
 * @param {number[]} widths of the two, px: near the target, where they cover each other, thinner ones
 */
function planeMarks(state, focus, [bold, plain]) {
  const { valley, target, runs } = state;
  const [w, b] = valley.minimum;
  const height = valley.startLoss - valley.loss;
  const pathOfRun = (run) => thinned(run.points).map((at) => ({ x: at.w, y: at.b }));
  const widthOf = ({ name }) => (name === focus ? bold : name === "sgd" ? plain : THIN);
  return [
    ...HEIGHTS.map((part) =>
      curve(levelLine(valley, part * height), { colour: "level", width: 1.2 }),
    ),
    curve(levelLine(valley, target), { colour: "ink", dash: [2, 3], width: 1.5 }),
    points([{ x: w, y: b }], { colour: "ink", shape: "cross", radius: 7, hollow: true }),
    ...runMarks(runs, focus, pathOfRun, widthOf),
  ];
}

/** The mean of the excess loss over the last epoch of updates; and update by update that of the run in focus. */
export const lossPlot = memoize((state, focus, words) => {
  const { runs, target, updatesPerEpoch, valley, updates } = state;
  const start = valley.startLoss - valley.loss;
  const y = { min: target / 100, max: 3 * Math.max(start, target) };
  const focused = runs.find(({ name }) => name === focus);
  // Before the first epoch is over there is no mean of one: only the place where all start.
  const meansOf = ({ means }) =>
    means.length > 0
      ? thinned(means.map((mean, i) => ({ x: i + updatesPerEpoch, y: positive(mean) })))
      : [{ x: 0, y: positive(start) }];
  const each = thinned(focused.points.map(({ excessLoss }, x) => ({ x, y: positive(excessLoss) })));
  return {
    x: {
      min: 0,
      max: roundUp(Math.max(updates, 4 * updatesPerEpoch) * 1.02),
      title: words.x,
    },
    y: { ...y, log: true, ticks: logTicks(y), title: words.y },
    marks: [
      rule(target, { colour: "ink" }),
      curve(each, { colour: optimizerRun(focus).colour, width: THIN }),
      ...runMarks(runs, focus, meansOf, ({ name }) => (name === focus ? 3 : 1.3), 1 / 25),
    ],
  };
}, byStateAndFocus);

/**
 * How far across the valley each update lies from its floor: plain SGD, the run in focus, and what theory says of SGD
 * with the gradient of all data. At rate η an update leaves the part 1 − ηλmax of the distance.
 */
export const acrossPlot = memoize(
  (state, focus, words, rate) => {
    const { runs, updates, valley } = state;
    const start = runs[0].points[0].across;
    const shown = runs.filter(({ name }) => name === "sgd" || name === focus);
    const from = Math.max(0, updates - RECENT);
    const x = { min: from, max: Math.max(from + FIRST_UPDATES, updates + 2), title: words.x };
    const exact = range(from, x.max + 1).map((update) => ({
      x: update,
      y: start * (1 - (2 * rate) / valley.limit) ** update,
    }));
    const staying = shown.filter(({ diverged }) => !diverged);
    // Where SGD climbs, so does theory: the chart need not hold that.
    const distances = (staying.length > 0 ? staying : shown)
      .flatMap((run) => run.points.slice(from))
      .map(({ across }) => Math.abs(across))
      .filter(Number.isFinite);
    const reach = roundUp(Math.max(0.05, ...distances) * 1.1);
    return {
      x,
      y: { min: -reach, max: reach, title: words.y },
      marks: [
        curve(exact, { colour: optimizerRun("sgd").colour, dash: [2, 3], width: 1.5 }),
        ...shown.map((run) =>
          pathOf(
            run.name,
            run.points.map(({ across }, x) => ({ x, y: across })).slice(from),
            run.name === focus ? 2.5 : 1.5,
          ),
        ),
      ],
    };
  },
  (state, focus, words, rate) => [state.runs, focus, words, rate],
);

/**
 * A curve for each run, the one in focus on top; and above all curves a mark for each, the large one of the focus below
 * the others.
 * @param {any[]} runs
 * @param {string} focus
 * @param {(run: any) => {x: number, y: number}[]} valuesOf
 * @param {(run: any) => number} widthOf
 * @param {number} [apart] the part of a curve by which the mark of each run lies farther from the end than that of the
 *   run before it: where all curves end at one x, marks there would cover each other
 */
function runMarks(runs, focus, valuesOf, widthOf, apart = 0) {
  const isFocus = ({ name }) => name === focus;
  const path = (run) => pathOf(run.name, valuesOf(run), widthOf(run));
  const mark = (run) => {
    const { colour, shape } = optimizerRun(run.name);
    const values = valuesOf(run);
    const marked = values[Math.round((values.length - 1) * (1 - apart * runs.indexOf(run)))];
    return points([marked].filter(isFinitePoint), {
      colour,
      shape,
      radius: isFocus(run) ? 8 : 5,
      hollow: ["crossRot", "star", "rectRounded"].includes(shape),
    });
  };
  const others = runs.filter((run) => !isFocus(run));
  const focused = runs.filter(isFocus);
  return [...[...others, ...focused].map(path), ...[...focused, ...others].map(mark)];
}

function pathOf(name, values, width) {
  const { colour, dash } = optimizerRun(name);
  return curve(values, { colour, dash, width });
}

function isFinitePoint({ x, y }) {
  return Number.isFinite(x) && Number.isFinite(y);
}

/** A logarithmic axis has no place for what is not above zero. */
function positive(value) {
  return value > 0 ? value : Number.NaN;
}

/** Evenly spaced ones, and the last. */
function thinned(values) {
  return [...thin(values, MOST_POINTS), ...values.slice(-1)];
}
