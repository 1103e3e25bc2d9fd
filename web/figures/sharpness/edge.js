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
const RANGE = { min: 0.5, max: 30 };

const rateColumns = ["rate", "edge", "whole", "ratio", "small"].map((key) => column(key, String));

export function edge(shown, act) {
  const { state, settings, words, scheme } = shown;
  const { results } = state.measured.edge;
  const { seeds, updates } = settings;
  const { edge: texts } = words;
  const rate = Number(settings.rate);
  const ends = endsPlot(edgeRuns(results, seeds), rate, texts.ends);
  const climb = climbPlot(climbs(results, seeds, rate), rate, updates, texts.climb);
  const numbers = { rate: plain(rate), rows: rowsOf(shown) };
  const moved = ({ x }) => act.set({ rate: String(x) });
  const handle = { name: "rate", label: words.settings.rate.label, x: rate, y: 2 / rate };
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

/** λmax at the end against the learning rate, with 2/η; the rate is marked whose way is drawn. */
const endsPlot = memoize((runs, chosen, words) => {
  const x = { min: 0.08, max: 0.9 };
  const rates = Array.from({ length: 40 }, (_, i) => x.min * (x.max / x.min) ** (i / 39));
  const ends = (side, { colour }, look) => [
    segments(
      side
        .filter(({ low, high }) => Number.isFinite(high - low))
        .map(({ rate, low, high }) => ({ x: rate, from: low, to: high })),
      { colour, width: 2 },
    ),
    points(
      side
        .filter(({ median }) => Number.isFinite(median))
        .map(({ rate, median }) => ({ x: rate, y: median })),
      { ...look, radius: 7 },
    ),
  ];
  return {
    x: { ...x, log: true, title: words.rate, ticks: ticksAt(SORTED_RATES) },
    y: logAxis(RANGE, words.y),
    marks: [
      segments([{ x: chosen, from: RANGE.min, to: RANGE.max }], { colour: "chosen", width: 3 }),
      curve(
        rates.map((rate) => ({ x: rate, y: 2 / rate })),
        { colour: "ink", width: 1.5, dash: [2, 3], label: "2/η", rise: 1.4 },
      ),
      ...ends(runs.whole, LINES.large, DOTS.large),
      ...ends(runs.small, LINES.small, DOTS.small),
    ],
  };
});

/** λmax in the course of training at one learning rate. */
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
