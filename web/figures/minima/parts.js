/** Parts that the views of “minima”, “sharpness” and “generalization” have in common. */
import { html, noChange } from "lit-html";
import { scaleNumber } from "../../charts/numbers.js";
import { renderMarkup } from "../../figure/markup.js";

/** A section, to which a digit leads: its heading, what it is about, and what it shows. */
export function part(name, { title, text = "" }, inside) {
  return html`
    <section class="part ${name}-part" aria-labelledby="part-${name}" tabindex="-1">
      <h3 id="part-${name}">${title}</h3>
      ${text ? html`<p class="about">${renderMarkup(text)}</p>` : ""} ${inside}
    </section>
  `;
}

/** What goes beyond the figure's question. Once it is open, only the reader closes it. */
export function fold(title, inside, isOpen = false) {
  return html`
    <details class="beyond" .open=${isOpen ? true : noChange}>
      <summary>${title}</summary>
      ${inside}
    </details>
  `;
}

/** The part of the labels that is wrong, in percent. */
export function wrongPercent({ labelNoise }) {
  return scaleNumber(100 * labelNoise);
}
