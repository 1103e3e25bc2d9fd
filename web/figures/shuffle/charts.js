/** The charts of the figure: strips of samples and gradients, traces of w or b, and the loss over many seeds. */
import { cumsum, max, min, range, ticks } from "d3-array";
import { band, boxes, curve, points, rule, segments } from "../../charts/marks.js";
import { plain } from "../../charts/numbers.js";
import { rangeWithAir, roundUp } from "../../charts/scale.js";
import { memoize } from "../../figure/memoize.js";
import { nameOf, parameterOf } from "./order_run.js";

/** The look of each order, in every chart of the figure. */
export const LOOKS = {
  sequential: { colour: "never", width: 3 },
  "shuffle-once": { colour: "once", width: 2.5, dash: [9, 4] },
  "shuffle-each-epoch": { colour: "each", width: 2 },
  "with-replacement": { colour: "replaced", width: 2.5, dash: [2, 4] },
};

/** The value that would be best for all data. */
const BEST = { colour: "full", width: 1.5, dash: [8, 3, 2, 3] };
/** The epoch before the present one. */
const BEFORE = { colour: "muted", width: 1 };
/** Between the scales of gradients and of w or b. */
const EDGE = { ...BEFORE, dash: [] };

/** Where the strip stands above the bars, in parts of the largest bar. */
const LOW = [1.4, 1.68];
const HIGH = [1.68, 1.96];
const TOP = 2.08;
/** Where w or b within the epoch is drawn, below the bars, and the line between the two scales. */
const PATH = { top: -1.75, bottom: -3.7, edge: -1.4 };
/** With more batches than this, lines between them would hide what they part. */
const MOST_LINES = 64;

/** Numbers beyond this are those of a run that diverges: nothing else would be seen. */
const LARGEST_DRAWN = 1e100;

/** What a chart of one run depends on: its run is another object at each place. */
const byRun = (run, _state, parameter, words) => [run, parameter, words];

/**
 * One epoch, batch by batch, on one axis: the samples in their order, a bar for each batch's gradient, and where w or
 * b went with it. The present run is solid in every strip: dashes would look like those of the best value.
 */
export const stripPlot = memoize((run, state, parameter, words) => {
  const { visits, gradients } = run.epoch;
  const name = nameOf(parameter, state.data.features);
  // The same for all four runs, so that bars can be compared; of the whole epoch, so that it does not change.
  const largest = largestGradient(state, parameter);
  const ends = [0, ...cumsum(visits, ({ length }) => length)];
  const bars = gradients.slice(0, run.made).map((gradient, i) => {
    const air = 0.15 * (ends[i + 1] - ends[i]);
    const to = parameterOf(gradient, parameter) / largest;
    return { left: ends[i] + air, right: ends[i + 1] - air, from: 0, to };
  });
  const last = bars.length - 1;
  const frame = { left: ends[last], right: ends[last + 1], from: PATH.bottom, to: TOP };
  const { scale, ticks: pathTicks } = pathScale(state, parameter);
  const path = (values) => values.map((value, i) => ({ x: ends[i], y: scale(value) }));
  const best = scale(parameterOf(state.minimum.parameters, parameter));
  const separators = ends.length <= MOST_LINES ? ends : [];
  return {
    x: { min: 0, max: ends[ends.length - 1], title: words.x },
    y: {
      min: PATH.bottom - 0.1,
      max: TOP + 0.05,
      title: words.y(name),
      ticks: [
        ...pathTicks,
        ...[-1, 0, 1].map((part) => ({ ...tick(part * largest), value: part })),
        { value: LOW[1], label: "y" },
      ],
    },
    marks: [
      ...cells(visits, state.isHigh),
      segments(
        separators.map((x) => ({ x, from: PATH.bottom, to: LOW[0] })),
        { colour: "rule", width: 1 },
      ),
      rule(PATH.edge, EDGE),
      boxes(bars, { colour: "average" }),
      boxes(bars.slice(-1), { colour: "batch" }),
      rule(best, BEST),
      curve(path(valuesBefore(run, state, parameter)), BEFORE),
      curve(path(valuesWithin(run, state, parameter)), {
        colour: LOOKS[run.order].colour,
        width: 2.5,
      }),
      boxes(last >= 0 ? [frame] : [], { colour: "batch", hollow: true }),
    ],
  };
}, byRun);

/** The samples of an epoch, each a mark that stands high or low. */
function cells(visits, isHigh) {
  const samples = visits.flatMap((batch) => Array.from(batch));
  const marks = (kind, /** @type {number[]} */ [from, to]) =>
    samples.flatMap((sample, i) =>
      isHigh[sample] === kind ? [{ left: i, right: i + 1, from, to }] : [],
    );
  return [
    boxes(marks(false, LOW), { colour: "muted" }),
    boxes(marks(true, HIGH), { colour: "ink" }),
  ];
}

/** The parameter from the start of the present epoch to now. */
function valuesWithin({ path }, { epoch, updatesPerEpoch }, parameter) {
  return path.slice(epoch * updatesPerEpoch).map((one) => parameterOf(one, parameter));
}

