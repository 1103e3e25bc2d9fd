/** The charts of the figure, as plain descriptions for charts/plot.js. */
import { range } from "d3-array";
import { curve, points, segments } from "../../charts/marks.js";
import { timeUnit } from "../../charts/quantities.js";
import { logAxis, logRange } from "../../charts/scale.js";
import { memoize } from "../../figure/memoize.js";
import { arithmeticRate } from "./findings.js";

/** How the devices are marked, everywhere. */
const LOOKS = {
  cpu: { colour: "palette-0", radius: 5 },
  gpu: { colour: "palette-1", shape: "triangle", radius: 6 },
};
const LIMIT = { colour: "ink", width: 1.5, dash: [9, 4] };
const CHOSEN = { colour: "chosen", width: 2 };
const RING = { colour: "batch", radius: 13, hollow: true };
/** Of a logarithmic axis around what it shows. */
const AIR = 1.6;

/**
 * What is known of a quantity before it is measured: what it would be if only updates took time, and if only samples did.
 * @param {(updates: (k: number) => number, samples: number) => number} quantityOf of the time of an update with k samples
 */
const limitsOf = (quantityOf) =>
  memoize((samples, words, labels) => {
    const ks = range(41).map((i) => samples ** (i / 40));
    const curves = [
      { timeOf: () => 1, label: labels.updates },
      { timeOf: (k) => k, label: labels.samples },
    ].map(({ timeOf, label }) => ({
      label,
      values: ks.map((k) => ({ x: k, y: quantityOf(k, timeOf(k)) })),
    }));
    const heights = curves.flatMap(({ values }) => values.map(({ y }) => y));
    return {
      x: sizeAxis(samples, words.x),
      y: logAxis(logRange(heights, 3), words.relative),
      marks: curves.map(({ values, label }) => curve(values, { ...LIMIT, label })),
    };
  });

/** By the chart's name; times are 1 at k = 1. Updates to a target are taken to halve with every doubling of k. */
export const limits = {
  update: limitsOf((_, time) => time),
  epoch: limitsOf((k, time) => time / k),
  rate: limitsOf((k, time) => k / time),
  target: limitsOf((k, time) => time / k),
};

/** The time of an update. @type {(cpu: any[], gpu: any[], samples: number, words: any) => any} */
export const updatePlot = memoize((cpu, gpu, samples, words) =>
  timePlot({ cpu, gpu }, samples, words, ({ secondsPerUpdate }) => secondsPerUpdate),
);

/** The time of an epoch, with the middle half of its rounds. */
export const epochPlot = memoize((cpu, gpu, samples, words) => {
  const plot = timePlot({ cpu, gpu }, samples, words, ({ seconds }) => seconds);
  const quartiles = (rows, device) =>
    segments(
      rows.map(({ batchSize, lowerQuartile, upperQuartile }) => ({
        x: batchSize,
        from: plot.perSecond * lowerQuartile,
        to: plot.perSecond * upperQuartile,
      })),
      { colour: LOOKS[device].colour, width: 3 },
    );
  return { ...plot, marks: [quartiles(cpu, "cpu"), quartiles(gpu, "gpu"), ...plot.marks] };
});

/** Multiplications and additions in a second. */
export const ratePlot = memoize((cpu, gpu, samples, hiddenUnits, words) => {
  const placesOf = (rows) =>
    rows.map(({ batchSize, seconds }) => ({
      x: batchSize,
      y: arithmeticRate({ samples, hiddenUnits }, seconds),
    }));
  return devicesPlot({ cpu: placesOf(cpu), gpu: placesOf(gpu) }, samples, words.x, words.y);
});

/** The time to the target: medians; round the least of each device there is a ring. */
export const targetPlot = memoize((cpu, gpu, samples, words) => {
  const plot = timePlot({ cpu, gpu }, samples, words, ({ seconds }) => seconds);
  const rings = [cpu, gpu].flatMap((rows) => {
    const [first] = [...rows].sort((one, other) => one.seconds - other.seconds);
    return first ? [{ x: first.batchSize, y: plot.perSecond * first.seconds }] : [];
  });
  return { ...plot, marks: [points(rings, RING), ...plot.marks] };
});

/** A chart with the chosen batch size in it, which can be moved. @type {(plot: any, batchSize: number) => any} */
export const withChosen = memoize((plot, batchSize) => {
  const { min, max } = plot.y;
  const line = segments([{ x: batchSize, from: min, to: max }], CHOSEN);
  return { ...plot, marks: [line, ...plot.marks] };
});

/** Rows of both devices in a unit that suits the longest time. */
function timePlot(rows, samples, words, secondsOf) {
  const all = [...rows.cpu, ...rows.gpu].map(secondsOf).filter(Number.isFinite);
  const { name, perSecond } = timeUnit(Math.max(...all));
  const placesOf = (ofDevice) =>
    ofDevice.map((row) => ({ x: row.batchSize, y: perSecond * secondsOf(row) }));
  const places = { cpu: placesOf(rows.cpu), gpu: placesOf(rows.gpu) };
  return { ...devicesPlot(places, samples, words.x, words.y(name)), perSecond };
}

function devicesPlot(places, samples, x, y) {
  const heights = Object.values(places).flatMap((values) => values.map((place) => place.y));
  return {
    x: sizeAxis(samples, x),
    y: logAxis(logRange(heights, AIR), y),
    marks: Object.keys(places).flatMap((device) => [
      curve(places[device], { colour: LOOKS[device].colour, width: 1.5 }),
      points(places[device], LOOKS[device]),
    ]),
  };
}

function sizeAxis(largest, title) {
  const exponents = range(0, Math.floor(Math.log2(largest)) + 1, 2);
  const ticks = exponents.map((exponent) => 2 ** exponent);
  return {
    min: 0.75,
    max: largest * 1.35,
    log: true,
    title,
    ticks: ticks.map((value, i) => ({ value, label: i % 2 === 0 ? String(value) : "" })),
  };
}
