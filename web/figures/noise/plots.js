/** The three charts of the figure, as plain descriptions for charts/plot.js. */
import { range } from "d3-array";
import { jitter, thin } from "../../charts/dots.js";
import { curve, points, rule, segments } from "../../charts/marks.js";
import { logTicks } from "../../charts/scale.js";
import { memoize } from "../../figure/memoize.js";

/** @typedef {import("./run.js").State & {measured: any}} State */

/** Dots of one batch size: more would only make it slower to draw. */
const DOTS = 150;
/** From this many dots on they are small. */
const MANY_DOTS = 60;
/** The charts reach this many standard deviations of single samples' gradients to either side. */
const REACH = 3.5;

/** The gradients of many batches, their average, the full gradient, and the batch that comes next. */
export const cloudPlot = memoize(
  (state, words) => {
    const { chosen, fullGradient, next } = state;
    const { w, b } = chosen.gradients;
    const batches = dotsOf(w).map((i) => ({ x: w[i], y: b[i] }));
    const one = ([x, y], look) => points([{ x, y }], look);
    return {
      x: { ...rangeOf(state, 0), title: words.x },
      y: { ...rangeOf(state, 1), title: words.y },
      marks: [
        points(batches, {
          colour: "batch",
          radius: batches.length > MANY_DOTS ? 2.5 : 4,
          faint: true,
        }),
        one(next.gradient, { colour: "batch", shape: "rectRot", radius: 9 }),
        one(fullGradient, { colour: "full", radius: 9, hollow: true }),
        one(chosen.mean, { colour: "average", shape: "rect", radius: 5 }),
      ],
    };
  },
  (state, words) => [state.sizes, words],
);

/** One column of dots for each batch size, with a bar of one standard deviation to either side. */
export const spreadPlot = memoize(
  (state, words, parameter) => {
    const { sizes, fullGradient, chosen } = state;
    const column = parameter === "w" ? 0 : 1;
    const full = fullGradient[column];
    const dots = sizes.map((size, place) => {
      const values = size.gradients[parameter];
      const drawn = dotsOf(values);
      return points(
        drawn.map((i, dot) => ({ x: place + 0.3 * jitter(dot), y: values[i] })),
        {
          colour: size === chosen ? "batch" : "muted",
          radius: drawn.length > MANY_DOTS ? 2 : 3,
          faint: true,
        },
      );
    });
    const bars = sizes.map(({ deviation }, x) => ({
      x,
      from: full - deviation[column],
      to: full + deviation[column],
    }));
    return {
      x: {
        min: -0.6,
        max: sizes.length - 0.4,
        title: words.x,
        ticks: sizeTicks(sizes, (_, place) => place),
      },
      y: { ...rangeOf(state, column), title: words.y(parameter) },
      marks: [rule(full, { colour: "full" }), ...dots, segments(bars, { colour: "ink", width: 3 })],
    };
  },
  (state, words, parameter) => [state.sizes, words, parameter],
);

/** How many of the dots lie outside the charts, which all reach equally far whatever k is. */
export function countBeyond(state, parameter) {
  const { min, max } = rangeOf(state, parameter === "w" ? 0 : 1);
  const dots = state.sizes.flatMap(({ gradients }) => thin(gradients[parameter], DOTS));
  return dots.filter((value) => value < min || value > max).length;
}

/** Standard deviation against batch size, both on logarithmic scales, with the two formulas. */
export const deviationPlot = memoize(
  (state, words, { parameter, samples, replacement }) => {
    const { sizes, measured } = state;
    const column = parameter === "w" ? 0 : 1;
    const sigma = drawable(sizes[0].withReplacement[column] * Math.sqrt(sizes[0].batchSize));
    const smallest = sigma / Math.sqrt(samples) || 1e-3;
    const y = { min: smallest / 3, max: (sigma || 1e-3) * 1.5 };
    const ks = range(121).map((i) => samples ** (i / 120));
    const standardError = (k) => sigma / Math.sqrt(k);
    const corrected = (k) =>
      standardError(k) * Math.sqrt(Math.max(0, (samples - k) / (samples - 1)));
    const formula = (errorOf, look) =>
      curve(
        ks.map((k) => ({ x: k, y: errorOf(k) })),
        { colour: "ink", ...look },
      );
    const measuredPoints = (rows, look) =>
      points(
        rows
          .map(({ batchSize, deviation }) => ({ x: batchSize, y: deviation[column] }))
          .filter((point) => point.y > 1e-12),
        { colour: "batch", ...look },
      );
    const [without = [], withReplacement = []] = measured.draws.results;
    return {
      x: {
        min: 0.85,
        max: samples * 1.18,
        log: true,
        title: words.x,
        ticks: sizeTicks(sizes, (k) => k, { isLog: true }),
      },
      y: { ...y, log: true, ticks: logTicks(y), title: words.y(parameter) },
      marks: [
        formula(standardError, { dash: [7, 5], width: 2.5 }),
        formula(corrected, {}),
        measuredPoints(sizes, {
          shape: replacement === "without" ? "rectRot" : "circle",
          radius: 6,
        }),
        measuredPoints(without, { shape: "rectRot", radius: 8, hollow: true }),
        measuredPoints(withReplacement, { radius: 7, hollow: true }),
      ],
    };
  },
  (state, words, { parameter }) => [state.sizes, words, parameter, state.measured.draws.results],
);

function rangeOf({ sizes, fullGradient }, column) {
  const { batchSize, withReplacement } = sizes[0];
  const reach = REACH * drawable(withReplacement[column] * Math.sqrt(batchSize)) || 1;
  const full = drawable(fullGradient[column]);
  return { min: full - reach, max: full + reach };
}

/** Just before a run diverges, its numbers are larger than a chart can hold. */
function drawable(value) {
  return Math.abs(value) < 1e100 ? value : 0;
}

/** The numbers of the dots that are drawn. */
function dotsOf(values) {
  return thin(range(values.length), DOTS);
}

/** Of many, every second batch size has a label; where they stand close, powers of two and the last. */
function sizeTicks(sizes, placeOf, { isLog = false } = {}) {
  const last = sizes.length - 1;
  const isFew = sizes[last].batchSize <= 12;
  const hasLabel = (k, i) => {
    if (!isFew) return (last - i) % 2 === 0;
    return !isLog || i === last || Number.isInteger(Math.log2(k));
  };
  return sizes.map(({ batchSize: k }, i) => ({
    value: placeOf(k, i),
    label: hasLabel(k, i) ? String(k) : "",
  }));
}
