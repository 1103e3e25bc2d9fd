/** What the post says, and beside each sentence what was measured. */
import { html } from "lit-html";
import { renderMarkup } from "./markup.js";

/**
 * @param {string} title
 * @param {{said: string, measured: string}[]} all `measured` in the notation of markup.js
 */
export function verdictList(title, all) {
  return html`
    <div class="verdicts">
      <p class="chart-title">${title}</p>
      <dl>
        ${all.map(
          ({ said, measured }) =>
            html`<div><dt>${renderMarkup(said)}</dt><dd>${renderMarkup(measured)}</dd></div>`,
        )}
      </dl>
    </div>
  `;
}
