/** A slip of paper for each pupil: the seed, what its batch holds, and a place for the number. */
import { html, nothing, render } from "lit-html";
import { fixed } from "../../charts/numbers.js";
import { renderMarkup } from "../../figure/markup.js";
import { qrCode } from "../../figure/qr_code.js";
import css from "./slips.css";

/**
 * Prints them, and nothing else of the page: in a frame of their own.
 * @param {ShadowRoot} root where the frame may stand
 * @param {object} printed
 * @param {{seed: number, samples: import("./seed_batches.js").Sample[], link: string | null}[]} printed.slips
 * @param {any} printed.words
 * @param {string} printed.language
 */
export function printSlips(root, { slips, words, language }) {
  const frame = document.createElement("iframe");
  frame.className = "slips-frame";
  frame.title = words.seeds.slips.title;
  root.append(frame);
  const page = /** @type {Document} */ (frame.contentDocument);
  page.documentElement.lang = language;
  page.title = words.seeds.slips.title;
  const view = /** @type {Window & typeof globalThis} */ (frame.contentWindow);
  // The page’s security policy forbids style elements.
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(css);
  page.adoptedStyleSheets = [sheet];
  render(
    slips.map((slip) => slipView(slip, words.pupil)),
    page.body,
  );
  view.addEventListener("afterprint", () => frame.remove());
  view.print();
}

function slipView({ seed, samples, link }, words) {
  const code = link && qrCode(link, words.code(seed));
  return html`
    <section>
      <div>
        <h2>${words.title(seed)}</h2>
        <p>${words.slip(samples.length)}</p>
        <ul>
          ${samples.map(({ number, gradient }) => html`<li>${words.sample({ number, gradient: fixed(gradient, 2) })}</li>`)}
        </ul>
        <p class="line">${renderMarkup(words.answer)} <span></span></p>
      </div>
      ${code || nothing}
    </section>
  `;
}
