/** The charts of the figure: strips of samples and gradients, traces of w or b, and the loss over many seeds. */
import { cumsum, max, min, range } from "d3-array";
import { band, boxes, curve, rule, segments } from "../../charts/marks.js";
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

/** Where the strip stands above the bars, in parts of the largest bar. */
const LOW = [1.22, 1.5];
const HIGH = [1.5, 1.78];
const TOP = 1.9;

/** Numbers beyond this are those of a run that diverges: nothing else would be seen. */
const LARGEST_DRAWN = 1e100;

/** What a chart of one run depends on: its run is another object at each place. */
const byRun = (run, _state, parameter, words) => [run, parameter, words];

/** The samples in the order of the epoch, bracketed into batches, and a bar for each batch's gradient. */
export const stripPlot = memoize((run, state, parameter, words) => {
  const { visits, gradients } = run.epoch;
  // The same for all four runs, so that bars can be compared; of the whole epoch, so that it does not change.
  const largest = largestGradient(state, parameter);
  const ends = [0, ...cumsum(visits, ({ length }) => length)];
  const samples = visits.flatMap((batch) => Array.from(batch));
  const cells = (isHigh, /** @type {number[]} */ [from, to]) =>
    samples.flatMap((sample, i) =>
      state.isHigh[sample] === isHigh
        ? [{ left: i, right: i + 1, from: from * largest, to: to * largest }]
        : [],
    );
  const bars = gradients.slice(0, run.made).map((gradient, i) => {
    const air = 0.15 * (ends[i + 1] - ends[i]);
    const to = parameterOf(gradient, parameter);
    return { left: ends[i] + air, right: ends[i + 1] - air, from: 0, to };
  });
  const last = bars.length - 1;
  const bracket = {
    left: ends[last],
    right: ends[last + 1],
    from: 1.12 * largest,
    to: TOP * largest,
  };
  return {
    x: { min: 0, max: samples.length, title: words.x },
    y: {
      min: -1.08 * largest,
      max: TOP * 1.02 * largest,
      title: words.y(nameOf(parameter, state.data.features)),
      ticks: [-largest, 0, largest].map(tick),
    },
    marks: [
      boxes(cells(false, LOW), { colour: "muted" }),
      boxes(cells(true, HIGH), { colour: "ink" }),
      segments(
        ends.map((x) => ({ x, from: 1.1 * largest, to: LOW[0] * largest })),
        { colour: "muted", width: 1 },
      ),
      boxes(bars, { colour: "average" }),
      boxes(bars.slice(-1), { colour: "batch" }),
      boxes(last >= 0 ? [bracket] : [], { colour: "batch", hollow: true }),
    ],
  };
}, byRun);

/** The path of w or b since the start, and where it would be best for all data. */
export const tracePlot = memoize((run, state, parameter, words) => {
  const { updatesPerEpoch, totalUpdates, minimum } = state;
  const values = run.path.map((parameters, update) => ({
    x: update / updatesPerEpoch,
    y: parameterOf(parameters, parameter),
  }));
  return {
    x: { min: 0, max: totalUpdates / updatesPerEpoch, title: words.x },
    y: { ...traceRange(state, parameter), title: nameOf(parameter, state.data.features) },
    marks: [
      rule(parameterOf(minimum.parameters, parameter), { colour: "full" }),
      curve(values, { colour: LOOKS[run.order].colour, width: 2 }),
    ],
  };
}, byRun);

/** Over many seeds: the excess loss by epoch; median, and its interval. What diverged is not drawn. */
export const seedsPlot = memoize((orders, totalEpochs, words) => {
  const known = orders ?? [];
  const sizes = known
    .flatMap(({ excessLoss }) => excessLoss.flatMap(({ median, low, high }) => [median, low, high]))
    .filter((size) => size > 1e-12 && Number.isFinite(size));
  const [smallest = 1.5e-3, largest = 1 / 1.5] = [min(sizes), max(sizes)];
  const y = { min: Math.max(smallest, largest / 1e6) / 1.5, max: largest * 1.5 };
  const byEpoch = ({ excessLoss }) => excessLoss.map((summary, i) => ({ x: i + 1, ...summary }));
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
  return {
    x: { min: 0, max: totalEpochs + 1, title: words.x },
    y: { ...y, log: true, title: words.y, ticks: powersOfTen(y) },
    marks: [...bands, ...curves],
  };
});

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
