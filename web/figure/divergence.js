/** What is said of a run that diverges, and the ways back that are offered. */
import { html, nothing } from "lit-html";
import { fixed, plain } from "../charts/numbers.js";

const USUAL_RATE = 0.1;

export function troubleText(state, { learningRate }, { trouble }) {
  const hasEnded = state.diverged || !Number.isFinite(state.loss);
  const say = hasEnded ? trouble.diverged : trouble.growing;
  const numbers = {
    rate: plain(learningRate),
    loss: fixed(state.loss, 1),
    startLoss: fixed(state.startLoss, 4),
  };
  return `${say(numbers)} ${trouble.wayBack}`;
}

/**
 * @param {any} shown
 * @param {any} act
 * @param {unknown} [first] another way, offered before the others
 */
export function waysBack({ settings, words }, act, first = nothing) {
  const { smaller, start } = words.trouble;
  const rate = Math.min(USUAL_RATE, settings.learningRate / 10);
  return html`
    <div class="ways">
      ${first}
      <button type="button" @click=${() => act.set({ learningRate: rate })}>
        ${smaller({ rate: plain(rate) })}
      </button>
      <button type="button" @click=${act.reset}>${start}</button>
    </div>
  `;
}

/**
 * What a run says at its place: its text, or where it is diverging what is wrong and the ways back.
 * @param {any} shown
 * @param {any} act
 * @param {object} parts
 * @param {string} parts.className
 * @param {unknown} [parts.place] where the run is
 * @param {boolean} parts.isWarning
 * @param {() => unknown} parts.text
 * @param {() => unknown} [parts.firstWay] a button, offered before the other ways back
 */
export function runText(shown, act, { className, place = nothing, isWarning, text, firstWay }) {
  const { state, settings, words } = shown;
  if (!isWarning) return html`<div class="telling ${className}">${place} ${text()}</div>`;
  return html`
    <div class="telling ${className} trouble">
      ${place}
      <p>${troubleText(state, settings, words)}</p>
      ${waysBack(shown, act, firstWay?.())}
    </div>
  `;
}
