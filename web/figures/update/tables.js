/** The tables inside the figure. Cells not yet calculated are empty, but have their place. */
import { range } from "d3-array";
import { html } from "lit-html";
import { scrollingTable, table } from "../../figure/table.js";
import { AVERAGE, STEP } from "./beats.js";
import { formatParameters, formatUpdate } from "./format.js";
import { epochColumns, sampleColumns } from "./results.js";

/** More rows than this scroll inside the table's own box. */
const ROWS_IN_VIEW = 5;
/** Of the epochs, the last ones; all are in the numbers below the figure. */
const EPOCHS_IN_VIEW = 3;

/** The k samples of the batch, a row each, then their average and the gradient over all data. */
export function batchTable(shown) {
  const { state, settings, words } = shown;
  const k = settings.batchSize;
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
      title: words.batch.title({ k: state.update?.indices.length ?? k }),
      columns: sampleColumns,
      headings: words.batch.columns,
      rows: range(k),
      foot: [gradientRow("average"), gradientRow("full")],
    },
    { ...shown, formatted },
    k > ROWS_IN_VIEW ? "batch-table scrolls" : "batch-table",
  );
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
