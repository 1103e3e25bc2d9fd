/** The four charts of the figure, as plain descriptions for charts/plot.js. */
import { range, zip } from "d3-array";
import { jitter, thin } from "../../charts/dots.js";
import { curve, points, rule, segments } from "../../charts/marks.js";
import { logRange, logTicks, rangeWithAir } from "../../charts/scale.js";
import { isRounding } from "../../figure/evidence.js";
import { levelLine } from "../../figure/level_line.js";
import { memoize } from "../../figure/memoize.js";
import { columnOf, sizesBeforeGuess } from "./findings.js";

/** Dots of one batch size: more would only make it slower to draw. */
const DOTS = 150;
/** From this many dots on they are small. */
const MANY_DOTS = 60;
/** Up to this many samples, batch sizes stand as far apart as they differ; beyond, as their ratios. */
const FEW_SAMPLES = 12;
/** An axis that is so many times too large becomes so many times smaller. */
const STEP = 4;
/** Heights of the map's level lines above the lowest loss, as parts of the height of (0, 0). */
const HEIGHTS = [0.01, 0.03, 0.1, 0.25, 0.5, 1, 1.6, 2.5];

/** The loss over (w, b), and the place where the noise is measured. */
export const mapPlot = memoize(
  ({ surface, parameters }, words) => {
    const [w, b] = surface.minimum;
    const top = heightOf(surface, [0, 0]) || 1;
    const reach = 0.8 * Math.max(Math.abs(w), Math.abs(b), 0.5);
    const range = (value) => ({ min: value / 2 - reach, max: value / 2 + reach });
    return {
      x: { ...range(w), title: words.x },
      y: { ...range(b), title: words.y },
      marks: [
        ...HEIGHTS.map((part) =>
          curve(levelLine(surface, part * top), { colour: "level", width: 1.2 }),
        ),
        points([pointOf([w, b])], { colour: "ink", shape: "crossRot", radius: 6, hollow: true }),
        points([pointOf(parameters)], { colour: "ink", radius: 5 }),
      ],
    };
  },
  (state, words) => [state.sizes, words],
);

/** How far the loss at a point lies above the lowest one. */
function heightOf({ minimum, curvatures, directions }, point) {
  const [dw, db] = point.map((value, i) => value - minimum[i]);
  const along = [0, 2].map((i) => dw * directions[i] + db * directions[i + 1]);
  return along.reduce((sum, distance, i) => sum + (curvatures[i] * distance ** 2) / 2, 0);
}

