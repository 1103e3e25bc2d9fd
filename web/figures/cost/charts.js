/** The charts of the figure, as plain descriptions for charts/plot.js. */
import { range } from "d3-array";
import { curve, points, segments } from "../../charts/marks.js";
import { logAxis, logRange, roundUp } from "../../charts/scale.js";
import { memoize } from "../../figure/memoize.js";
import { arrivedOf, fitUpdates } from "./findings.js";
import { TARGET_SAMPLES } from "./measurements.js";

/** How three of the batch sizes are marked, everywhere; the others are grey dots. */
const DOTS = {
  small: { colour: "small", radius: 7 },
  chosen: { colour: "chosen", shape: "rectRot", radius: 8 },
  whole: { colour: "whole", shape: "rect", radius: 7 },
  other: { colour: "muted", radius: 4 },
};

/** Milliseconds of an epoch: from zero, so that flat looks flat. */
export const epochPlot = memoize((rows, samples, batchSize, words) => {
  const quartiles = rows.map((row) => ({
    x: row.batchSize,
    from: 1000 * row.lowerQuartile,
    to: 1000 * row.upperQuartile,
  }));
  const slowest = rows.length ? Math.max(...quartiles.map(({ to }) => to)) : 100;
  const times = rows.map((row) => ({ x: row.batchSize, y: 1000 * row.seconds }));
  return {
    x: sizeAxis(samples, words.x),
    y: { min: 0, max: roundUp(1.08 * slowest), title: words.y },
    marks: [
      curve(times, { colour: "muted", width: 1.5 }),
      segments(quartiles, { colour: "ink", width: 3 }),
      ...dots(times, samples, batchSize),
    ],
  };
});

/** Microseconds of one update, beside two ways in which it might grow with its samples. */
export const updatePlot = memoize((rows, samples, batchSize, words) => {
  const times = rows.map((row) => ({ x: row.batchSize, y: 1e6 * row.secondsPerUpdate }));
  const single = times[0]?.x === 1 ? times[0].y : null;
  const guide = (formula, dash) =>
    curve(single === null ? [] : [1, samples].map((k) => ({ x: k, y: formula(k) })), {
      colour: "ink",
      width: 1.5,
      dash,
    });
  return {
    x: sizeAxis(samples, words.x),
    y: logAxis(logRange([10, 1000, ...times.map(({ y }) => y)], 2), words.y),
    marks: [
      guide(() => single, [2, 4]),
      guide((k) => k * single, [9, 4]),
      curve(times, { colour: "muted", width: 1.5 }),
      ...dots(times, samples, batchSize),
    ],
  };
});

/** Updates to the target: seeds, their median, the fitted curve, and halving with every doubling. */
export const targetPlot = memoize((targets, words) => {
  const fit = fitUpdates(targets);
  const known = arrivedOf(targets);
  const seeds = known.flatMap(({ batchSize, each }) =>
    each.filter(Number.isFinite).map((y) => ({ x: batchSize, y })),
  );
  const medians = known.map(({ batchSize, updates }) => ({ x: batchSize, y: updates }));
  const ks = range(61).map((i) => TARGET_SAMPLES ** (i / 60));
  const formula = (updatesOf, look) =>
    curve(updatesOf ? ks.map((k) => ({ x: k, y: updatesOf(k) })) : [], { colour: "ink", ...look });
  const halving = medians[0]?.x === 1 && ((k) => medians[0].y / k);
  return {
    x: sizeAxis(TARGET_SAMPLES, words.x),
    y: logAxis(logRange([10, 1000, ...seeds.map(({ y }) => y)], 2), words.y),
    marks: [
      formula(halving, { width: 1.5, dash: [9, 4] }),
      formula(fit && ((k) => fit.fewest * (1 + fit.noiseBatch / k)), { width: 2.5 }),
      points(seeds, { colour: "muted", radius: 3 }),
      points(medians, { colour: "batch", shape: "rectRot", radius: 7 }),
    ],
  };
});

/** Microseconds to the target: each seed's, and their median. */
export const timePlot = memoize((rows, words) => {
  const known = rows.filter(({ seconds }) => seconds !== null);
  const point = (batchSize, seconds) => ({ x: batchSize, y: 1e6 * seconds });
  const seeds = known.flatMap(({ batchSize, times }) =>
    times.filter(Number.isFinite).map((seconds) => point(batchSize, seconds)),
  );
  const medians = known.map(({ batchSize, seconds }) => point(batchSize, seconds));
  return {
    x: sizeAxis(TARGET_SAMPLES, words.x),
    y: logAxis(logRange([100, 1000, ...seeds.map(({ y }) => y)], 2), words.y),
    marks: [
      curve(medians, { colour: "muted", width: 1.5 }),
      points(seeds, { colour: "muted", radius: 3 }),
      points(medians, { colour: "batch", shape: "rectRot", radius: 7 }),
    ],
  };
});

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
