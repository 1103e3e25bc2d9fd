/** A part of the figure: its heading, what it is about, and what it shows. */
import { html } from "lit-html";
import { renderMarkup } from "../../figure/markup.js";

/**
 * @param {string} name
 * @param {{title: string, text: string}} words
 * @param {unknown} inside
 */
export function part(name, { title, text }, inside) {
  return html`
    <section class="part ${name}-part" aria-labelledby="minima-${name}" tabindex="-1">
      <h3 id="minima-${name}">${title}</h3>
      <p class="about">${renderMarkup(text)}</p>
      ${inside}
    </section>
  `;
}

/** A table that may be wider than there is room: rows of a heading and texts. */
export function partTable({ title, columns }, rows) {
  return html`
    <div class="sizes" tabindex="0" role="region" aria-label=${title}>
      <table>
        <caption>${title}</caption>
        <thead>
          <tr>${columns.map((text) => (text ? html`<th scope="col">${text}</th>` : html`<td></td>`))}</tr>
        </thead>
        <tbody>
          ${rows.map(
            ([heading, ...cells]) =>
              html`<tr><th scope="row">${heading}</th>${cells.map((text) => html`<td>${text}</td>`)}</tr>`,
          )}
        </tbody>
      </table>
    </div>
  `;
}
