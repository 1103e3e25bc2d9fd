/** The charts of the figure, as plain descriptions for charts/plot.js. */
import { boxes, cells as cellMarks, curve, points, segments } from "../../charts/marks.js";
import { logAxis, logRange, logTicks } from "../../charts/scale.js";
import { memoize } from "../../figure/memoize.js";
import { scaling } from "./findings.js";
import { BATCH_SIZES, RATES, rateText, SAMPLES } from "./grid.js";
import { noiseScales } from "./measurements.js";
import { cellText } from "./sentence.js";

/** The ramp goes from this part of the excess loss at the start to all of it. */
export const LEAST_LEFT = 1e-3;

/** How the chosen cell and its neighbours are drawn; where two lines may cross, dashes tell them apart. */
const LINES = {
  chosen: { colour: "chosen", width: 3.5, dash: [] },
  lessRate: { colour: "ink", width: 2, dash: [2, 4] },
  moreRate: { colour: "ink", width: 2, dash: [9, 4] },
  smaller: { colour: "small", width: 2, dash: [5, 3] },
  larger: { colour: "whole", width: 2, dash: [12, 3, 2, 3] },
};

/** How far below the middle of its cell the mark of the best rate lies: clear of the number and of the diagonal. */
const BEST_AT = 0.34;

/** Rows above the lower edge at which the range of the noise scale is drawn, and how far its ends reach from there. */
const [RANGE_AT, RANGE_END] = [-0.3, 0.12];

/** The map, with nothing round it; in a picture with axes, and with the chosen cell framed. */
export const mapPlot = memoize((cells, limits, { column, row }, noise, best, words) => {
  const axis = (values, label, title) => ({
    min: -0.5,
    max: values.length - 0.5,
    title,
    ticks: values.map((value, i) => ({ value: i, label: label(value) })),
  });
  const x = axis(BATCH_SIZES, String, words.x);
  const y = axis(RATES, rateText, words.y);
  const limit = limits.map(({ learningRate }, i) => ({
    x: i,
    y: Math.log2(learningRate / RATES[0]),
  }));
  const places = (all) => all.map((cell) => ({ x: cell.column, y: cell.row }));
  const diagonal = places(scaling(cells)?.cells ?? []);
  const bestMarks = places(best).map(({ x, y }) => ({ x, y: y - BEST_AT }));
  const marks = [
    cellMarks(cells.map(cellMark)),
    ...noiseMarks(noise),
    curve(diagonal, { colour: "batch", width: 2.5, dash: [3, 4], halo: true }),
    curve(limit, { colour: "ink", width: 2.5, halo: true }),
    points(bestMarks, { colour: "paper", radius: 5 }),
    points(bestMarks, { colour: "ink", radius: 3.5 }),
  ];
  const frame = { left: column - 0.5, right: column + 0.5, from: row - 0.5, to: row + 0.5 };
  const framed = [...marks, boxes([frame], { colour: "ink", hollow: true })];
  return { x, y, marks, bare: true, inPicture: { x, y, marks: framed } };
});

/** A line from edge to edge at the middle of the noise scales, and their range. */
function noiseMarks(noise) {
  if (!noise) return [];
  const [low, median, high] = [noise.low, noise.median, noise.high].map(Math.log2);
  const upright = (x, from, to) =>
    curve(
      [
        { x, y: from },
        { x, y: to },
      ],
      { colour: "full", width: 3, halo: true },
    );
  const ends = [low, high].map((x) => upright(x, RANGE_AT - RANGE_END, RANGE_AT + RANGE_END));
  const range = [low, high].map((x) => ({ x, y: RANGE_AT }));
  return [
    curve(range, { colour: "full", width: 3, halo: true }),
    ...ends,
    upright(median, -0.5, RATES.length - 0.5),
  ];
}

/** How much excess loss is left in the course of the chosen cell's run and of its neighbours', those that are known. */
export const curvesPlot = memoize(
  (known, totalEpochs, words) => {
    // Against epochs, so that batch sizes can be compared: each epoch reads all samples once.
    const curves = known.map(({ name, cell: { batchSize, run } }) => {
      const epochs = run.update.map((update) => (update * batchSize) / SAMPLES);
      return curve(
        run.left.map((y, i) => ({ x: epochs[i], y })),
        LINES[name],
      );
    });
    const parts = curves.flatMap(({ values }) => values.map(({ y }) => y)).filter((y) => y > 0);
    const range = { min: Math.max(Math.min(...parts, 0.1) / 1.5, 1e-7), max: 5 };
    const start = [0, totalEpochs].map((x) => ({ x, y: 1 }));
    return {
      x: { min: 0, max: totalEpochs, title: words.x },
      y: { ...range, log: true, title: words.y, ticks: percentTicks(range) },
      // The chosen one on top.
      marks: [curve(start, { colour: "rule", width: 1 }), ...curves.reverse()],
    };
  },
  (known, ...others) => [...known.flatMap(({ name, cell }) => [name, cell.run]), ...others],
);

/** The gradient noise scale on the way from the start to the lowest loss: exact, and from batches. */
export const noisePlot = memoize((results, words) => {
  const scales = noiseScales({ results });
  const pointsOf = (key) => scales.map((one) => ({ x: one.fraction, y: one[key] }));
  const exact = pointsOf("noiseScale");
  const estimated = pointsOf("estimatedNoiseScale");
  const range = logRange([10, 1000, ...[...exact, ...estimated].map(({ y }) => y)], 2);
  const errors = scales.map((one) => {
    const { fraction: x, estimatedNoiseScale: y, estimatedNoiseScaleError: error } = one;
    return { x, from: Math.max(y - error, range.min), to: y + error };
  });
  return {
    x: { min: -0.03, max: 1.03, title: words.x },
    y: logAxis(range, words.y),
    marks: [
      segments(errors, { colour: "batch", width: 2 }),
      curve(exact, { colour: "full", width: 2 }),
      points(exact, { colour: "full", shape: "rectRot", radius: 6 }),
      points(estimated, { colour: "batch", radius: 8, hollow: true }),
    ],
  };
});

/** @returns {import("../../charts/cells.js").Cell} */
function cellMark(cell) {
  const { column, row, diverged, excessLeft: left } = cell;
  const heat = left === null ? null : heatOf(left);
  return { x: column, y: row, heat, hatched: diverged > 0, text: cellText(cell) };
}

/** A place on the ramp: 0 at the least, 1 where nothing was learned. */
function heatOf(left) {
  return 1 - Math.log(Math.max(Math.min(left, 1), LEAST_LEFT)) / Math.log(LEAST_LEFT);
}

function percentTicks({ min, max }) {
  return logTicks({ min: 100 * min, max: 100 * max }).map(({ value, label }) => ({
    value: value / 100,
    label: `${label} %`,
  }));
}
