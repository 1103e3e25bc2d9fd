/** The way from a question to a figure of the page, set to the state that shows the answer, and back. */
import { html, render } from "lit-html";
import { styleSheets } from "../../figure/styles/sheets.js";
import { whenOutOfSight } from "../../figure/visibility.js";

/** @returns {any} the page's figure of that name */
export function figureOnPage(name) {
  const all = Array.from(document.querySelectorAll("mini-batch"));
  return all.find((element) => element.getAttribute("figure") === name);
}

/**
 * Sets the figure, brings it into sight and the focus into it, and puts a way back beside it, which is
 * there for as long as the figure is in sight.
 * @param {any} element the figure
 * @param {object} settings
 * @param {{words: any, scheme: string, number: number, goBack: () => void}} question where it leads back to
 */
export function leadTo(element, settings, { words, scheme, number, goBack }) {
  element.settings = settings;
  for (const other of document.querySelectorAll("[data-way-back]")) other.remove();
  const place = document.createElement("div");
  place.dataset.wayBack = "";
  const shadow = place.attachShadow({ mode: "open" });
  shadow.adoptedStyleSheets = styleSheets();
  const connection = new AbortController();
  const end = () => {
    connection.abort();
    place.remove();
  };
  const leave = () => {
    end();
    goBack();
  };
  render(
    html`
      <div class="figure way-back ${scheme}" lang=${words.language} dir=${words.direction}>
        <button type="button" @click=${leave}>
          <span class="icon" aria-hidden="true">↑</span>${words.quiz.wayBack(number)}
        </button>
      </div>
    `,
    shadow,
  );
  element.before(place);
  whenOutOfSight(element, end, connection.signal);
  // The way back is sticky and always in sight, so the page scrolls to the figure.
  element.scrollIntoView();
  element.shadowRoot.querySelector(".figure").focus({ preventScroll: true });
}
