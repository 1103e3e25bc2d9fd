/** How far a move is that does not fit a frame, and how to stop it. */
import { html, nothing } from "lit-html";

/** Milliseconds of work after which it is worth telling how far it is. */
const PATIENCE = 300;

export class Progress {
  #began = 0;
  #from = 0;
  #to = 0;

  /** A move sets out from one position to another. */
  begin(from, to) {
    this.#began = performance.now();
    this.#from = from;
    this.#to = to;
  }

  /** @returns {{done: number, secondsLeft: number | null} | null} null until it is worth a word */
  at(position) {
    const seconds = (performance.now() - this.#began) / 1000;
    if (seconds * 1000 < PATIENCE) return null;
    const done = (position - this.#from) / (this.#to - this.#from);
    return { done, secondsLeft: done > 0 ? (seconds * (1 - done)) / done : null };
  }
}

/** The bar, and the button that ends the move here; nothing while there is nothing to tell. */
export function working({ state, words }, act) {
  if (!state.progress) return nothing;
  const { done, secondsLeft } = state.progress;
  const { label, text, halt } = words.working;
  return html`
    <div class="measuring">
      <button type="button" @click=${act.halt}>${halt}</button>
      <progress max="1" .value=${done} aria-label=${label}></progress>
      <span class="progress-text">${text({ percent: Math.floor(100 * done), secondsLeft })}</span>
    </div>
  `;
}
