/** λmax against 2/η: the edge of stability. */
import { html } from "lit-html";
import { curve, points, segments } from "../../charts/marks.js";
import { fixed, plain } from "../../charts/numbers.js";
import { logAxis, ticksAt } from "../../charts/scale.js";
import { wordedChart } from "../../figure/chart_view.js";
import { column } from "../../figure/columns.js";
import { memoize } from "../../figure/memoize.js";
import { scrollingTable } from "../../figure/table.js";
import { DOTS, LINES, level, medianCurve, spreadBand } from "../minima/charts.js";
import { climbs, edgeRuns } from "./findings.js";
import { SORTED_RATES } from "./measurements.js";

/** The plots show λmax in this range. */
const RANGE = { min: 0.4, max: 30 };
/** What lies above the range, as λmax of runs that diverged, is drawn at this height. */
const HIGHEST = 26;
/** Where such a mark stands, with its word below it, an interval without an upper end ends lower. */
const BELOW_WORD = 12;
/** Between two points the line has room for its label. */
const LABEL_RATE = 0.122;

const rateColumns = ["rate", "edge", "whole", "ratio", "small"].map((key) => column(key, String));

export function edge(shown, act) {
  const { state, settings, words, scheme } = shown;
  const { results } = state.measured.edge;
  const { seeds, updates } = settings;
  const { edge: texts } = words;
  const rate = Number(settings.rate);
  const ends = endsPlot(edgeRuns(results, seeds), rate, words);
  const climb = climbPlot(climbs(results, seeds, rate), rate, updates, texts.climb);
  const numbers = { rate: plain(rate), rows: rowsOf(shown) };
  const moved = ({ x }) => act.set({ rate: String(x) });
  // Its height says nothing: it stands at the lower end of the line, where it covers no point.
  const handle = { name: "rate", label: words.settings.rate.label, x: rate, y: Number.NaN };
  const handles = [{ ...handle, along: /** @type {const} */ ("x"), stops: SORTED_RATES, moved }];
  return html`
    <div class="panels flat">
      ${wordedChart("edge", texts.ends, numbers, ends, scheme, { handles })}
      ${wordedChart("climb", texts.climb, numbers, climb, scheme)}
    </div>
  `;
}

/** The numbers of the chart. */
export function edgeTable(shown) {
  const { title, columns: headings } = shown.words.edge.table;
  const rows = rowsOf(shown);
  return scrollingTable({ title, columns: rateColumns, headings, rows }, shown);
}

/** A row for each learning rate: the medians over the seeds, as texts. */
function rowsOf({ state, settings, words: { diverged } }) {
  const { whole, small } = edgeRuns(state.measured.edge.results, settings.seeds);
  const text = ({ median }) => {
    if (Number.isNaN(median)) return "–";
    return Number.isFinite(median) ? fixed(median, 2) : diverged;
  };
  return whole.map((one, i) => ({
    rate: plain(one.rate),
    edge: fixed(one.threshold, 2),
    whole: text(one),
    ratio: Number.isFinite(one.median) ? fixed(one.median / one.threshold, 2) : "–",
    small: text(small[i]),
  }));
}

/** λmax at the end against the learning rate, with 2/η; the rate is marked whose training is drawn. */
const endsPlot = memoize((runs, chosen, { edge: { ends: words }, diverged }) => {
  const x = { min: 0.092, max: 0.8 };
  const rates = Array.from({ length: 40 }, (_, i) => x.min * (x.max / x.min) ** (i / 39));
  const lost = [...divergedOf(runs.whole), ...divergedOf(runs.small)];
  const topOf = (rate, high) =>
    Number.isFinite(high) || lost.every(({ x: one }) => one !== rate) ? HIGHEST : BELOW_WORD;
  const sideMarks = (side, { colour }, look) => [
    segments(
      side
        .filter(({ low, high }) => low < high)
        .map(({ rate, low, high }) => ({
          x: rate,
          from: low,
          to: Math.min(high, topOf(rate, high)),
        })),
      { colour, width: 2 },
    ),
    points(
      side
        .filter(({ median }) => Number.isFinite(median))
        .map(({ rate, median }) => ({ x: rate, y: median })),
      { ...look, radius: 5 },
    ),
    points(divergedOf(side), { ...look, radius: 5, hollow: true }),
  ];
  return {
    x: { ...x, log: true, title: words.rate, ticks: ticksAt(SORTED_RATES) },
    y: logAxis(RANGE, words.y),
    marks: [
      segments([{ x: chosen, from: RANGE.min, to: RANGE.max }], { colour: "chosen", width: 3 }),
      curve(
        rates.map((rate) => ({ x: rate, y: 2 / rate })),
        { colour: "ink", width: 1.5, dash: [2, 3] },
      ),
      curve([{ x: LABEL_RATE, y: 2 / LABEL_RATE }], { colour: "ink", label: "2/η", rise: 1 }),
      ...sideMarks(runs.whole, LINES.large, DOTS.large),
      ...sideMarks(runs.small, LINES.small, DOTS.small),
      curve(lost.slice(-1), { colour: "ink", label: diverged, rise: -1 }),
    ],
  };
});

/** Where most runs diverged, a mark stands at the upper edge. */
function divergedOf(side) {
  return side
    .filter(({ answer }) => answer === "diverged")
    .map(({ rate }) => ({ x: rate, y: HIGHEST }));
}

/** λmax during training at one learning rate. */
const climbPlot = memoize(({ small, large }, rate, updates, words) => {
  const x = { min: 2, max: updates * 1.2 };
  return {
    x: logAxis(x, words.x),
    y: logAxis(RANGE, words.y),
    marks: [
      level(2 / rate, x, { label: "2/η", rise: 0.9 }),
      spreadBand(large, LINES.large),
      spreadBand(small, LINES.small),
      medianCurve(large, LINES.large),
      medianCurve(small, LINES.small),
    ],
  };
});
