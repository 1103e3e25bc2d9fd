/** The numbers of a figure as real tables. */
import { html } from "lit-html";

/**
 * @param {object} shown as for the frame
 * @param {number} most so many rows, the last ones
 * @param {(value: number) => number} [rounded] where there is no room for all digits
 */
export function tables({ figure, state, words, figureWords }, most, rounded = (value) => value) {
  const shorten = ({ title, columns, rows }) => {
    const note = words.controls.lastRows({ shown: most, all: rows.length });
    return {
      title: rows.length > most ? `${title} ${note}` : title,
      columns,
      rows: rows.slice(-most),
    };
  };
  const cell = (value) => (typeof value === "number" ? inFull(rounded(value)) : value);
  const all = figure.tables(state, figureWords).filter(({ rows }) => rows.length > 0);
  return all.map(shorten).map((one) => table(one, cell));
}

function table({ title, columns, rows }, cell) {
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

function inFull(value) {
  return String(value).replace("-", "−");
}
