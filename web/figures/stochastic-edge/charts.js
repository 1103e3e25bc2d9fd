/** The charts: both curvatures at the end against k, on each problem, and batch sharpness on the way. */
import { html } from "lit-html";
import { points, segments } from "../../charts/marks.js";
import { fixed } from "../../charts/numbers.js";
import { logAxis, logRange, ticksAt } from "../../charts/scale.js";
import { wordedChart } from "../../figure/chart_view.js";
import { column } from "../../figure/columns.js";
import { memoize } from "../../figure/memoize.js";
import { level, medianCurve, spreadBand, spreadsAt } from "../minima/charts.js";
import { allEnds, CURVATURES } from "./findings.js";
import { PROBLEMS, SIZES } from "./measurements.js";

const LOOKS = {
  batchSharpness: { colour: "batch", shape: "circle" },
  topEigenvalue: { colour: "whole", shape: "rect" },
};
/** Runs of the problems on the way. */
const WAYS = {
  random: { colour: "batch", width: 2.5 },
  moons: { colour: "muted", width: 2.5, dash: [7, 4] },
};
const ALL = SIZES[SIZES.length - 1];
/** By so much the two curvatures of a batch size stand beside its place, as factors. */
const ASIDE = { batchSharpness: 0.94, topEigenvalue: 1.06 };

/** Both problems, side by side. */
export function ends(shown, act) {
  const { state, settings, words, scheme } = shown;
  const size = Number(settings.size);
  const found = allEnds(state.measured, settings);
  const moved = ({ x }) => act.set({ size: String(x) });
  const handle = { name: "size", label: words.settings.size.label, x: size, y: Number.NaN };
  const handles = [{ ...handle, along: /** @type {const} */ ("x"), stops: SIZES, moved }];
  const charts = PROBLEMS.map((problem, i) => {
    const drawing = endsPlot(found[problem], settings.learningRate, size, words.ends);
    const texts = { title: words.ends.titles[problem], alt: words.ends.alt };
    const numbers = { rows: endRows(found[problem], words) };
    const more = i === 0 ? { handles } : {};
    return wordedChart(`ends ${problem}`, texts, numbers, drawing, scheme, more);
  });
  return html`<div class="panels flat">${charts}</div>`;
}

export function way(shown) {
  const { state, settings, words, scheme } = shown;
  const size = Number(settings.size);
  const found = allEnds(state.measured, settings);
  const drawing = wayPlot(found.random, found.moons, size, settings, words.way);
  return wordedChart("way", words.way, { k: sizeText(size) }, drawing, scheme);
}

export const sizeText = (size) => (size === ALL ? `n = ${ALL}` : String(size));

/** A row for each batch size: the medians over the seeds, as texts. */
export function endRows(found, { diverged }) {
  const text = ({ median }) => {
    if (Number.isNaN(median)) return "–";
    return Number.isFinite(median) ? fixed(median, 2) : diverged;
  };
  const times = ({ median }) => (Number.isFinite(median) ? fixed(median, 2) : "–");
  return found.map(({ size, curvatures: { batchSharpness, topEigenvalue } }) => ({
    k: sizeText(size),
    batch: text(batchSharpness.spread),
    batchRatio: times(batchSharpness.ratio),
    top: text(topEigenvalue.spread),
    topRatio: times(topEigenvalue.ratio),
  }));
}

export const endColumns = ["k", "batch", "batchRatio", "top", "topRatio"].map((key) =>
  column(key, String),
);

/** The medians with their intervals; where most runs diverged, a hollow mark at the upper edge. */
const endsPlot = memoize((found, rate, size, words) => {
  const x = { min: SIZES[0] / 1.35, max: ALL * 2.1 };
  const edge = 2 / rate;
  const values = found.flatMap(({ curvatures }) =>
    CURVATURES.flatMap((name) => {
      const { median, low, high } = curvatures[name].spread;
      return [median, low, high];
    }),
  );
  const range = logRange([edge / 8, 1.7 * edge, ...values], 1.15);
  const highest = range.max / 1.1;
  const marksOf = (name) => {
    const look = { ...LOOKS[name], radius: 5 };
    const dots = found.map(({ size: k, curvatures }) => ({
      x: k * ASIDE[name],
      ...curvatures[name].spread,
    }));
    const known = dots.filter(({ median }) => Number.isFinite(median));
    const lost = dots.filter(({ median }) => median === Number.POSITIVE_INFINITY);
    return [
      segments(
        dots
          .filter(({ low }) => Number.isFinite(low))
          .map(({ x: place, low, high }) => ({ x: place, from: low, to: Math.min(high, highest) })),
        { colour: look.colour, width: 2 },
      ),
      points(
        known.map(({ x: place, median }) => ({ x: place, y: median })),
        look,
      ),
      points(
        lost.map(({ x: place }) => ({ x: place, y: highest })),
        { ...look, hollow: true },
      ),
    ];
  };
  return {
    x: { ...x, log: true, title: words.k, ticks: ticksAt(SIZES) },
    y: logAxis(range, words.y),
    marks: [
      segments([{ x: size, from: range.min, to: range.max }], { colour: "chosen", width: 3 }),
      level(edge, x, { label: words.edge, rise: 0.4 }),
      ...marksOf("topEigenvalue"),
      ...marksOf("batchSharpness"),
    ],
  };
});

/** Batch sharpness in the course of training, with the chosen batch size, on both problems. */
const wayPlot = memoize((random, moons, size, { learningRate, updates }, words) => {
  const edge = 2 / learningRate;
  const x = { min: 0, max: updates };
  const ways = Object.entries({ random, moons }).map(([problem, found]) => {
    const runs = found.find((one) => one.size === size)?.runs ?? [];
    const places = (runs[0]?.path ?? []).map(({ update }) => update);
    const values = spreadsAt(places, runs, ({ path }, i) => path[i].batchSharpness);
    return { look: WAYS[problem], values };
  });
  const all = ways.flatMap(({ values }) => values.flatMap(({ median, high }) => [median, high]));
  const highest = Math.max(1.5 * edge, ...all.filter(Number.isFinite));
  return {
    x: { ...x, title: words.x },
    y: { min: 0, max: highest * 1.05, title: words.y },
    marks: [
      level(edge, x, { label: words.edge, rise: 0.4 }),
      ...ways.map(({ values, look }) => spreadBand(values, look)),
      ...ways.map(({ values, look }) => medianCurve(values, look)),
    ],
  };
});
