/** The ways back that are offered when the learning rate is too large. */
import { html } from "lit-html";
import { plain } from "../charts/numbers.js";

const USUAL_RATE = 0.1;

/**
 * @param {{settings: object, words: object}} shown the words have a part `trouble`
 * @param {{set(settings: object): void, reset(): void}} act
 */
export function waysBack({ settings, words }, act) {
  const { smaller, start } = words.trouble;
  const rate = Math.min(USUAL_RATE, settings.learningRate / 10);
  return html`
    <div class="ways">
      <button type="button" @click=${() => act.set({ learningRate: rate })}>
        ${smaller({ rate: plain(rate) })}
      </button>
      <button type="button" @click=${act.reset}>${start}</button>
    </div>
  `;
}
