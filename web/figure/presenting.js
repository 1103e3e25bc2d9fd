/** A presentation in front of a class: the figures of a page one after the other, each as large as the window. */
import { html, nothing, svg } from "lit-html";

/** What a page has to present. */
export const SLIDES = "mini-batch, mini-batch-quiz, [data-slide]";

/**
 * @param {Element} element
 * @returns {{index: number, count: number}} of the slides of its page, those of a quiz being its questions
 */
export function sequenceOf(element) {
  const presented = presentedOf(element);
  const count = (some) => some.reduce((sum, { slideCount = 1 }) => sum + slideCount, 0);
  return { index: count(presented.slice(0, presented.indexOf(element))), count: count(presented) };
}

/** Whether another slide fills the window. */
export function isBehindSlide(element) {
  return presentedOf(element).some((one) => one !== element && one.hasAttribute("present"));
}

/** @returns {any[]} all elements of its page that can be presented */
function presentedOf(element) {
  const root = /** @type {ParentNode & Node} */ (element.getRootNode());
  return Array.from(root.querySelectorAll(SLIDES));
}

/**
 * Presents the element after this one, or before it.
 * @returns {boolean} whether there is one
 */
export function presentOther(element, offset) {
  const all = presentedOf(element);
  const other = all[all.indexOf(element) + offset];
  if (!other) return false;
  element.removeAttribute("present");
  other.setAttribute("present", "");
  return true;
}

/** The whole page fills the screen, and stays so for the next figure. Where that is forbidden, nothing happens. */
export function toggleFullScreen() {
  if (document.fullscreenElement) document.exitFullscreen();
  else document.documentElement.requestFullscreen?.().catch(() => {});
}

function leaveFullScreen() {
  if (document.fullscreenElement) document.exitFullscreen();
}

/** No common font has this sign. */
const corners = svg`
  <svg viewBox="0 0 16 16" width="1em" height="1em" fill="none" stroke="currentColor" stroke-width="2">
    <path d="M6 2H2v4M10 2h4v4M6 14H2v-4M10 14h4v-4"></path>
  </svg>
`;

/**
 * The title, the legend, and the buttons that a speaker needs beside those of the run.
 * @param {object} slide
 * @param {{index: number, count: number}} slide.sequence
 * @param {any} slide.words
 * @param {string} slide.title
 * @param {unknown} [slide.legend] what the colours and marks mean
 * @param {string} slide.stage what a clicker does next, as a name in the words
 * @param {any} act
 */
export function presenting({ sequence, words, title, legend = nothing, stage }, act) {
  const { index, count } = sequence;
  const { controls } = words;
  const button = (label, sign, action, isIdle = false) =>
    action
      ? html`
        <button type="button" aria-label=${label} aria-disabled=${isIdle ? "true" : nothing} @click=${action}>
          <span class="sign" aria-hidden="true">${sign}</span>
        </button>
      `
      : nothing;
  const ofSequence = html`
    ${button(controls.previousFigure, "‹", act.previousFigure, index === 0)}
    <span class="sequence">${controls.figureOf({ number: index + 1, count })}</span>
    ${button(controls.nextFigure, "›", act.nextFigure, index === count - 1)}
  `;
  return html`
    <div class="presenting" role="group" aria-label=${controls.presentation}>
      <p class="legend">${legend}</p>
      <span class="presented-title" aria-hidden="true">${title}</span>
      <button type="button" class="onward" @click=${act.onward}>
        <kbd>${controls.clickerKeys[0][0]}</kbd> ${controls.stages[stage]}
      </button>
      ${count > 1 ? ofSequence : nothing}
      ${button(controls.code.open, "QR", act.openCode)}
      ${document.fullscreenEnabled ? button(controls.fullScreen, corners, act.fullScreen) : nothing}
      ${button(controls.keysTitle, "?", act.openKeys)}
      ${button(controls.leavePresent, "×", act.leavePresent)}
    </div>
  `;
}

/**
 * Hides the answer to a figure's question until the class has guessed.
 * @returns {((answer: unknown) => unknown) & {isUsed: boolean}} and whether it has hidden one
 */
export function answerCover({ present, isRevealed, words }, act) {
  const cover = (answer) => {
    if (!present || !answer || isRevealed) return answer;
    cover.isUsed = true;
    return html`<button type="button" class="reveal" @click=${act.reveal}>${words.controls.reveal}</button>`;
  };
  cover.isUsed = false;
  return cover;
}

/** A speaker leaves: the element is a part of its page again, with the focus in it. */
export function leavePresentation(element, focus) {
  leaveFullScreen();
  element.removeAttribute("present");
  element.scrollIntoView();
  focus();
}
