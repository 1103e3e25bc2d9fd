/** The tables inside the figure. Cells not yet calculated are empty, but have their place. */
import { range } from "d3-array";
import { html } from "lit-html";
import { scrollingTable, table } from "../../figure/table.js";
import { AVERAGE, STEP } from "./beats.js";
import { formatParameters, formatUpdate } from "./format.js";
import { epochColumns, sampleColumns } from "./results.js";

/** More rows than this scroll inside the table's own box. */
const ROWS_IN_VIEW = 5;
const USUAL_LENGTH = 7;
/** Of the epochs, the last ones; all are in the numbers below the figure. */
const EPOCHS_IN_VIEW = 3;

/** The k samples of the batch, a row each, then their average and the gradient over all data. */
export function batchTable(shown) {
  const { state, settings, words } = shown;
  const k = settings.batchSize;
  const { update, lit } = state;
  const formatted = formatUpdate(state);
  const gradientRow = (name) => {
    const texts = state.beat >= AVERAGE && formatted ? formatted[name] : ["", ""];
    const className = state.beat === AVERAGE ? "now" : "";
    return html`
      <tr class=${name}>
        <th scope="row" colspan="5">${words.batch[name]}</th>
        ${texts.map((text) => html`<td class=${className}>${text}</td>`)}
      </tr>
    `;
  };
  return scrollingTable(
    {
      title: words.batch.title({ k: update?.indices.length ?? k }),
      columns: sampleColumns,
      headings: words.batch.columns,
      rows: range(k),
      rowClass: (row) => (lit !== null && update?.indices[row] === lit ? "lit" : ""),
      // One of them is on the way from button to button; the arrow keys lead to the others.
      tabIndex: (row) =>
        row < (update?.indices.length ?? 0) ? (row === tabRow(state) ? 0 : -1) : undefined,
      foot: [gradientRow("average"), gradientRow("full")],
    },
    { ...shown, formatted },
    `batch-table${k > ROWS_IN_VIEW ? " scrolls" : ""}${isWide(update) ? " wide" : ""}`,
  );
}

/** The row that can be reached from outside the table. */
function tabRow({ update, lit }) {
  return Math.max(lit === null ? 0 : update.indices.indexOf(lit), 0);
}

/** Whether numbers of this update have more digits than the usual columns have room for. */
function isWide(update) {
  const texts = update && Object.values(formatUpdate({ update, beat: STEP })?.columns ?? {}).flat();
  return Boolean(texts?.some((text) => text.length > USUAL_LENGTH));
}

/** w, b and the loss, before and after the update. */
export function parameterTable(shown) {
  const { update, beat, lossBefore, loss, parameters } = shown.state;
  const before = formatParameters(update ? update.before : parameters, lossBefore);
  const after = beat === STEP ? formatParameters(update.after, loss) : {};
  const words = shown.words.parameters;
  const columns = [
    { key: "name", text: (name) => words[name] },
    { key: "before", text: (name) => before[name] },
    { key: "after", text: (name) => after[name], className: () => "average" },
  ];
  return table(
    {
      title: words.title,
      columns,
      headings: words.columns,
      rows: ["w", "b", "loss"],
      className: "parameters",
    },
    shown,
  );
}

/** w, b and the loss after each of the last epochs. */
export function epochTable(shown) {
  const { title, columns: headings } = shown.words.log;
  const last = shown.state.epochs.slice(-EPOCHS_IN_VIEW);
  const rows = range(EPOCHS_IN_VIEW).map((i) => last[i] ?? null);
  return table({ title, columns: epochColumns, headings, rows, className: "log" }, shown);
}
