/** The three charts of the figure, as plain descriptions for charts/plot.js. */
import { range, zip } from "d3-array";
import { jitter, thin } from "../../charts/dots.js";
import { curve, points, rule, segments } from "../../charts/marks.js";
import { logTicks } from "../../charts/scale.js";
import { isRounding } from "../../figure/evidence.js";
import { memoize } from "../../figure/memoize.js";
import { columnOf } from "./findings.js";

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
    const batches = thin(zip(...chosen.gradients), DOTS).map(pointOf);
    const radius = batches.length > MANY_DOTS ? 2.5 : 4;
    return {
      x: { ...rangeOf(state, 0), title: words.x },
      y: { ...rangeOf(state, 1), title: words.y },
      marks: [
        points(batches, { colour: "batch", radius, faint: true }),
        points([pointOf(next.gradient)], { colour: "batch", shape: "rectRot", radius: 9 }),
        points([pointOf(fullGradient)], { colour: "full", radius: 9, hollow: true }),
        points([pointOf(chosen.mean)], { colour: "average", shape: "rect", radius: 5 }),
      ],
    };
  },
  (state, words) => [state.sizes, words],
);

/** One column of dots for each batch size, with a bar of one standard deviation to either side. */
export const spreadPlot = memoize(
  (state, words, parameter) => {
    const { sizes, fullGradient, chosen } = state;
    const column = columnOf({ parameter });
    const full = fullGradient[column];
    const dots = sizes.map((size, place) => {
      const values = thin(size.gradients[column], DOTS);
      const colour = size === chosen ? "batch" : "muted";
      return points(
        values.map((y, i) => ({ x: place + 0.3 * jitter(i), y })),
        { colour, radius: values.length > MANY_DOTS ? 2 : 3, faint: true },
      );
    });
    const bars = sizes.map(({ deviation }, x) => ({
      x,
      from: full - deviation[column],
      to: full + deviation[column],
    }));
    const visible = bars.filter(({ from, to }) => from < to);
    const ticks = sizeTicks(sizes, (_, place) => place);
    return {
      x: { min: -0.6, max: sizes.length - 0.4, title: words.x, ticks },
      y: { ...rangeOf(state, column), title: words.y(parameter) },
      marks: [
        rule(full, { colour: "full" }),
        ...dots,
        segments(visible, { colour: "ink", width: 3 }),
      ],
    };
  },
  (state, words, parameter) => [state.sizes, words, parameter],
);

/** How many of the dots lie outside the charts, which all reach equally far whatever k is. */
export function countBeyond(state, parameter) {
  const column = columnOf({ parameter });
  const { min, max } = rangeOf(state, column);
  const dots = state.sizes.flatMap(({ gradients }) => thin(gradients[column], DOTS));
  return dots.filter((value) => value < min || value > max).length;
}

/** Standard deviation against batch size, both on logarithmic scales, with the two formulas. */
export const deviationPlot = memoize(
  (state, words, settings) => {
    const { sizes, measured } = state;
    const { parameter, samples, replacement } = settings;
    const column = columnOf(settings);
    const sigma = sigmaOf(state, column);
    const top = sigma || 1e-3;
    const y = { min: top / Math.sqrt(samples) / 3, max: top * 1.5 };
    const ks = range(121).map((i) => samples ** (i / 120));
    const standardError = (k) => sigma / Math.sqrt(k);
    const corrected = (k) =>
      standardError(k) * Math.sqrt(Math.max(0, (samples - k) / (samples - 1)));
    // What is zero has no place on a logarithmic scale.
    const drawableOf = (all) => all.filter((point) => point.y > 0 && !isRounding(point.y));
    const formula = (errorOf, look) =>
      curve(drawableOf(ks.map((k) => ({ x: k, y: errorOf(k) }))), { colour: "ink", ...look });
    const deviations = (rows, look) =>
      points(
        drawableOf(
          rows.map(({ batchSize, deviation }) => ({ x: batchSize, y: deviation[column] })),
        ),
        { colour: "batch", ...look },
      );
    const [without = [], withReplacement = []] = measured.draws.results;
    const shape = replacement === "without" ? "triangle" : "circle";
    const ticks = sizeTicks(sizes, (k) => k, { isLog: true });
    return {
      x: { min: 0.85, max: samples * 1.18, log: true, title: words.x, ticks },
      y: { ...y, log: true, ticks: logTicks(y), title: words.y(parameter) },
      marks: [
        formula(standardError, { dash: [7, 5], width: 2.5 }),
        formula(corrected, {}),
        deviations(sizes, { shape, radius: 6 }),
        deviations(without, { shape: "triangle", radius: 8, hollow: true }),
        deviations(withReplacement, { radius: 7, hollow: true }),
      ],
    };
  },
  (state, words, { parameter }) => [state.sizes, words, parameter, state.measured.draws.results],
);

/** The standard deviation of single samples' gradients. */
function sigmaOf({ sizes }, column) {
  const { batchSize, withReplacement } = sizes[0];
  return drawable(withReplacement[column] * Math.sqrt(batchSize));
}

function rangeOf(state, column) {
  const reach = REACH * sigmaOf(state, column) || 1;
  const full = drawable(state.fullGradient[column]);
  return { min: full - reach, max: full + reach };
}

/** Just before a run diverges, its numbers are larger than a chart can hold. */
function drawable(value) {
  return Math.abs(value) < 1e100 ? value : 0;
}

function pointOf(pair) {
  return { x: pair[0], y: pair[1] };
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
