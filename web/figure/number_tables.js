/** The numbers of a figure as real tables. */
import { html } from "lit-html";
import { inFull } from "../charts/numbers.js";
import { roundedRows } from "./rounded_rows.js";

/**
 * @param {object} shown as for the frame
 * @param {number} most so many rows, the last ones
 * @param {number} [digits] so many significant ones, where there is no room for all
 */
export function tables({ figure, state, words, figureWords }, most, digits) {
  const shorten = ({ title, columns, rows }) => {
    const note = words.controls.lastRows({ shown: most, all: rows.length });
    const last = rows.slice(-most);
    return {
      title: rows.length > most ? `${title} ${note}` : title,
      columns,
      rows: digits ? roundedRows(last, digits) : last,
    };
  };
  const all = figure.tables(state, figureWords).filter(({ rows }) => rows.length > 0);
  return all.map(shorten).map(table);
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