/** The same of the whole epoch before; nothing in the first one. */
function valuesBefore({ path }, { epoch, updatesPerEpoch }, parameter) {
  if (epoch === 0) return [];
  return path
    .slice((epoch - 1) * updatesPerEpoch, epoch * updatesPerEpoch + 1)
    .map((one) => parameterOf(one, parameter));
}

/** Puts a value of the parameter below the bars, and what stands beside it there. */
function pathScale(state, parameter) {
  const { min: lowest, max: highest } = traceRange(state, parameter);
  const scale = (value) =>
    PATH.bottom + ((value - lowest) / (highest - lowest)) * (PATH.top - PATH.bottom);
  return {
    scale,
    ticks: ticks(lowest, highest, 2).map((value) => ({ ...tick(value), value: scale(value) })),
  };
}

/** The path of w or b since the start, and where it would be best for all data. */
export const tracePlot = memoize((run, state, parameter, words) => {
  const { updatesPerEpoch, totalUpdates, minimum } = state;
  const y = traceRange(state, parameter);
  const values = run.path.map((parameters, update) => ({
    x: update / updatesPerEpoch,
    y: parameterOf(parameters, parameter),
  }));
  return {
    x: { min: 0, max: totalUpdates / updatesPerEpoch, title: words.x },
    y: {
      ...y,
      ticks: ticks(y.min, y.max, 2).map(tick),
      title: nameOf(parameter, state.data.features),
    },
    marks: [
      rule(parameterOf(minimum.parameters, parameter), BEST),
      curve(values, { colour: LOOKS[run.order].colour, width: 1.5 }),
    ],
  };
}, byRun);

/**
 * The excess loss by epoch: over many seeds the median, and its interval; before they are known, that of the one run.
 * What diverged is not drawn.
 */
export const seedsPlot = memoize(
  (orders, { runs, totalUpdates, updatesPerEpoch }, words) => {
    const known = orders ?? runs.map(ofOneRun);
    const sizes = known
      .flatMap(({ excessLoss }) =>
        excessLoss.flatMap(({ median, low, high }) => [median, low, high]),
      )
      .filter((size) => size > 1e-12 && Number.isFinite(size));
    const [smallest = 1e-3, largest = 1] = [min(sizes), max(sizes)];
    // The lower end stays where it is as long as it can: the labels of the axis are as wide as its smallest number.
    const y = {
      min: Math.max(Math.min(smallest, largest / 1e4), largest / 1e6) / 1.5,
      max: largest * 1.5,
    };
    const first = orders ? 1 : 0;
    const byEpoch = ({ excessLoss }) =>
      excessLoss.map((summary, i) => ({ x: i + first, ...summary }));
    const bands = known.map((one) => {
      const drawn = byEpoch(one).filter(({ low, high }) => Number.isFinite(high - low));
      return band(
        drawn.map(({ x, low, high }) => ({ x, from: Math.max(low, y.min), to: high })),
        LOOKS[one.order],
      );
    });
    const curves = known.map((one) => {
      const drawn = byEpoch(one).filter(({ median }) => Number.isFinite(median));
      return curve(
        drawn.map(({ x, median }) => ({ x, y: median })),
        LOOKS[one.order],
      );
    });
    const starts = orders ? [] : [{ x: 0, y: runs[0].excessByEpoch[0] }];
    return {
      x: { min: 0, max: totalUpdates / updatesPerEpoch + 1, title: words.x },
      y: { ...y, log: true, title: words.y, ticks: powersOfTen(y) },
      marks: [...bands, ...curves, points(starts, { colour: "ink", radius: 4 })],
    };
  },
  (orders, { runs }, words) => [orders ?? runs, words],
);

/** The excess losses of one run as those of a single seed, which has no interval. */
function ofOneRun({ order, excessByEpoch }) {
  return { order, excessLoss: excessByEpoch.map((median) => ({ median, low: NaN, high: NaN })) };
}

function largestGradient({ runs }, parameter) {
  const sizes = runs.flatMap(({ epoch }) =>
    epoch.gradients.map((gradient) => Math.abs(parameterOf(gradient, parameter))),
  );
  return roundUp(Math.max(...sizes.filter((size) => size < LARGEST_DRAWN), 1e-9));
}

/** The same for all four runs; it holds the whole present epoch, so that it rarely changes. */
function traceRange({ runs, minimum }, parameter) {
  const all = runs.flatMap(({ path, epoch }) => [...path, ...epoch.parameters]);
  const values = [...all, minimum.parameters].map((parameters) =>
    parameterOf(parameters, parameter),
  );
  return rangeWithAir(values.filter((value) => Math.abs(value) < LARGEST_DRAWN));
}

function tick(value) {
  return { value, label: plain(Number(value.toPrecision(3))) };
}

function powersOfTen(y) {
  const powers = range(Math.ceil(Math.log10(y.min)), Math.floor(Math.log10(y.max)) + 1);
  return powers.map((power) => tick(Number(`1e${power}`)));
}
