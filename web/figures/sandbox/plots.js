/** The two charts of the figure, as plain descriptions for charts/plot.js. */
import { max, min, ticks } from "d3-array";
import { curve, line, points, region, rule } from "../../charts/marks.js";
import { scaleNumber } from "../../charts/numbers.js";
import { logTicks, roundUp, ticksAt } from "../../charts/scale.js";
import { paletteColour } from "../../charts/theme.js";
import { memoize } from "../../figure/memoize.js";
import { incomparable } from "./saved_runs.js";

/** @typedef {import("./run.js").State} State */

/** From this many samples on they are small. */
const MANY_SAMPLES = 100;

/** About so many on an axis. */
const TICKS = 5;

/** The part of the loss at the start that the question is about. */
const TENTH = 0.1;

/** @typedef {{symbol: string, shape: string, colour: string, dash?: number[], hollow?: boolean}} Look */

/**
 * How each saved run is drawn, and what stands for its mark in text; never told apart by colour alone.
 * @type {Look[]}
 */
export const LOOKS = [
  { symbol: "■", shape: "rect" },
  { symbol: "▲", shape: "triangle", dash: [8, 4] },
  { symbol: "◆", shape: "rectRot", dash: [2, 3] },
  { symbol: "□", shape: "rect", hollow: true, dash: [10, 3, 2, 3] },
  { symbol: "△", shape: "triangle", hollow: true },
  { symbol: "◇", shape: "rectRot", hollow: true, dash: [8, 4] },
].map((look, i) => ({ ...look, colour: paletteColour(i + 1) }));
/** The average of its parameters. */
const AVERAGED = { colour: "average", width: 2.5, dash: [6, 4] };
/** The run that is made now. @type {Look} */
export const THIS_RUN = { colour: "ink", symbol: "●", shape: "circle" };

/** The data with what the model makes of them, and the samples of the last batch. */
export const dataPlot = memoize(
  ({ data, fit, settings }, words) => {
    const { x, y } = axisTitles(data, fit, settings, words);
    return {
      x: withTicks(fit.x, x),
      y: withTicks(fit.y, y),
      marks: [...modelMarks(fit), ...sampleMarks(data, fit)],
    };
  },
  ({ fit }, words) => [fit, words],
);

function withTicks({ min: from, max: to }, title) {
  return { min: from, max: to, title, ticks: ticksAt(ticks(from, to, TICKS), scaleNumber) };
}

function axisTitles({ columns }, { kind }, { data }, words) {
  if (!columns || kind === "agreement") return words.axes[data] ?? words.axes[kind];
  const [x, y] = columns.map((name) => name.replaceAll("-", " "));
  return { x, y };
}

function modelMarks({ kind, curve: predicted, border }) {
  if (kind === "line") return [curve(predicted, { colour: "prediction", width: 2.5 })];
  if (kind === "agreement") return [line(1, 0, { colour: "muted", faint: true })];
  return [
    region(border, { colour: "prediction" }),
    curve(border, { colour: "prediction", width: 2 }),
  ];
}

function sampleMarks({ y }, { kind, drawn, marked, pointOf }) {
  const isMany = drawn.length > MANY_SAMPLES;
  const marks = (samples, look) => points(Array.from(samples, pointOf), look);
  const all = { colour: "muted", radius: isMany ? 3 : 5 };
  const inBatch = { colour: "batch", radius: isMany ? 5 : 8 };
  if (kind !== "plane") {
    // Below the samples, and larger: on top it would hide another one beside its own.
    return [
      marks(marked, { ...inBatch, shape: "rectRot", radius: isMany ? 7 : 12 }),
      marks(drawn, { ...all, faint: isMany }),
    ];
  }
  const zeros = (samples) => samples.filter((sample) => y[sample] !== 1);
  const ones = (samples) => samples.filter((sample) => y[sample] === 1);
  const triangle = { shape: "triangle" };
  return [
    marks(zeros(drawn), { ...all, hollow: true }),
    marks(ones(drawn), { ...triangle, colour: "ink", radius: isMany ? 4 : 7 }),
    marks(zeros(marked), { ...inBatch, hollow: true }),
    marks(ones(marked), { ...inBatch, ...triangle, radius: isMany ? 7 : 10 }),
  ];
}

/** The loss of this run and of those that were saved, against updates or samples seen; a tenth of the start is marked. */
export const lossPlot = memoize(
  (/** @type {State} */ state, { axis, epochs }, words) => {
    const placeOf = (update, { epochs: of }) => (axis === "updates" ? update : of.seenAt(update));
    const runs = [
      ...comparableRuns(state).map((run) => ({ run, look: LOOKS[run.look], width: 2 })),
      { run: state, look: THIS_RUN, width: 3 },
    ];
    const curves = runs.map(({ run, ...drawn }) => ({
      ...drawn,
      values: run.curve.map(({ update, loss }) => ({
        x: placeOf(update, run),
        y: loss,
      })),
    }));
    const averages = state.curve.flatMap(({ update, averaged }) =>
      averaged ? [{ x: placeOf(update, state), y: averaged.loss }] : [],
    );
    const drawn = [...curves.map(({ values }) => values), averages];
    const y = rangeOfLosses(drawn.map((values) => values.map((point) => point.y)));
    // From the first update to the end of Play the axis is one and the same.
    const end = placeOf(state.epochs.updatesOf(epochs), state);
    const last = Math.max(...curves.map(({ values }) => values[values.length - 1].x));
    return {
      x: { min: 0, max: 1.03 * (last > end ? roundUp(last) : end), title: words.x[axis] },
      y: { ...y, log: true, ticks: logTicks(y), title: words.y },
      marks: [
        ...[1, TENTH].map((part) => rule(part * state.curve[0].loss, { colour: "muted" })),
        ...curves.flatMap(({ values, look, width }) => {
          const { symbol, dash, ...end } = look;
          return [
            curve(values, { colour: look.colour, width, dash }),
            points([values[values.length - 1]], { ...end, radius: 7 }),
          ];
        }),
        ...(averages.length > 0 ? [curve(averages, AVERAGED)] : []),
      ],
    };
  },
  (state, { axis, epochs }, words) => [state.curve, state.saved, axis, epochs, words],
);

/** Another loss is another quantity, and has no place on this axis. @param {State} state */
export function comparableRuns({ saved, settings }) {
  return saved.filter((run) => incomparable(run.settings, settings) !== "loss");
}

/**
 * From the lowest loss to the highest start; a run that climbs far above it leaves the chart.
 * @param {number[][]} runs the losses of each
 */
function rangeOfLosses(runs) {
  const highest = max(runs, ([start = 0]) => (start < 1e100 ? start : 0)) ?? 0;
  const top = Math.max(highest, 1e-6);
  const lowest = min(runs.flat(), (loss) => (loss > 1e-30 ? loss : Infinity)) ?? Infinity;
  return { min: Math.min(lowest, TENTH * top) / 1.6, max: top * 2.5 };
}
