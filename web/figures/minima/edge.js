/** λmax against 2/η: the edge of stability. */
import { html } from "lit-html";
import { fixed, plain } from "../../charts/numbers.js";
import { chart } from "../../figure/chart_view.js";
import { climbPlot, edgePlot } from "./edge_plots.js";
import { ofEdge } from "./findings.js";
import { RATES } from "./measurements.js";
import { part, partTable } from "./part.js";

/** A run counts as having got there from this part of 2/η on. */
const THERE = 0.9;

export function edgePart({ state, settings, words, scheme, measuring }) {
  const { edge } = state.measured;
  const { edge: say } = words;
  const found = ofEdge(edge, RATES.length);
  const rows = [...RATES].sort((a, b) => a - b).map((rate) => rowOf(rate, found, say));
  const numbers = rows.map(([rate, limit, whole]) => ({ rate, edge: limit, whole }));
  const charts = [
    {
      name: "edge",
      title: say.plot.title,
      alt: say.plot.alt({ rows: numbers }),
      drawing: edgePlot(edge, say.plot),
    },
    {
      name: "climb",
      title: say.climb.title,
      alt: say.climb.alt,
      drawing: climbPlot(edge, settings, say.climb),
    },
  ];
  return part(
    "edge",
    say,
    html`
      ${measuring("edge")}
      <div class="panels flat">${charts.map((one) => chart(one, scheme))} ${partTable(say.table, rows)}</div>
      <p class="about finding">${finding(found.whole, say)}</p>
    `,
  );
}

function rowOf(rate, { whole, small }, say) {
  const of = (runs) =>
    runs.find(({ learningRate }) => Math.abs(learningRate - rate) < 1e-9)?.topEigenvalue;
  const text = (value) =>
    value === undefined ? "–" : Number.isNaN(value) ? say.diverged : fixed(value, 2);
  const value = of(whole);
  const ratio = Number.isFinite(value) ? fixed((value * rate) / 2, 2) : "–";
  return [plain(rate), fixed(2 / rate, 2), text(value), ratio, text(of(small))];
}

function finding(runs, say) {
  const ended = runs.filter(({ topEigenvalue }) => Number.isFinite(topEigenvalue));
  const part = ({ topEigenvalue, threshold }) => topEigenvalue / threshold;
  const there = ended.filter((run) => part(run) >= THERE);
  if (there.length === 0) return "";
  const parts = there.map(part);
  return say.finding({
    low: fixed(Math.min(...parts), 2),
    high: fixed(Math.max(...parts), 2),
    count: there.length,
    short: ended
      .filter((run) => part(run) < THERE)
      .map(({ learningRate }) => plain(Number(learningRate.toPrecision(6)))),
  });
}
