/** How far a move is that does not fit a frame, and how to stop it. */
import { html, nothing } from "lit-html";

/** The bar, and the button that ends the move here; nothing while there is no progress to show. */
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
