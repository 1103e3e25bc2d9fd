/** Where the run is: what is counted, and how far. */
import { html, nothing } from "lit-html";

/**
 * @param {[name: string, count: unknown][]} counts
 * @param {unknown} [more] what follows them
 */
export function positionLabel(counts, more = nothing) {
  return html`<p class="where">
    ${counts.map(([name, count], i) => html`${i ? ", " : ""}${name} <b>${count}</b>`)}${more}
  </p>`;
}
