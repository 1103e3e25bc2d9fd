/** What a figure shows where the trainer cannot start. The build made it with the same trainer and words. */
import { html, nothing } from "lit-html";
import { stills as english } from "../../.build/stills/en.json";

/**
 * @param {object} words of the page's language
 * @param {import("./registry.js").Figure} figure
 */
export function staticFallback(words, { name }) {
  const { text, lines } = (words.stills ?? english)[name];
  return html`
    <div class="still">
      <p class="title">${words.figures[name].title}</p>
      <p>${words.controls.failed.still}</p>
      ${text.map((sentence) => html`<p>${sentence}</p>`)}
      ${lines.length > 0 ? html`<pre tabindex="0">${lines.join("\n").trimEnd()}</pre>` : nothing}
    </div>
  `;
}
