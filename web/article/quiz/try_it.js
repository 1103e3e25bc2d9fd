/** The way from a question to a figure of the page, set to the state that shows the answer, and back. */
import { html, render } from "lit-html";
import { styleSheets } from "../../figure/styles/sheets.js";
import { whenOutOfSight } from "../../figure/visibility.js";

/** @returns {Element | undefined} the page's figure of that name */
export function figureOnPage(name) {
  const all = Array.from(document.querySelectorAll("mini-batch"));
  return all.find((element) => element.getAttribute("figure") === name);
}

/**
 * Sets the figure, brings it into sight and the focus into it, and puts a way back beside it, which is
 * there for as long as the figure is in sight.
 * @param {any} element the figure
 * @param {object} settings
 * @param {{words: object, number: number, scheme: () => string, go: () => void}} back
 */
export function leadTo(element, settings, back) {
  element.settings = settings;
  for (const other of document.querySelectorAll("[data-way-back]")) other.remove();
  const place = document.createElement("div");
  place.dataset.wayBack = "";
  const shadow = place.attachShadow({ mode: "open" });
  shadow.adoptedStyleSheets = styleSheets();
  const end = () => {
    stop();
    place.remove();
  };
  const go = () => {
    end();
    back.go();
  };
  render(wayBack(back, go), shadow);
  element.before(place);
  const stop = whenOutOfSight(element, end);
  // What sticks is in sight wherever it belongs: it is the figure that is scrolled to.
  element.scrollIntoView();
  element.shadowRoot.querySelector(".figure").focus({ preventScroll: true });
}

function wayBack({ words, number, scheme }, go) {
  return html`
    <div class="figure way-back ${scheme()}" lang=${words.language} dir=${words.direction}>
      <button type="button" @click=${go}>
        <span class="icon" aria-hidden="true">↑</span>${words.quiz.wayBack(number)}
      </button>
    </div>
  `;
}
