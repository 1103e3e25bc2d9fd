/** The numbers of a figure as real tables. */
import { html } from "lit-html";
import { inFull } from "../charts/numbers.js";
import { roundedRows } from "./rounded_rows.js";

/**
 * Those that have rows.
 * @param {any} shown as for the frame
 * @returns {import("./registry.js").Table[]}
 */
export function filledTables({ figure, state, figureWords }) {
  return figure.tables(state, figureWords).filter(({ rows }) => rows.length > 0);
}

/**
 * @param {any} shown as for the frame
 * @param {number} most so many rows, the last ones
 */
export function tables(shown, most) {
  const shorten = ({ title, columns, rows }) => {
    const note = shown.words.controls.lastRows({ shown: most, all: rows.length });
    return {
      title: rows.length > most ? `${title} ${note}` : title,
      columns,
      rows: rows.slice(-most),
    };
  };
  return filledTables(shown).map(shorten).map(table);
}

/**
 * Those that are for paper, and have room there.
 * @param {any} shown as for the frame
 * @param {number} most rows
 * @param {number} digits significant ones
 */
export function paperTables(shown, most, digits) {
  const short = filledTables(shown).filter(
    ({ rows, isOnPaper }) => isOnPaper && rows.length <= most,
  );
  return short.map((one) => table({ ...one, rows: roundedRows(one.rows, digits) }));
}

function table({ title, columns, rows }) {
  return html`
    <div class="scrolling" tabindex="0" role="region" aria-label=${title}>
      <table>
        <caption>${title}</caption>
        <thead><tr>${columns.map((text) => html`<th scope="col">${text}</th>`)}</tr></thead>
        <tbody>${rows.map((row) => html`<tr>${row.map((value) => html`<td>${cell(value)}</td>`)}</tr>`)}</tbody>
      </table>
    </div>
  `;
}

function cell(value) {
  return typeof value === "number" ? inFull(value) : value;
}
