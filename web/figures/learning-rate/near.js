/** The chosen cell beside its neighbours: how their runs ended, and their course. */
import { html } from "lit-html";
import { chart } from "../../figure/chart_view.js";
import { renderMarkup } from "../../figure/markup.js";
import { scrollingTable } from "../../figure/table.js";
import { curvesPlot } from "./charts.js";
import { isNearKnown, nearCells } from "./findings.js";
import { chosenPlace } from "./grid.js";
import { cellNumbers, placeNumbers } from "./sentence.js";

/** @type {import("../../figure/columns.js").Column<any>[]} */
const columns = [
  { key: "name", text: ({ name }, { words }) => renderMarkup(words.near.names[name]) },
  { key: "k", text: ({ k }) => k },
  { key: "rate", text: ({ rate }) => rate },
  { key: "left", text: leftText },
  { key: "ended", text: (row, { words }) => (row.runs ? words.near.ended(row) : "–") },
];

export function nearTable(shown) {
  const { state, settings, words, measuring } = shown;
  const { title, headings } = words.near;
  const rows = outcomesOf(shown);
  return html`
    ${scrollingTable({ title, columns, headings, rows }, shown, "near-table")}
    ${measuring("near", isNearKnown(state, settings))}
  `;
}

export function nearChart(shown) {
  const { state, settings, words, scheme } = shown;
  const known = nearCells(state, settings).filter(({ cell }) => cell.run);
  const drawing = curvesPlot(known, settings.totalEpochs, words.curves);
  const title = words.curves.title(placeNumbers(chosenPlace(settings)));
  const alt = words.curves.alt(outcomesOf(shown).filter(({ runs }) => runs > 0));
  return html`
    <div>
      ${chart({ name: "curves", title, alt, drawing }, scheme)}
      <p class="noise-about">${renderMarkup(words.curves.lines)}</p>
    </div>
  `;
}

function outcomesOf({ state, settings, words }) {
  return nearCells(state, settings).map(({ name, cell }) => ({
    name,
    ...cellNumbers(cell, words),
  }));
}

/** The median and, where it has one, its interval. */
function leftText({ interval: [left, low, high] }, { words }) {
  const hasInterval = low !== "–" && high !== "–" && low !== high;
  return hasInterval ? words.near.interval({ left, low, high }) : left;
}