/** The gradients of single samples and of batches, their average, the full gradient, and the batch that comes next. */
export const cloudPlot = memoize(
  (state, words) => {
    const { chosen, fullGradient, next, sizes } = state;
    const dotsOf = (size) => thin(zip(...size.gradients), DOTS).map(pointOf);
    const batches = dotsOf(chosen);
    const radius = batches.length > MANY_DOTS ? 2.5 : 4;
    const singles = chosen === sizes[0] ? [] : dotsOf(sizes[0]);
    return {
      x: { ...rangeOf(state, 0), title: words.x },
      y: { ...rangeOf(state, 1), title: words.y },
      marks: [
        points(singles, { colour: "muted", radius: 2.5, faint: true }),
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
  (state, words, parameter, isAsking = false) => {
    const { fullGradient, chosen } = state;
    const sizes = isAsking ? sizesBeforeGuess(state) : state.sizes;
    const column = columnOf({ parameter });
    const full = fullGradient[column];
    const isLog = state.data.samples > FEW_SAMPLES;
    const placeOf = (k, part) => (isLog ? k * 2 ** part : k + part);
    const dots = sizes.map((size) => {
      const values = thin(size.gradients[column], DOTS);
      const colour = size === chosen ? "batch" : "muted";
      // A single one has no need to step aside.
      const width = values.length > 1 ? 0.3 : 0;
      return points(
        values.map((y, i) => ({ x: placeOf(size.batchSize, width * jitter(i)), y })),
        { colour, radius: values.length > MANY_DOTS ? 2 : 3, faint: true },
      );
    });
    const bars = sizes.map(({ batchSize: x, deviation }) => ({
      x,
      from: full - deviation[column],
      to: full + deviation[column],
    }));
    const visible = bars.filter(({ from, to }) => from < to);
    const range = { min: placeOf(1, -0.6), max: placeOf(state.data.samples, 0.6) };
    const ticks = sizeTicks(state.sizes);
    return {
      x: { ...range, log: isLog, title: words.x, ticks },
      y: { ...rangeOf(state, column), title: words.y(parameter) },
      marks: [
        rule(full, { colour: "full" }),
        ...dots,
        // A rim of paper sets the bars off from the dots.
        segments(visible, { colour: "paper", width: 7 }),
        segments(visible, { colour: "ink", width: 3 }),
      ],
    };
  },
  (state, words, parameter, isAsking = false) => [state.sizes, words, parameter, isAsking],
);

/** The batch size whose column is nearest to a place in it. */
export function sizeAt(x, { sizes, data }) {
  const isLog = data.samples > FEW_SAMPLES;
  const distance = (k) => (isLog ? Math.abs(Math.log(k / x)) : Math.abs(k - x));
  const nearest = sizes.map(({ batchSize }) => batchSize).sort((a, b) => distance(a) - distance(b));
  return nearest[0];
}

/** Standard deviation against batch size, both on logarithmic scales, with the two formulas once they give nothing away. */
export const deviationPlot = memoize(
  (state, words, settings, isAsking = false) => {
    const { sizes, chosen, measured } = state;
    const { parameter, samples, replacement } = settings;
    const column = columnOf(settings);
    const sigma = sigmaOf(state, column);
    const known = sizes.map(({ deviation }) => deviation[column]).filter((sd) => !isRounding(sd));
    const startSigma = sigmaOf(state.start, column);
    const top = startSigma / stepsBelow(startSigma / sigma);
    // Down to the smallest deviation that there is before the axis changes.
    const lowest = top / STEP / Math.sqrt(samples);
    const y = logRange([top, lowest, sigma, ...known.map(drawable)], 1.3);
    const ks = range(121).map((i) => samples ** (i / 120));
    const standardError = (k) => sigma / Math.sqrt(k);
    const corrected = (k) =>
      standardError(k) * Math.sqrt(Math.max(0, (samples - k) / (samples - 1)));
    // What is zero has no place on a logarithmic scale.
    const drawableOf = (all) => all.filter((point) => point.y > 0 && !isRounding(point.y));
    const formula = (errorOf, look) =>
      curve(drawableOf(isAsking ? [] : ks.map((k) => ({ x: k, y: errorOf(k) }))), {
        colour: "ink",
        ...look,
      });
    const deviations = (rows, look) =>
      points(
        drawableOf(
          rows.map(({ batchSize, deviation }) => ({ x: batchSize, y: deviation[column] })),
        ),
        { colour: "batch", ...look },
      );
    const [without = [], withReplacement = []] = measured.draws.results;
    const shape = replacement === "without" ? "triangle" : "circle";
    const ticks = sizeTicks(sizes, { isLog: true });
    return {
      x: { min: 0.85, max: samples * 1.18, log: true, title: words.x, ticks },
      y: { ...y, log: true, ticks: logTicks(y), title: words.y(parameter) },
      marks: [
        segments([{ x: chosen.batchSize, from: y.min, to: y.max }], { colour: "batch", width: 1 }),
        formula(standardError, { dash: [7, 5], width: 2.5 }),
        formula(corrected, {}),
        deviations(isAsking ? sizesBeforeGuess(state) : sizes, { shape, radius: 6 }),
        deviations(without, { shape: "triangle", radius: 8, hollow: true }),
        deviations(withReplacement, { radius: 7, hollow: true }),
      ],
    };
  },
  (state, words, { parameter }, isAsking = false) => [
    state.sizes,
    words,
    parameter,
    state.measured.draws.results,
    isAsking,
  ],
);

/** The standard deviation of single samples' gradients. */
function sigmaOf({ sizes }, column) {
  const { batchSize, withReplacement } = sizes[0];
  return drawable(withReplacement[column] * Math.sqrt(batchSize));
}

/** The axis of the start, or it by steps smaller: within a step gradients are seen to become smaller. */
function rangeOf(state, column) {
  const [now, start] = [state, state.start].map((one) => drawnRange(one, column));
  const steps = stepsBelow((start.max - start.min) / (now.max - now.min));
  const [min, max] = [start.min / steps, start.max / steps];
  // What lies outside moves an end by a whole quarter of the axis, so that it does not move at each update.
  const quarter = (max - min) / 4;
  const quarters = (distance) => quarter * Math.ceil(Math.max(0, distance) / quarter);
  return { min: min - quarters(min - now.min), max: max + quarters(now.max - max) };
}

/** The largest power of STEP that a ratio reaches; 1 where it is below 1, or no number. */
function stepsBelow(ratio) {
  const power = Math.floor(Math.log(ratio) / Math.log(STEP));
  return power > 0 && Number.isFinite(power) ? STEP ** power : 1;
}

/** From the smallest to the largest of what is drawn: single samples reach farthest, whatever k is. */
function drawnRange({ sizes, chosen, next, fullGradient }, column) {
  const drawn = [sizes[0], chosen].flatMap(({ gradients }) => thin(gradients[column], DOTS));
  return rangeWithAir([...drawn, next.gradient[column], fullGradient[column]].map(drawable));
}

/** Just before a run diverges, its numbers are larger than a chart can hold. */
function drawable(value) {
  return Math.abs(value) < 1e100 ? value : 0;
}

function pointOf(pair) {
  return { x: pair[0], y: pair[1] };
}

/** Of many, every second batch size has a label; where they stand close, powers of two and the last. */
function sizeTicks(sizes, { isLog = false } = {}) {
  const last = sizes.length - 1;
  const isFew = sizes[last].batchSize <= FEW_SAMPLES;
  const hasLabel = (k, i) => {
    if (!isFew) return (last - i) % 2 === 0;
    // The last but one would touch the last.
    return (
      !isLog || i === last || (Number.isInteger(Math.log2(k)) && 1.3 * k < sizes[last].batchSize)
    );
  };
  return sizes.map(({ batchSize: k }, i) => ({ value: k, label: hasLabel(k, i) ? String(k) : "" }));
}
