/** The charts: what is done to k and η, and what is left of the excess loss, over epochs and over updates. */
import { band, curve, points, rule, segments } from "../../charts/marks.js";
import { logAxis, logRange } from "../../charts/scale.js";
import { memoize } from "../../figure/memoize.js";
import { summarizeRuns } from "./findings.js";
import { milestonesOf, stageAt, updatesOf, WAYS } from "./schedules.js";

/** How each way is drawn; the symbols are those of the words. */
export const LOOKS = {
  constant: { colour: "ink", shape: "circle", symbol: "●", dash: [2, 4] },
  rate: { colour: "palette-3", shape: "triangle", symbol: "▲", dash: [] },
  batch: { colour: "batch", shape: "rect", symbol: "■", dash: [8, 5] },
  average: { colour: "average", shape: "rectRot", symbol: "◆", dash: [] },
};
/** Chart.js draws a square smaller than a circle of the same radius. */
const RADIUS = 4.5;
/** The end of the axis of what is left, in percent, before there is a run. */
const USUAL = { min: 0.01 };

/** k and η as multiples of what they start as, and where the first change is. */
export const schedulePlot = memoize((settings, words) => {
  const { epochs, start, batchSize, learningRate } = settings;
  const stairs = (way, multipleOf) =>
    Array.from({ length: epochs }, (_, epoch) => {
      const y = multipleOf(stageAt(way, epoch, settings));
      return [epoch, epoch + 1].map((x) => ({ x, y }));
    }).flat();
  const rate = stairs("rate", (stage) => stage.learningRate / learningRate);
  const batch = stairs("batch", (stage) => stage.batchSize / batchSize);
  const range = logRange(
    [...rate, ...batch].map(({ y }) => y),
    1.5,
  );
  return {
    x: { min: 0, max: epochs, title: words.x },
    y: logAxis({ min: Math.min(0.5, range.min), max: Math.max(2, range.max) }, words.y),
    marks: [
      segments([{ x: start, from: range.min, to: range.max }], { colour: "rule", width: 2 }),
      rule(1, { colour: "ink" }),
      curve(rate, { ...lineOf("rate"), width: 2.5 }),
      curve(batch, { ...lineOf("batch"), width: 2.5 }),
    ],
  };
});

/** @param {string} way */
function lineOf(way) {
  const { colour, dash } = LOOKS[way];
  return { colour, dash };
}

/** The handle at the first change. Its height says nothing: it stands at the foot of the chart. */
export function startHandle({ settings, words }, act) {
  return {
    name: "first-change",
    label: words.settings.start.label,
    x: settings.start,
    y: Number.NaN,
    along: /** @type {const} */ ("x"),
    stops: Array.from({ length: settings.epochs - 1 }, (_, i) => i + 1),
    moved: ({ x }) => act.set({ start: x }),
  };
}

/**
 * What is left after each epoch, in percent: the median over the seeds, and its interval. Before a run it has its start,
 * and where something changes: over the epochs each change, over the updates the end of the growing batch.
 * @param {"epoch" | "updates"} key what it is drawn against
 */
export const leftPlot = memoize((results, key, settings, words) => {
  const curves = summarizeRuns(results, settings.seeds)?.curves ?? [];
  const marked = [...milestonesOf(settings), settings.epochs];
  const inPercent = curves.map(({ name, points: all }) => ({
    name,
    // Until the first change all are the run that changes nothing.
    values: all.slice(name === "constant" ? 0 : settings.start).map((point) => ({
      x: point[key],
      y: drawable(point.median),
      from: drawable(point.low),
      to: drawable(point.high),
    })),
    corners: marked.map((epoch) => ({ x: all[epoch][key], y: drawable(all[epoch].median) })),
  }));
  const heights = inPercent.flatMap(({ values }) => values.flatMap(({ y, from }) => [y, from]));
  const range = logRange([100, ...heights], 1.6);
  const { min } = heights.length ? range : USUAL;
  const isByEpoch = key === "epoch";
  const max = isByEpoch ? settings.epochs : updatesOf("constant", settings);
  const known = isByEpoch ? milestonesOf(settings) : [updatesOf("batch", settings)];
  const lines = known.map((x) => ({ x, from: min, to: range.max }));
  return {
    x: { min: 0, max, title: words.x },
    y: logAxis({ min, max: range.max }, words.y),
    marks: [
      segments(lines, { colour: isByEpoch ? "rule" : "batch", width: 1 }),
      points([{ x: 0, y: 100 }], { colour: "ink", radius: RADIUS }),
      ...waysDrawn(inPercent),
    ],
  };
});

/** @param {{name: string, values: any[], corners: any[]}[]} inPercent */
function waysDrawn(inPercent) {
  return inPercent.flatMap(({ name, values, corners }) => {
    const look = lineOf(name);
    const { shape } = LOOKS[name];
    return [
      band(values, look),
      curve(values, { ...look, width: 2 }),
      points(corners, { colour: look.colour, shape, radius: RADIUS }),
    ];
  });
}

/** In percent; what is zero, or infinite, has no place on the axis. @param {number} part */
function drawable(part) {
  return part > 0 && Number.isFinite(part) ? 100 * part : Number.NaN;
}

/** The ways in words, each in its colour and with its symbol. @param {Record<string, string>} names */
export function legend(names) {
  return WAYS.map((way) => `{${LOOKS[way].colour}|${names[way]} ${LOOKS[way].symbol}}`);
}
