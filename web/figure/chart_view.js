/** A chart with its title and the text that stands for it, as a part of a figure's view. */
import { html, nothing } from "lit-html";
import { handlesOn } from "../charts/handles.js";
import { plot } from "../charts/plot.js";
import { changedChart } from "./build_run.js";
import { renderMarkup } from "./markup.js";

/**
 * @param {object} chart
 * @param {string} chart.name its class
 * @param {string} chart.title
 * @param {string} [chart.of] what it is of, where it stands alone in a picture
 * @param {string} chart.alt what it shows, with numbers
 * @param {import("../charts/chart.js").Plot} chart.drawing
 * @param {(event: MouseEvent) => void} [chart.clicked] there has to be another way to do the same
 * @param {import("../charts/handles.js").Handle[]} [chart.handles] instead of the drawing's, where that stays the same
 *   and what they do does not
 * @param {"light" | "dark"} scheme
 */
export function chart(
  { name, title, of, alt, drawing: own, clicked, handles = own.handles },
  scheme,
) {
  const drawing = changedChart(name, own);
  const fullTitle = of ? `${of}: ${title}` : title;
  return html`
    <div class="chart ${name}">
      <p class="chart-title">${renderMarkup(title)}${drawing.note && ` · ${drawing.note}`}</p>
      <div class="canvas"><canvas data-title=${fullTitle} role="img" aria-label="${title}: ${alt}" @click=${clicked ?? nothing} ${plot(drawing, scheme)}></canvas>${handles && handlesOn(handles, drawing)}</div>
    </div>
  `;
}

/**
 * A chart whose texts are words, or what words make of numbers.
 * @param {string} name its class
 * @param {Record<"title" | "alt", string | ((numbers: any) => string)>} words
 * @param {any} numbers
 * @param {import("../charts/chart.js").Plot} drawing
 * @param {"light" | "dark"} scheme
 * @param {{handles?: import("../charts/handles.js").Handle[]}} [more] as for a chart
 */
export function wordedChart(name, { title, alt }, numbers, drawing, scheme, more) {
  const text = (words) => (typeof words === "function" ? words(numbers) : words);
  return chart({ name, title: text(title), alt: text(alt), drawing, ...more }, scheme);
}
