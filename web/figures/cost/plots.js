/** The charts of the figure, as plain descriptions for charts/plot.js. */
import { logTicks, roundUp } from "../../charts/scale.js";
import { createPlotMemoizer } from "../../figure/memoize.js";
import { perUpdate } from "./findings.js";
import { TARGET_SAMPLES } from "./sizes.js";

const keep = createPlotMemoizer();

/** How three of the batch sizes are marked, everywhere; the others are grey dots. */
const LOOKS = {
  small: { colour: "small", shape: "circle", radius: 7 },
  chosen: { colour: "chosen", shape: "rectRot", radius: 8 },
  whole: { colour: "whole", shape: "rect", radius: 7 },
  other: { colour: "muted", shape: "circle", radius: 4 },
};

/** Milliseconds of an epoch: from zero, so that flat looks flat. */
export function epochPlot(rows, settings, words) {
  return described("epoch", rows, settings, words, () => {
    const height = ({ seconds }) => 1000 * seconds;
    const slowest = Math.max(...rows.map(({ upperQuartile }) => 1000 * upperQuartile));
    const most = rows.length ? slowest : 100;
    return {
      x: sizeAxis(settings.samples, words.x),
      y: { min: 0, max: roundUp(1.08 * most), title: words.y },
      marks: [
        curve(rows, height, { colour: "muted", width: 1.5 }),
        { kind: "segments", values: rows.map(spread), colour: "ink", width: 3 },
        ...points(rows, height, settings),
      ],
    };
  });
}

/** Microseconds of one update, beside two ways in which it might grow with its samples. */
export function updatePlot(rows, settings, words) {
  return described("update", rows, settings, words, () => {
    const height = (row) => 1e6 * perUpdate(row);
    const [first] = rows;
    const one = first?.batchSize === 1 ? height(first) : null;
    const all = rows.map(height);
    const y = { min: Math.min(...all, 10) / 2, max: Math.max(...all, 1000) * 2 };
    const ends = [1, settings.samples];
    const guide = (formula, dash) => ({
      kind: "curve",
      values: one === null ? [] : ends.map((k) => ({ x: k, y: formula(k) })),
      colour: "ink",
      width: 1.5,
      dash,
    });
    return {
      x: sizeAxis(settings.samples, words.x),
      y: { ...y, log: true, title: words.y, ticks: logTicks(y) },
      marks: [
        guide(() => one, [2, 4]),
        guide((k) => k * one, [9, 4]),
        curve(rows, height, { colour: "muted", width: 1.5 }),
        ...points(rows, height, settings),
      ],
    };
  });
}

/** Updates to the target: seeds, their mean, the fitted curve, and halving with every doubling. */
export function targetPlot(reached, fit, words) {
  return keep(reached, words, "target", () => {
    const known = reached.filter(({ updates }) => updates !== null);
    const counts = known.flatMap(({ each }) => each);
    const y = { min: Math.min(...counts, 10) / 2, max: Math.max(...counts, 1000) * 2 };
    const ks = Array.from({ length: 61 }, (_, i) => TARGET_SAMPLES ** (i / 60));
    const line = (formula, look) => ({
      kind: "curve",
      values: formula ? ks.map((k) => ({ x: k, y: formula(k) })) : [],
      colour: "ink",
      ...look,
    });
    const seeds = known.flatMap(({ batchSize, each }) =>
      each.map((updates) => ({ x: batchSize, y: updates })),
    );
    const means = known.map(({ batchSize, updates }) => ({ x: batchSize, y: updates }));
    const halving = known[0]?.batchSize === 1 && ((k) => known[0].updates / k);
    return {
      x: sizeAxis(TARGET_SAMPLES, words.x),
      y: { ...y, log: true, title: words.y, ticks: logTicks(y) },
      marks: [
        line(halving, { width: 1.5, dash: [9, 4] }),
        line(fit && ((k) => fit.fewest * (1 + fit.noiseBatch / k)), { width: 2.5 }),
        { kind: "points", values: seeds, colour: "muted", shape: "circle", radius: 3 },
        { kind: "points", values: means, colour: "batch", shape: "rectRot", radius: 7 },
      ],
    };
  });
}

/** The same description for as long as nothing in it changes, so that it is not drawn again. */
function described(name, rows, { samples, batchSize }, words, describe) {
  const measured = rows.map((row) => `${row.batchSize} ${row.seconds}`).join(" ");
  return keep(rows[0] ?? words, words, `${name} ${measured} ${samples} ${batchSize}`, describe);
}

function sizeAxis(largest, title) {
  const powers = Array.from({ length: Math.floor(Math.log2(largest)) + 1 }, (_, i) => 2 ** i);
  const every = Math.ceil(powers.length / 6);
  const ticks = powers.map((k, i) => ({ value: k, label: i % every === 0 ? String(k) : "" }));
  return { min: 0.75, max: largest * 1.35, log: true, title, ticks };
}

function curve(rows, height, look) {
  const values = rows.map((row) => ({ x: row.batchSize, y: height(row) }));
  return { kind: "curve", values, ...look };
}

function spread({ batchSize, lowerQuartile, upperQuartile }) {
  return { x: batchSize, from: 1000 * lowerQuartile, to: 1000 * upperQuartile };
}

function points(rows, height, { samples, batchSize }) {
  const nameOf = (k) => ({ 1: "small", [samples]: "whole", [batchSize]: "chosen" })[k] ?? "other";
  return rows.map((row) => ({
    kind: "points",
    values: [{ x: row.batchSize, y: height(row) }],
    ...LOOKS[nameOf(row.batchSize)],
  }));
}
