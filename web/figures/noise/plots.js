/** The three charts of the figure, as plain descriptions for charts/plot.js. */
import { createPlotMemoizer } from "../../figure/memoize.js";

/** Dots of one batch size: more would only make it slower to draw. */
const DOTS = 150;

/** The charts reach this many standard deviations of single samples' gradients to either side. */
const REACH = 3.5;

/** The gradients of many batches, their average, the full gradient, and the batch that comes next. */
export const cloudPlot = keptFor((state, words) => {
  const { chosen, fullGradient, next } = state;
  const { w, b } = chosen.gradients;
  const cloud = thinned(w.length).map((i) => ({ x: w[i], y: b[i] }));
  const point = ([x, y], look) => ({ kind: "points", values: [{ x, y }], ...look });
  return {
    x: { ...rangeOf(state, 0), title: words.x },
    y: { ...rangeOf(state, 1), title: words.y },
    marks: [
      {
        kind: "points",
        values: cloud,
        colour: "batch",
        shape: "circle",
        radius: cloud.length > 60 ? 2.5 : 4,
        faint: true,
      },
      point(next.gradient, { colour: "batch", shape: "rectRot", radius: 9 }),
      point(fullGradient, { colour: "full", shape: "circle", radius: 9, hollow: true }),
      point(chosen.mean, { colour: "average", shape: "rect", radius: 5 }),
    ],
  };
});

/** One column of dots for each batch size, with a bar of one standard deviation to either side. */
export const spreadPlot = keptFor((state, words, { parameter }) => {
  const { sizes, fullGradient, chosen } = state;
  const column = parameter === "w" ? 0 : 1;
  const full = fullGradient[column];
  const dots = sizes.map(({ gradients }, place) =>
    thinned(gradients[parameter].length).map((i, dot) => ({
      x: place + 0.6 * (((dot * 0.618034) % 1) - 0.5),
      y: gradients[parameter][i],
    })),
  );
  const bar = ({ deviation }, x) => ({
    x,
    from: full - deviation[column],
    to: full + deviation[column],
  });
  const dotted = (values, isChosen) => ({
    kind: "points",
    values,
    colour: isChosen ? "batch" : "muted",
    shape: "circle",
    radius: values.length > 60 ? 2 : 3,
    faint: true,
  });
  const place = (_, i) => i;
  return {
    x: {
      min: -0.6,
      max: sizes.length - 0.4,
      title: words.x,
      ticks: labelled(batchSizes(sizes), place),
    },
    y: { ...rangeOf(state, column), title: words.y(parameter) },
    marks: [
      { kind: "line", slope: 0, intercept: full, colour: "full", faint: true },
      ...dots.map((values, i) => dotted(values, sizes[i] === chosen)),
      { kind: "segments", values: sizes.map(bar), colour: "ink", width: 3 },
    ],
  };
});

/** How many of the dots lie outside the charts, which all reach equally far whatever k is. */
export function beyond(state, parameter) {
  const { min, max } = rangeOf(state, parameter === "w" ? 0 : 1);
  const outside = (values) =>
    thinned(values.length).filter((i) => values[i] < min || values[i] > max).length;
  return state.sizes.reduce((sum, { gradients }) => sum + outside(gradients[parameter]), 0);
}

/** Standard deviation against batch size, both on logarithmic scales, with the two formulas. */
export const deviationPlot = keptFor((state, words, { parameter, samples, replacement }) => {
  const { sizes, measured } = state;
  const column = parameter === "w" ? 0 : 1;
  const sigma = drawable(sizes[0].withReplacement[column] * Math.sqrt(sizes[0].batchSize));
  const ks = Array.from({ length: 121 }, (_, i) => samples ** (i / 120));
  const rootK = (k) => sigma / Math.sqrt(k);
  const curve = (formula) => ks.map((k) => ({ x: k, y: formula(k) }));
  const point = ({ batchSize, deviation }) => ({ x: batchSize, y: deviation[column] });
  const positive = ({ y }) => y > 1e-12;
  const points = (rows, look) => ({
    kind: "points",
    values: rows.map(point).filter(positive),
    colour: "batch",
    ...look,
  });
  const [without, withIt] = measured.draws.results;
  const smallest = sigma / Math.sqrt(samples) || 1e-3;
  return {
    x: {
      min: 0.85,
      max: samples * 1.18,
      log: true,
      title: words.x,
      ticks: labelled(batchSizes(sizes), (k) => k, { isLog: true }),
    },
    y: {
      min: smallest / 3,
      max: (sigma || 1e-3) * 1.5,
      log: true,
      ...logTicks(smallest / 3, sigma),
      title: words.y(parameter),
    },
    marks: [
      { kind: "curve", values: curve(rootK), colour: "ink", dash: [7, 5], width: 2.5 },
      {
        kind: "curve",
        values: curve((k) => rootK(k) * Math.sqrt(Math.max(0, (samples - k) / (samples - 1)))),
        colour: "ink",
      },
      points(sizes, { shape: replacement === "without" ? "rectRot" : "circle", radius: 6 }),
      points(without ?? [], { shape: "rectRot", radius: 8, hollow: true }),
      points(withIt ?? [], { shape: "circle", radius: 7, hollow: true }),
    ],
  };
});

function rangeOf({ sizes, fullGradient }, column) {
  const { batchSize, withReplacement } = sizes[0];
  const reach = REACH * drawable(withReplacement[column] * Math.sqrt(batchSize)) || 1;
  const full = drawable(fullGradient[column]);
  return { min: full - reach, max: full + reach };
}

/** Just before a run diverges, its numbers are larger than a chart can hold. */
const drawable = (value) => (Math.abs(value) < 1e100 ? value : 0);

const batchSizes = (sizes) => sizes.map(({ batchSize }) => batchSize);

/** The same description for as long as nothing in it changes, so that it is not drawn again. */
function keptFor(describe) {
  const keep = createPlotMemoizer();
  return (state, words, settings) => {
    const { status, results } = state.measured.draws;
    const key = `${settings.parameter} ${status} ${results.length}`;
    return keep(state.sizes, words, key, () => describe(state, words, settings));
  };
}

/** Every so many, so that there are at most DOTS. */
function thinned(count) {
  const stride = Math.ceil(count / DOTS);
  return Array.from({ length: Math.ceil(count / stride) }, (_, i) => i * stride);
}

/** Of many, every second batch size has a label; where they stand close, powers of two and the last. */
function labelled(sizes, placeOf, { isLog = false } = {}) {
  const last = sizes.length - 1;
  const isFew = sizes.at(-1) <= 12;
  const hasLabel = (k, i) => {
    if (!isFew) return (last - i) % 2 === 0;
    return !isLog || i === last || Number.isInteger(Math.log2(k));
  };
  return sizes.map((k, i) => ({ value: placeOf(k, i), label: hasLabel(k, i) ? String(k) : "" }));
}

function logTicks(min, max) {
  const ticks = [];
  for (let power = Math.floor(Math.log10(min)); 10 ** power <= max * 2; power++) {
    for (const digit of [1, 2, 5]) {
      const value = Number(`${digit}e${power}`);
      if (value >= min && value <= max * 1.5) ticks.push({ value, label: String(value) });
    }
  }
  return { ticks };
}
