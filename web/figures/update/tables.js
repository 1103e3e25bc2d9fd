/** The tables inside the figure. Cells not yet calculated are empty, but have their place. */
import { html } from "lit-html";
import { classMap } from "lit-html/directives/class-map.js";
import { fixed } from "../../charts/numbers.js";
import { AVERAGE, COLUMNS, KNOWN_FROM, STEP, shownParameters, shownUpdate } from "./shown.js";

/** More rows than this scroll inside the table's own box. */
const ROWS_IN_VIEW = 5;
/** Of the epochs, the last ones; all are in the numbers below the figure. */
const EPOCHS_IN_VIEW = 3;

/** The k samples of the batch, a row each, then their average and the gradient over all data. */
export function batchTable({ state, settings, words }) {
  const shown = shownUpdate(state);
  const k = settings.batchSize;
  const rows = Array.from({ length: k }, (_, i) => i);
  const scrolls = k > ROWS_IN_VIEW;
  const title = words.batch.title({ k: state.update?.indices.length ?? k });
  return html`
    <div
      class=${classMap({ "batch-table": true, scrolls })}
      tabindex="0"
      role="region"
      aria-label=${title}
    >
      <table>
        <caption>${title}</caption>
        <thead><tr>${COLUMNS.map((name, i) => headCell(name, words.batch.columns[i], state))}</tr></thead>
        <tbody>
          ${rows.map((row) => html`<tr>${COLUMNS.map((name) => bodyCell(name, row, shown, state))}</tr>`)}
        </tbody>
        <tfoot>
          ${footRow(words.batch.average, "average", shown?.average, state)}
          ${footRow(words.batch.full, "full", shown?.full, state)}
        </tfoot>
      </table>
    </div>
  `;
}

/** w, b and the loss, before and after the update. */
export function parameterTable({ state, words }) {
  const { update, beat, lossBefore, loss, parameters } = state;
  const before = shownParameters(update ? update.before : parameters, lossBefore);
  const after = beat === STEP ? shownParameters(update.after, loss) : {};
  const row = (name) => html`
    <tr>
      <th scope="row">${words.parameters[name]}</th>
      <td>${before[name]}</td>
      <td class="average">${after[name]}</td>
    </tr>
  `;
  return html`
    <table class="parameters">
      <caption>${words.parameters.title}</caption>
      <thead>
        <tr>
          <td></td>
          ${words.parameters.columns.slice(1).map((text) => html`<th scope="col">${text}</th>`)}
        </tr>
      </thead>
      <tbody>${row("w")}${row("b")}${row("loss")}</tbody>
    </table>
  `;
}

/** w, b and the loss after each of the last epochs. */
export function epochTable({ state, words }) {
  const last = state.epochs.slice(-EPOCHS_IN_VIEW);
  const rows = Array.from({ length: EPOCHS_IN_VIEW }, (_, i) => last[i]);
  const digits = (value) => (value === undefined ? "" : fixed(value, 4));
  return html`
    <table class="log">
      <caption>${words.log.title}</caption>
      <thead><tr>${words.log.columns.map((text) => html`<th scope="col">${text}</th>`)}</tr></thead>
      <tbody>
        ${rows.map(
          (row) => html`
            <tr>
              ${row ? html`<th scope="row">${row.epoch}</th>` : html`<td></td>`}
              <td>${digits(row?.w)}</td>
              <td>${digits(row?.b)}</td>
              <td>${digits(row?.loss)}</td>
            </tr>
          `,
        )}
      </tbody>
    </table>
  `;
}

function headCell(name, text, { beat }) {
  return html`<th scope="col" class=${classMap({ now: beat === KNOWN_FROM[name] })}>${text}</th>`;
}

function bodyCell(name, row, shown, { beat }) {
  const text = shown?.columns[name]?.[row];
  const classes = { [name]: true, now: beat === KNOWN_FROM[name] };
  // A head without a text would be one of nothing.
  return name === "sample" && text !== undefined
    ? html`<th scope="row" class=${classMap(classes)}>${text}</th>`
    : html`<td class=${classMap(classes)}>${text}</td>`;
}

function footRow(label, meaning, gradient, { beat }) {
  const known = gradient && beat >= AVERAGE;
  const cell = (text) =>
    html`<td class=${classMap({ now: beat === AVERAGE })}>${known ? text : ""}</td>`;
  return html`
    <tr class=${meaning}>
      <th scope="row" colspan="5">${label}</th>
      ${cell(gradient?.[0])}${cell(gradient?.[1])}
    </tr>
  `;
}
