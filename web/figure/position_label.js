/** Where the run is: what is counted, how far, and what is grey meanwhile. */
import { html, nothing } from "lit-html";
import { greyLegend } from "./build_run.js";

/**
 * @param {[name: string, count: unknown][]} counts
 * @param {unknown} [more] what follows them
 */
export function positionLabel(counts, more = nothing) {
  const legend = greyLegend();
  const last = counts.length - 1;
  return html`<p class="where">
    ${counts.map(([name, count], i) => html`${i ? " " : ""}<span>${name} <b>${count}</b>${i < last ? "," : ""}</span>`)}${more}${legend && html` ·\u00a0${legend}`}
  </p>`;
}

/** How far a run in Workers is, with the bar of the measurement that is under way, or else of the next one. */
export function runProgress({ figure, state, words, measuring }) {
  const { finished, jobs, measured } = state;
  const { playableMeasurements: names } = figure;
  const name = names.find((one) => measured[one].status !== "done") ?? names.at(-1);
  return html`
    <div class="run-progress">
      ${positionLabel(words.where({ finished, jobs }))} ${measuring(name)}
    </div>
  `;
}
