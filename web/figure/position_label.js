/** Where the run is: what is counted, how far, and what is grey meanwhile. */
import { html, nothing } from "lit-html";
import { greyLegend } from "./build_run.js";

/**
 * @param {[name: string, count: unknown][]} counts
 * @param {unknown} [more] what follows them
 */
export function positionLabel(counts, more = nothing) {
  const legend = greyLegend();
  return html`<p class="where">
    ${counts.map(([name, count], i) => html`${i ? ", " : ""}${name} <b>${count}</b>`)}${more}${legend && html` · ${legend}`}
  </p>`;
}
