/** The charts of the figure, as plain descriptions for charts/plot.js. */
import { range } from "d3-array";
import { curve, points, segments } from "../../charts/marks.js";
import { timeUnit } from "../../charts/quantities.js";
import { logAxis, logRange, roundUp } from "../../charts/scale.js";
import { memoize } from "../../figure/memoize.js";
import { arrivedOf, fitUpdates } from "./findings.js";

/** How three of the batch sizes are marked, everywhere; the others are dots. */
const DOTS = {
  small: { colour: "small", radius: 7 },
  chosen: { colour: "chosen", shape: "rectRot", radius: 8 },
  whole: { colour: "whole", shape: "rect", radius: 7 },
  other: { colour: "ink", radius: 4 },
};
const PATH = { colour: "muted", width: 1.5 };
const SEED = { colour: "muted", radius: 2.5, faint: true };
const FIT = { colour: "ink", width: 2 };
const EPOCH = { colour: "ink", width: 1.5, dash: [2, 4] };
const LIMIT = { colour: "ink", width: 1.5, dash: [9, 4] };

/**
 * What is known of a time before it is measured: it lies between what it would be if only updates took time, and if
 * only samples did. Both are 1 at k = 1.
 * @param {{updates: string, samples: string}} labels
 * @param {number} [rise] of the label of updates, in em
 */
function limits(samples, labels, rise) {
  const limit = (timeAt, look) =>
    curve(
      sizesTo(samples).map((k) => ({ x: k, y: timeAt(k) })),
      { ...LIMIT, ...look },
    );
  return [
    limit((k) => 1 / k, { label: labels.updates, rise }),
    limit(() => 1, { label: labels.samples }),
  ];
}

/** Before the machine is timed. */
export const epochLimits = memoize(
  (samples, words) => ({
    x: sizeAxis(samples, words.x),
    y: { min: 0, max: 1.25, title: words.y },
    marks: limits(samples, words),
  }),
  (samples, words) => [words, samples],
);

/** The same of the time to the target, as long as updates halve. The line that falls has its label below its end. */
export const timeLimits = memoize(
  (samples, words) => ({
    x: sizeAxis(samples, words.x),
    y: logAxis({ min: 0.15 / samples, max: 8 }, words.y),
    marks: limits(samples, words, -1),
  }),
  (samples, words) => [words, samples],
);

/** The time of an epoch: from zero, so that flat looks flat. */
export const epochPlot = memoize((rows, samples, batchSize, words) => {
  const unit = timeUnit(Math.max(...rows.map(({ upperQuartile }) => upperQuartile)));
  const scale = unit.perSecond;
  const quartiles = rows.map((row) => ({
    x: row.batchSize,
    from: scale * row.lowerQuartile,
    to: scale * row.upperQuartile,
  }));
  const slowest = Math.max(...quartiles.map(({ to }) => to));
  const times = rows.map((row) => ({ x: row.batchSize, y: scale * row.seconds }));
  return {
    x: sizeAxis(samples, words.x),
    y: { min: 0, max: roundUp(1.08 * slowest), title: words.y(unit.name) },
    marks: [
      curve(times, PATH),
      ...dots(times, samples, batchSize),
      // Most bars are shorter than their marks: they lie on top, set off by a rim of paper.
      segments(quartiles, { colour: "paper", width: 4 }),
      segments(quartiles, { colour: "ink", width: 2 }),
    ],
  };
});

/** Updates to the target, beside those of an epoch, which halve with every doubling, and the fitted curve. */
export const updatesPlot = memoize((targets, samples, batchSize, words) =>
  countPlot(targets, samples, batchSize, words, {
    count: "updates",
    each: "each",
    fitOf: (updates) => updates,
    range: [1, 2 * samples],
    epochOf: (k) => samples / k,
  }),
);

/** Samples read until the target, beside those of an epoch. */
export const samplesPlot = memoize((targets, samples, batchSize, words) =>
  countPlot(targets, samples, batchSize, words, {
    count: "samples",
    each: "samplesOfEach",
    fitOf: (updates, k) => updates * k,
    range: [samples / 4, 8 * samples],
    epochOf: () => samples,
  }),
);

/** A count of the runs to the target, for each seed and in the median. */
function countPlot(targets, samples, batchSize, words, { count, each, fitOf, ...shown }) {
  const { range: usual, epochOf } = shown;
  const fit = fitUpdates(targets);
  const arrived = arrivedOf(targets);
  const medians = arrived.map((row) => ({ x: row.batchSize, y: row[count] }));
  const seeds = arrived.flatMap((row) =>
    row[each].filter(Number.isFinite).map((y) => ({ x: row.batchSize, y })),
  );
  const ks = sizesTo(samples);
  const fitted = fit && ((k) => fitOf(fit.fewest * (1 + fit.noiseBatch / k), k));
  const lines = fitted
    ? [
        [epochOf, EPOCH],
        [fitted, FIT],
      ]
    : [[epochOf, EPOCH]];
  return {
    x: sizeAxis(samples, words.x),
    y: logAxis(logRange([...usual, ...seeds.map(({ y }) => y)], 1.2), words.y),
    marks: [
      ...lines.map(([formula, look]) =>
        curve(
          ks.map((k) => ({ x: k, y: formula(k) })),
          look,
        ),
      ),
      points(seeds, SEED),
      ...dots(medians, samples, batchSize),
    ],
  };
}

/** The time to the target: each seed's, and their median. Round the least median there is a ring. */
export const timePlot = memoize((rows, samples, batchSize, words) => {
  const unit = timeUnit(Math.max(...rows.map(({ seconds }) => seconds)));
  const point = (k, seconds) => ({ x: k, y: unit.perSecond * seconds });
  const seeds = rows.flatMap(({ batchSize: k, times }) =>
    times.filter(Number.isFinite).map((seconds) => point(k, seconds)),
  );
  const medians = rows.map((row) => point(row.batchSize, row.seconds));
  const least = medians.reduce((best, one) => (one.y < best.y ? one : best));
  return {
    x: sizeAxis(samples, words.x),
    y: logAxis(
      logRange(
        [...seeds, ...medians].map(({ y }) => y),
        1.4,
      ),
      words.y(unit.name),
    ),
    marks: [
      points([least], { colour: "batch", radius: 14, hollow: true }),
      curve(medians, PATH),
      points(seeds, SEED),
      ...dots(medians, samples, batchSize),
    ],
  };
});

/** Batch sizes close enough to each other for a curve. */
const sizesTo = (samples) => range(61).map((i) => samples ** (i / 60));

function sizeAxis(largest, title) {
  const powers = range(Math.floor(Math.log2(largest)) + 1).map((exponent) => 2 ** exponent);
  const stride = Math.ceil(powers.length / 6);
  const ticks = powers.map((k, i) => ({ value: k, label: i % stride === 0 ? String(k) : "" }));
  return { min: 0.75, max: largest * 1.35, log: true, title, ticks };
}

function dots(values, samples, batchSize) {
  const meaning = (k) => ({ 1: "small", [samples]: "whole", [batchSize]: "chosen" })[k] ?? "other";
  return values.map((value) => points([value], DOTS[meaning(value.x)]));
}
