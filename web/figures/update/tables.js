/** The tables inside the figure. Cells not yet calculated are empty, but have their place. */
import { html } from "lit-html";
import { classMap } from "lit-html/directives/class-map.js";
import { scrollingTable, table } from "../../figure/table.js";
import { AVERAGE, STEP } from "./beats.js";
import { decimalsOf, formatParameters, formatUpdate, samplesOf } from "./format.js";
import { epochColumns, sampleColumns } from "./results.js";

/** More rows than this scroll inside the table's own box. */
const ROWS_IN_VIEW = 5;
/** Of the epochs, the last ones; all are in the numbers below the figure. */
const EPOCHS_IN_VIEW = 3;

/** The k samples of the batch, a row each, then their average and the gradient over all data. */
export function batchTable(shown) {
  const { state, settings, words } = shown;
  const { update } = state;
  const k = settings.batchSize;
  const samples = samplesOf(state);
  const formatted = formatUpdate(state);
  return scrollingTable(
    {
      title: words.batch.title({ k: update?.indices.length ?? k }),
      columns: sampleColumns,
      headings: words.batch.columns,
      rows: Array.from({ length: k }, (_, i) => samples[i] ?? null),
      foot: html`
        ${gradientRow(words.batch.average, "average", formatted?.average, state)}
        ${gradientRow(words.batch.full, "full", formatted?.full, state)}
      `,
    },
    { ...shown, decimals: update && decimalsOf(update) },
    k > ROWS_IN_VIEW ? "batch-table scrolls" : "batch-table",
  );
}

/** w, b and the loss, before and after the update. */
export function parameterTable(shown) {
  const { state, words } = shown;
  const { update, beat, lossBefore, loss, parameters } = state;
  const before = formatParameters(update ? update.before : parameters, lossBefore);
  const after = update && beat === STEP ? formatParameters(update.after, loss) : null;
  return table(
    {
      title: words.parameters.title,
      columns: [
        { key: "name", text: (name) => words.parameters[name] },
        { key: "before", text: (name) => before[name] },
        { key: "after", text: (name) => after?.[name], className: () => "average" },
      ],
      headings: words.parameters.columns,
      rows: ["w", "b", "loss"],
      className: "parameters",
    },
    shown,
  );
}

/** w, b and the loss after each of the last epochs. */
export function epochTable(shown) {
  const { state, words } = shown;
  const last = state.epochs.slice(-EPOCHS_IN_VIEW);
  return table(
    {
      title: words.log.title,
      columns: epochColumns,
      headings: words.log.columns,
      rows: Array.from({ length: EPOCHS_IN_VIEW }, (_, i) => last[i] ?? null),
      className: "log",
    },
    shown,
  );
}

function gradientRow(label, meaning, gradient, { beat }) {
  const isKnown = gradient && beat >= AVERAGE;
  const cell = (text) =>
    html`<td class=${classMap({ now: beat === AVERAGE })}>${isKnown ? text : ""}</td>`;
  return html`
    <tr class=${meaning}>
      <th scope="row" colspan="5">${label}</th>
      ${cell(gradient?.[0])}${cell(gradient?.[1])}
    </tr>
  `;
}
