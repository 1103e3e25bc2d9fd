/** In place of a chart of which nothing is known yet: as large, and what to press for it. */
import { html } from "lit-html";
import { renderMarkup } from "./markup.js";

/**
 * @param {string} name the chart's class
 * @param {string} title
 * @param {unknown} text what to do, or a template with a button that does it
 */
export function awaitedChart(name, title, text) {
  const content = typeof text === "string" ? renderMarkup(text) : text;
  return html`
    <div class="chart ${name}">
      <p class="chart-title">${renderMarkup(title)}</p>
      <div class="canvas awaited"><div>${content}</div></div>
    </div>
  `;
}
