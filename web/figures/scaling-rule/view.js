/** The figure “scaling-rule” as a pure function of its state. */
import { html } from "lit-html";
import { chart, wordedChart } from "../../figure/chart_view.js";
import { column } from "../../figure/columns.js";
import { renderMarkup } from "../../figure/markup.js";
import { runProgress } from "../../figure/position_label.js";
import { scrollingTable } from "../../figure/table.js";
import { verdictList } from "../../figure/verdicts.js";
import { calculator } from "./calculator.js";
import { costsPlot, mapPlot } from "./charts.js";
import { columnsOf } from "./findings.js";
import { OPTIMIZERS, SIZES } from "./grid.js";
import { FIT_ENDS } from "./schema.js";
import { optimizerRow, rateNumber, sentence, verdicts } from "./sentence.js";

const tableColumns = ["optimizer", "exponent", "nearest", "reach"].map((key) =>
  column(key, String),
);

export function view(shown, act) {
  const { state, settings, words } = shown;
  return html`
    ${runProgress(shown)}
    <p class="sentence">${renderMarkup(sentence(state, settings, words))}</p>
    <div class="ridge-stage">${map(shown, act)} ${side(shown)}</div>
    ${verdictList(words.verdicts.title, verdicts(state, settings, words))}
    ${calculator(shown)}
  `;
}

export function caption({ words }) {
  const { claim, measure } = words.caption;
  return html`<p>${renderMarkup(claim)}</p><p>${renderMarkup(measure)}</p>`;
}

function map({ state, settings, words, scheme }, act) {
  const { results } = state.measured.rates;
  const { optimizer } = settings;
  const drawing = mapPlot(results, settings, words.map);
  const name = words.settings.optimizer.options[optimizer];
  const rows = columnsOf(results, optimizer)
    .filter(({ best }) => best.count > 0)
    .map(({ batchSize, best }) => ({ k: batchSize, rate: rateNumber(best.median) }));
  const stops = FIT_ENDS.map((size) => SIZES.indexOf(size) + 0.5);
  const moved = ({ x }) => act.set({ fitEnd: String(FIT_ENDS[stops.indexOf(x)]) });
  const handle = {
    name: "fit-end",
    label: words.settings.fitEnd.label,
    x: SIZES.indexOf(Number(settings.fitEnd)) + 0.5,
    y: Number.NaN,
    along: /** @type {const} */ ("x"),
    stops,
    moved,
  };
  const { title, alt } = words.map;
  return html`
    <div class="ridge-map">
      ${chart({ name: "ridge", title: title({ name }), alt: alt({ rows }), drawing, handles: [handle] }, scheme)}
      <p class="about">${renderMarkup(words.map.legend)} <i class="ramp" aria-hidden="true">█▓▒░</i> ${words.map.ramp}</p>
    </div>
  `;
}

/** What it costs to follow each rule, and how the optimisers compare. */
function side(shown) {
  const { state, settings, words, scheme } = shown;
  const { results } = state.measured.rates;
  const name = words.settings.optimizer.options[settings.optimizer];
  const drawing = costsPlot(results, settings.optimizer, words.costs);
  const { title, columns: headings } = words.table.optimizers;
  const rows = OPTIMIZERS.map((optimizer) => optimizerRow(results, optimizer, settings, words));
  const table = { title, columns: tableColumns, headings, rows };
  return html`
    <div class="ridge-side">
      ${wordedChart("costs", words.costs, { name }, drawing, scheme)}
      <p class="about">${renderMarkup(words.costs.legend)}</p>
      ${scrollingTable(table, shown)}
    </div>
  `;
}
