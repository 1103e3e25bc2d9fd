/** λmax against 2/η: the edge of stability. */
import { html } from "lit-html";
import { curve, points } from "../../charts/marks.js";
import { fixed, plain } from "../../charts/numbers.js";
import { logAxis, ticksAt } from "../../charts/scale.js";
import { wordedChart } from "../../figure/chart_view.js";
import { column } from "../../figure/columns.js";
import { memoize } from "../../figure/memoize.js";
import { scrollingTable } from "../../figure/table.js";
import { DOTS, level } from "./charts.js";
import { compareWithEdge, edgeRuns } from "./findings.js";
import { RATES } from "./measurements.js";

/** The plots reach up to this λmax. */
const TOP = 30;

const rateColumns = ["rate", "edge", "whole", "ratio", "small"].map((key) => column(key, String));

export function edge(shown) {
  const { state, settings, words, scheme } = shown;
  const { results } = state.measured.edge;
  const { edge: texts } = words;
  const runs = edgeRuns(results);
  const rows = [...RATES].sort((a, b) => a - b).map((rate) => rowOf(rate, runs, words));
  const climb = climbPlot(results, settings.updates, texts.climb);
  const { title, columns: headings } = texts.table;
  return html`
    <div class="panels flat">
      ${wordedChart("edge", texts.plot, { rows }, edgePlot(results, texts.plot), scheme)}
      ${wordedChart("climb", texts.climb, {}, climb, scheme)}
      ${scrollingTable({ title, columns: rateColumns, headings, rows }, shown)}
    </div>
    <p class="about finding">${edgeFinding(state.measured.edge, texts)}</p>
  `;
}

/** A row of the table: the results with one learning rate, as texts. */
function rowOf(rate, { whole, small }, { diverged }) {
  const topEigenvalue = (runs) =>
    runs.find(({ learningRate }) => Math.abs(learningRate - rate) < 1e-9)?.topEigenvalue;
  const text = (value) =>
    value === undefined ? "–" : Number.isNaN(value) ? diverged : fixed(value, 2);
  const value = topEigenvalue(whole);
  return {
    rate: plain(rate),
    edge: fixed(2 / rate, 2),
    whole: text(value),
    ratio: Number.isFinite(value) ? fixed((value * rate) / 2, 2) : "–",
    small: text(topEigenvalue(small)),
  };
}

/** How λmax compares with 2/η, once all runs of a batch size are done; empty before. */
export function edgeFinding({ results }, texts) {
  const runs = edgeRuns(results);
  return ["whole", "small"]
    .filter((side) => runs[side].length === RATES.length)
    .map((side) => texts.finding({ side, ...edgeNumbers(runs[side]) }))
    .join(" ");
}

function edgeNumbers(runs) {
  const groups = compareWithEdge(runs);
  const shares = groups.near.map(({ topEigenvalue, threshold }) => topEigenvalue / threshold);
  const [low, high] = [Math.min(...shares), Math.max(...shares)].map((share) => fixed(share, 2));
  const rates = Object.entries(groups).map(([name, list]) => [
    name,
    list.map(({ learningRate }) => plain(Number(learningRate.toPrecision(6)))),
  ]);
  return { ...Object.fromEntries(rates), low, high };
}

/** λmax at the end against the learning rate, with 2/η. */
const edgePlot = memoize((results, words) => {
  const { whole, small } = edgeRuns(results);
  const x = { min: 0.08, max: 0.9 };
  const rates = Array.from({ length: 40 }, (_, i) => x.min * (x.max / x.min) ** (i / 39));
  const ends = (runs, look) =>
    points(
      runs
        .map(({ learningRate, topEigenvalue }) => ({ x: learningRate, y: topEigenvalue }))
        .filter(({ y }) => Number.isFinite(y)),
      { ...look, radius: 7 },
    );
  return {
    x: { ...x, log: true, title: words.rate, ticks: ticksAt(RATES) },
    y: logAxis({ min: 0.5, max: TOP }, words.y),
    marks: [
      curve(
        rates.map((rate) => ({ x: rate, y: 2 / rate })),
        { colour: "ink", width: 1.5, dash: [2, 3] },
      ),
      ends(whole, DOTS.large),
      ends(small, DOTS.small),
    ],
  };
});

/** λmax in the course of training with all samples in the batch, one curve for each learning rate. */
const climbPlot = memoize((results, updates, words) => {
  const { whole } = edgeRuns(results);
  const x = logAxis({ min: 2, max: updates * 2.6 }, words.x);
  return {
    x: { ...x, ticks: x.ticks.filter(({ value }) => value <= updates) },
    y: logAxis({ min: 1.5, max: TOP }, words.y),
    marks: whole.flatMap(({ learningRate, threshold, path }) => {
      const label = plain(Number(learningRate.toPrecision(6)));
      const end = { x: updates * 1.05, y: path.at(-1).topEigenvalue, label };
      const climb = path.map(({ update, topEigenvalue }) => ({ x: update, y: topEigenvalue }));
      return [
        level(threshold, { min: x.min, max: updates }, { colour: "muted", width: 1 }),
        curve(climb, { colour: "whole", width: 2 }),
        points(Number.isFinite(end.y) ? [end] : [], { ...DOTS.large, radius: 3 }),
      ];
    }),
  };
});
