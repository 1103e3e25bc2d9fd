/** The strength of the penalty: λmax at the end for each, and on the way for the chosen one. */
import { html } from "lit-html";
import { jitter } from "../../charts/dots.js";
import { points, segments } from "../../charts/marks.js";
import { fixed, plain } from "../../charts/numbers.js";
import { logAxis, logRange } from "../../charts/scale.js";
import { wordedChart } from "../../figure/chart_view.js";
import { column } from "../../figure/columns.js";
import { describeInterval } from "../../figure/evidence.js";
import { memoize } from "../../figure/memoize.js";
import { level, medianCurve, spreadBand, spreadsAt } from "../minima/charts.js";
import { DOTS, LINES } from "./ends.js";
import { summarizeDoses, summarizeTrios, topOf, triosOf } from "./findings.js";
import { FACTORS } from "./measurements.js";

/** The median with its interval stands so far beside the middle of the dots, which would cover it. */
const ASIDE = 0.3;
/** What stands for a factor under the chart. */
const LABELS = { 0: "0", 0.5: "½", 1: "1", 2: "2" };
const PLACES = [0, ...FACTORS];
const placeOf = (factor) => PLACES.indexOf(factor) + 1;

export function doses(shown, act) {
  const { state, settings, words, scheme } = shown;
  const { measured } = state;
  const { doses: texts } = words;
  const factor = Number(settings.factor);
  const found = summarizeDoses(measured);
  const small = summarizeTrios(measured.trios.results, settings.seeds)?.measures.topEigenvalue
    .small;
  const numbers = { rows: doseRows(shown), factor: LABELS[factor] };
  const chosen = { name: "factor", label: words.settings.factor.label, x: placeOf(factor) };
  const moved = ({ x }) => act.set({ factor: String(PLACES[x - 1]) });
  const handles = [
    {
      ...chosen,
      y: Number.NaN,
      along: /** @type {const} */ ("x"),
      stops: FACTORS.map(placeOf),
      moved,
    },
  ];
  const plot = dosesPlot(found, small?.median, factor, settings.learningRate, texts.plot);
  const way = wayPlot(measured.trios.results, found, factor, settings, texts.way);
  return html`
    <div class="panels flat">
      ${wordedChart("doses", texts.plot, numbers, plot, scheme, { handles })}
      ${wordedChart("way", texts.way, numbers, way, scheme)}
    </div>
  `;
}

/** The medians by strength, as texts. */
export function doseRows({ state, words }) {
  return summarizeDoses(state.measured).map(({ factor, runs, top, accuracy, diverged }) => ({
    factor: plain(factor),
    top: intervalText(top, 2, runs, words),
    accuracy: intervalText(inPercent(accuracy), 1, runs, words),
    diverged: runs.length ? words.doses.lost({ diverged, count: runs.length }) : "–",
  }));
}

const inPercent = ({ median, low, high }) => ({
  median: 100 * median,
  low: 100 * low,
  high: 100 * high,
});

function intervalText(spread, decimals, runs, { diverged, interval }) {
  if (runs.length === 0) return "–";
  const { median, low, high } = describeInterval(spread, decimals, fixed);
  return `${median ?? diverged}${interval({ low, high })}`;
}

/** The columns of a table with a row for each strength. */
export const doseColumns = ["factor", "top", "accuracy", "diverged"].map((key) =>
  column(key, String),
);

/** λmax at the end of each run; those that diverged at the upper edge. */
const dosesPlot = memoize((found, small, factor, rate, words) => {
  const x = { min: 0.5, max: PLACES.length + 0.8 };
  const edge = 2 / rate;
  const dots = found.flatMap(({ factor: one, runs }) =>
    runs.map((run, i) => ({ x: placeOf(one) + 0.16 * jitter(i), y: topOf(run) })),
  );
  // There is room for the label above the line.
  const range = logRange([1, 1.6 * edge, ...dots.map(({ y }) => y)], 1.3);
  const highest = range.max / 1.08;
  const spreads = found.map(({ factor: one, top }) => ({ x: placeOf(one) + ASIDE, ...top }));
  const look = { ...DOTS.penalised, radius: 4.5 };
  const smallMarks = Number.isFinite(small) ? [level(small, x, LINES.small)] : [];
  return {
    x: {
      ...x,
      title: words.x,
      ticks: PLACES.map((one, i) => ({ value: i + 1, label: LABELS[one] })),
    },
    y: logAxis(range, words.y),
    marks: [
      segments([{ x: placeOf(factor), from: range.min, to: range.max }], {
        colour: "chosen",
        width: 3,
      }),
      level(edge, x, { label: words.edge, rise: 0.9 }),
      ...smallMarks,
      points(
        dots.filter(({ y }) => Number.isFinite(y)),
        look,
      ),
      points(
        dots.filter(({ y }) => !Number.isFinite(y)).map((dot) => ({ ...dot, y: highest })),
        { ...look, hollow: true },
      ),
      segments(
        spreads
          .filter(({ low }) => Number.isFinite(low))
          .map(({ x: place, low, high }) => ({ x: place, from: low, to: Math.min(high, highest) })),
        { colour: "ink", width: 2 },
      ),
      points(
        spreads
          .filter(({ median }) => Number.isFinite(median))
          .map(({ x: place, median }) => ({ x: place, y: median })),
        { colour: "ink", shape: "rectRot", radius: 5, hollow: true },
      ),
    ],
  };
});

/** λmax in the course of training: both without a penalty, and the one with the chosen one. */
const wayPlot = memoize((results, found, factor, { learningRate, updates }, words) => {
  const trios = triosOf(results);
  const sides = {
    small: trios.map(({ small }) => small),
    whole: trios.map(({ whole }) => whole),
    penalised: found.find((one) => one.factor === factor)?.runs ?? [],
  };
  const spreads = Object.entries(sides).map(([side, runs]) => {
    const places = (runs[0]?.path ?? []).map(({ update }) => update);
    const values = spreadsAt(places, runs, ({ path }, i) => path[i].topEigenvalue);
    return { look: LINES[side], values };
  });
  const x = { min: 2, max: updates * 1.2 };
  const edge = 2 / learningRate;
  const all = spreads.flatMap(({ values }) =>
    values.flatMap(({ median, low, high }) => [median, low, high]),
  );
  return {
    x: logAxis(x, words.x),
    y: logAxis(logRange([1, 1.6 * edge, ...all], 1.2), words.y),
    marks: [
      level(edge, x, { label: words.edge, rise: 0.9 }),
      ...spreads.map(({ values, look }) => spreadBand(values, look)),
      ...spreads.map(({ values, look }) => medianCurve(values, look)),
    ],
  };
});
