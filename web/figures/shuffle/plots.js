/** The charts of the figure, as plain descriptions for charts/plot.js. */
import { rangeWithAir, roundUp } from "../../charts/scale.js";
import { createPlotMemoizer } from "../../figure/memoize.js";

const keep = createPlotMemoizer();

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

const indexOf = (parameter, values) => (parameter === "w" ? 0 : values.length - 1);

/** The samples in the order of the epoch, bracketed into batches, and a bar for each batch's gradient. */
export function lanePlot(lane, state, parameter, words) {
  return keep(lane, words, `strip ${parameter}`, () => describeLane(lane, state, parameter, words));
}

function describeLane(lane, state, parameter, words) {
  const { high } = state;
  const largest = largestGradient(state, parameter);
  const starts = [];
  const cells = { low: [], high: [] };
  let place = 0;
  for (const batch of lane.visits) {
    starts.push(place);
    for (const sample of batch) {
      const [from, to] = (high[sample] ? HIGH : LOW).map((part) => part * largest);
      cells[high[sample] ? "high" : "low"].push({ left: place, right: place + 1, from, to });
      place++;
    }
  }
  const ends = [...starts.slice(1), place];
  const bars = lane.gradients.slice(0, Math.max(lane.made, 0)).map((gradient, i) => ({
    left: starts[i] + 0.15 * (ends[i] - starts[i]),
    right: ends[i] - 0.15 * (ends[i] - starts[i]),
    from: 0,
    to: gradient[indexOf(parameter, gradient)],
  }));
  const now = lane.made - 1;
  const bracket = { left: starts[now], right: ends[now], from: 1.12 * largest, to: TOP * largest };
  return {
    x: { min: 0, max: place, title: words.x },
    y: {
      min: -1.08 * largest,
      max: TOP * 1.02 * largest,
      title: words.y(parameter),
      ticks: [-largest, 0, largest].map((value) => ({ value, label: tick(value) })),
    },
    marks: [
      { kind: "boxes", values: cells.low, colour: "muted" },
      { kind: "boxes", values: cells.high, colour: "ink" },
      {
        kind: "segments",
        values: [...starts, place].map((x) => ({ x, from: 1.1 * largest, to: LOW[0] * largest })),
        colour: "muted",
        width: 1,
      },
      { kind: "boxes", values: bars, colour: "average" },
      { kind: "boxes", values: bars.slice(now, now + 1), colour: "batch" },
      { kind: "boxes", values: now >= 0 ? [bracket] : [], colour: "batch", hollow: true },
    ],
  };
}

/** The way of w or b since the start, and where it would be best for all data. */
export function tracePlot(lane, state, parameter, words) {
  return keep(lane, words, `trace ${parameter}`, () =>
    describeTrace(lane, state, parameter, words),
  );
}

function describeTrace(lane, state, parameter, words) {
  const { updatesPerEpoch, totalUpdates, minimum } = state;
  const value = (parameters) => parameters[indexOf(parameter, parameters)];
  const best = value(minimum.parameters);
  return {
    x: { min: 0, max: totalUpdates / updatesPerEpoch, title: words.x },
    y: { ...traceRange(state, value), title: parameter },
    marks: [
      { kind: "line", slope: 0, intercept: best, colour: "full", faint: true },
      {
        kind: "curve",
        values: lane.path.map((parameters, i) => ({
          x: i / updatesPerEpoch,
          y: value(parameters),
        })),
        ...LOOKS[lane.order],
        width: 2,
        dash: [],
      },
    ],
  };
}

/** Over many seeds: the loss above the lowest possible by epoch; median, and 10 to 90 percent. */
export function seedsPlot(spreads, totalEpochs, words) {
  const describe = () => describeSeeds(spreads, totalEpochs, words);
  return keep(spreads ?? words, words, `seeds ${totalEpochs}`, describe);
}

function describeSeeds(spreads, totalEpochs, words) {
  const all = (spreads ?? []).flatMap(({ excessLoss }) => excessLoss);
  const sizes = all.flatMap(({ low, high }) => [low, high]).filter((size) => size > 1e-12);
  const min = sizes.length ? Math.max(Math.min(...sizes), Math.max(...sizes) / 1e6) / 1.5 : 1e-3;
  const max = sizes.length ? Math.max(...sizes) * 1.5 : 1;
  const band = ({ excessLoss, order }) => ({
    kind: "band",
    values: excessLoss.map(({ low, high }, i) => ({
      x: i + 1,
      from: Math.max(low, min),
      to: high,
    })),
    colour: LOOKS[order].colour,
  });
  const curve = ({ excessLoss, order }) => ({
    kind: "curve",
    values: excessLoss.map(({ median }, i) => ({ x: i + 1, y: median })),
    ...LOOKS[order],
  });
  return {
    x: { min: 0, max: totalEpochs + 1, title: words.x },
    y: { min, max, log: true, title: words.y, ticks: powersOfTen(min, max) },
    marks: [...(spreads ?? []).map(band), ...(spreads ?? []).map(curve)],
  };
}

/** The same for all four, so that bars can be compared; of the whole epoch, so that it does not change. */
function largestGradient({ lanes }, parameter) {
  const sizes = lanes.flatMap(({ gradients }) =>
    gradients.map((gradient) => Math.abs(gradient[indexOf(parameter, gradient)])),
  );
  const largest = Math.max(...sizes.filter((size) => size < 1e100), 1e-9);
  return roundUp(largest);
}

/** The same for all four; it holds the whole present epoch, so that it rarely changes. */
function traceRange({ lanes, updatesPerEpoch, epoch, minimum }, value) {
  const last = (epoch + 1) * updatesPerEpoch;
  const values = lanes.flatMap(({ ahead }) => ahead.slice(0, last + 1).map(value));
  const drawable = [...values, value(minimum.parameters)].filter((one) => Math.abs(one) < 1e100);
  return rangeWithAir(drawable);
}

function tick(value) {
  return String(Number(value.toPrecision(3))).replace("-", "−");
}

function powersOfTen(min, max) {
  const first = Math.ceil(Math.log10(min));
  const count = Math.max(Math.floor(Math.log10(max)) - first + 1, 0);
  return Array.from({ length: count }, (_, i) => {
    const value = Number(`1e${first + i}`);
    return { value, label: tick(value) };
  });
}
