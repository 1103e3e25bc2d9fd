/** A presentation in front of a class: the figures of a page one after the other, each as large as the window. */
import { html, nothing, svg } from "lit-html";

/**
 * @param {Element} element
 * @returns {{figures: HTMLElement[], index: number, count: number}} all figures of its page, and its index there
 */
export function sequenceOf(element) {
  const root = /** @type {ParentNode & Node} */ (element.getRootNode());
  /** @type {any[]} */
  const figures = Array.from(root.querySelectorAll(element.localName));
  return { figures, index: figures.indexOf(element), count: figures.length };
}

/** Presents the figure after this one, or before it, if there is one. */
export function presentOther(element, offset) {
  const { figures, index } = sequenceOf(element);
  const other = figures[index + offset];
  if (!other) return;
  element.removeAttribute("present");
  other.setAttribute("present", "");
}

/** The whole page fills the screen, and stays so for the next figure. Where that is forbidden, nothing happens. */
export function toggleFullScreen() {
  if (document.fullscreenElement) document.exitFullscreen();
  else document.documentElement.requestFullscreen?.().catch(() => {});
}

export function leaveFullScreen() {
  if (document.fullscreenElement) document.exitFullscreen();
}

/** No common font has this sign. */
const corners = svg`
  <svg viewBox="0 0 16 16" width="1em" height="1em" fill="none" stroke="currentColor" stroke-width="2">
    <path d="M6 2H2v4M10 2h4v4M6 14H2v-4M10 14h4v-4"></path>
  </svg>
`;

/** The title, and the buttons that a speaker needs beside those of the run. */
export function presenting({ present, sequence, words, figureWords }, act) {
  if (!present) return nothing;
  const { index, count } = sequence;
  const { controls } = words;
  const button = (label, sign, action, isIdle = false) => html`
    <button type="button" aria-label=${label} aria-disabled=${isIdle ? "true" : nothing} @click=${action}>
      <span class="sign" aria-hidden="true">${sign}</span>
    </button>
  `;
  const ofSequence = html`
    ${button(controls.previousFigure, "‹", act.previousFigure, index === 0)}
    <span class="sequence">${controls.figureOf({ number: index + 1, count })}</span>
    ${button(controls.nextFigure, "›", act.nextFigure, index === count - 1)}
  `;
  return html`
    <div class="presenting" role="group" aria-label=${controls.presentation}>
      <span class="presented-title" aria-hidden="true">${figureWords.title}</span>
      ${count > 1 ? ofSequence : nothing}
      ${button(controls.code.open, "QR", act.openCode)}
      ${document.fullscreenEnabled ? button(controls.fullScreen, corners, act.fullScreen) : nothing}
      ${button(controls.keysTitle, "?", act.openKeys)}
      ${button(controls.leavePresent, "×", act.leavePresent)}
    </div>
  `;
}

/** @returns {(answer: unknown) => unknown} hides the answer to a figure's question until the class has guessed */
export function answerCover({ present, isRevealed, words }, act) {
  return (answer) =>
    present && answer && !isRevealed
      ? html`<button type="button" class="reveal" @click=${act.reveal}>${words.controls.reveal}</button>`
      : answer;
}
