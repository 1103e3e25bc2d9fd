/** What the post says, and beside each sentence what was measured. */
import { html } from "lit-html";
import { renderMarkup } from "./markup.js";

/**
 * @typedef {{said: string, measured: string}} Verdict in the notation of markup.js
 */

/**
 * @param {string} title
 * @param {Verdict[]} all
 */
export function verdictList(title, all) {
  return html`
    <div class="verdicts">
      <p class="chart-title">${title}</p>
      ${verdictEntries(all)}
    </div>
  `;
}

/** The list without its title. @param {Verdict[]} all */
export function verdictEntries(all) {
  return html`
    <dl>
      ${all.map(
        ({ said, measured }) =>
          html`<div><dt>${renderMarkup(said)}</dt><dd>${renderMarkup(measured)}</dd></div>`,
      )}
    </dl>
  `;
}

/**
 * A sentence of the post, and what was measured.
 * @template Numbers
 * @param {{said: string, waiting: string, measured: (numbers: Numbers) => string}} words
 * @param {Numbers | null | undefined} numbers nothing before they are known
 * @returns {Verdict}
 */
export function verdict({ said, waiting, measured }, numbers) {
  return { said, measured: numbers ? measured(numbers) : waiting };
}
