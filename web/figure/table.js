/** Tables inside a figure, from descriptions of their columns. */
import { html, nothing } from "lit-html";

/**
 * @template Row
 * @typedef {object} TableParts
 * @property {string} title
 * @property {import("./columns.js").Column<Row>[]} columns those that have a text are shown; the first one
 *   holds the rows' headings
 * @property {Record<string, unknown>} headings by the columns' keys
 * @property {Iterable<Row>} rows
 * @property {(row: Row) => string} [rowClass]
 * @property {(row: Row) => number} [tabIndex] of rows that can have the focus
 * @property {unknown} [foot] rows below the others
 * @property {string} [className]
 */

/**
 * @template Row
 * @param {TableParts<Row>} table
 * @param {any} shown what the texts are made of besides their row
 */
export function table(
  { title, columns, headings, rows, rowClass, tabIndex, foot, className },
  shown,
) {
  const visible = columns.filter(({ text }) => text);
  const classOf = ({ className: name }) => name?.(shown) ?? nothing;
  const cell = (row, column, i) => {
    const text = column.text(row, shown) ?? "";
    // A heading without a text would be one of nothing.
    return i === 0 && text !== ""
      ? html`<th scope="row" class=${classOf(column)}>${text}</th>`
      : html`<td class=${classOf(column)}>${text}</td>`;
  };
  const heading = (column) => {
    const text = headings[column.key];
    return text ? html`<th scope="col" class=${classOf(column)}>${text}</th>` : html`<td></td>`;
  };
  return html`
    <table class=${className ?? nothing}>
      <caption>${title}</caption>
      <thead><tr>${visible.map(heading)}</tr></thead>
      <tbody>
        ${Array.from(
          rows,
          (row) => html`
            <tr class=${rowClass?.(row) || nothing} tabindex=${tabIndex?.(row) ?? nothing}>${visible.map((column, i) => cell(row, column, i))}</tr>
          `,
        )}
      </tbody>
      ${foot ? html`<tfoot>${foot}</tfoot>` : nothing}
    </table>
  `;
}

/**
 * A table that may be wider, or longer, than there is room.
 * @template Row
 * @param {TableParts<Row>} parts
 * @param {any} shown
 * @param {string} [name] class of the box that scrolls
 */
export function scrollingTable(parts, shown, name = "sizes") {
  return html`
    <div class=${name} tabindex="0" role="region" aria-label=${parts.title}>${table(parts, shown)}</div>
  `;
}
