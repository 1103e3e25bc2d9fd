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
 * Sets the figure, brings what shows the answer into sight and the focus into the figure, and puts a way back beside
 * it, which is there for as long as the figure is in sight.
 * @param {any} element the figure
 * @param {import("./questions.js").Shown} shown
 * @param {{words: any, scheme: string, number: number, goBack: () => void}} question where it leads back to
 */
export function leadTo(element, shown, { words, scheme, number, goBack }) {
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
  showAnswer(element, shown, connection.signal);
  // Before it has begun there is nothing in it that can have the focus.
  element.ready.then(() => {
    if (place.isConnected)
      element.shadowRoot.querySelector(".figure").focus({ preventScroll: true });
  });
}

/**
 * Takes the figure to the place that shows the answer, and brings that part of it into sight: at once, and again when
 * it has arrived, unless the reader has scrolled meanwhile.
 * @param {any} element
 * @param {import("./questions.js").Shown} shown
 * @param {AbortSignal} [signal]
 */
export function showAnswer(element, { settings, at, press }, signal) {
  const place = ["done", "update"].filter((name) => name in settings);
  const isThere = () => place.every((name) => element.settings[name] >= settings[name]);
  const heightAbove = () => element.getBoundingClientRect().top;
  let last = { y: scrollY, above: heightAbove() };
  let isOver = false;
  const follow = () => {
    if (isOver || !element.results) return;
    isOver = isThere();
    const { shadowRoot } = element;
    if (isOver && press) shadowRoot.querySelector(press)?.click();
    // What grows above moves the page, too, but not what is in sight of it.
    const isMoved = Math.abs(scrollY - last.y) >= 1 && Math.abs(heightAbove() - last.above) >= 1;
    if (!isMoved) intoSight(shadowRoot.querySelector(at));
    last = { y: scrollY, above: heightAbove() };
  };
  for (const event of ["mini-batch-ready", "mini-batch-change"]) {
    element.addEventListener(event, follow, { signal });
  }
  element.settings = settings;
  follow();
}

/** Unfolded, and below the way back. */
function intoSight(part) {
  const fold = part?.closest("details");
  if (fold) fold.open = true;
  const isTall = part?.getBoundingClientRect().height > innerHeight / 2;
  if (part) part.style.scrollMarginBlockStart = "60px";
  part?.scrollIntoView({ block: isTall ? "start" : "center" });
}
