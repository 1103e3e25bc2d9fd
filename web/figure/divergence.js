/** When a run counts as diverging, and the ways back that are offered. */
import { html } from "lit-html";
import { fixed, plain } from "../charts/numbers.js";

/** A loss this many times that of the start is no bad luck with a batch. */
const HOPELESS = 100;
const USUAL_RATE = 0.1;

/** @param {{diverged: boolean, loss: number, startLoss: number}} state */
export function isDiverging({ diverged, loss, startLoss }) {
  return diverged || loss > HOPELESS * startLoss;
}

export function troubleText(state, { learningRate }, { trouble }) {
  const say = state.diverged ? trouble.diverged : trouble.growing;
  const numbers = {
    rate: plain(learningRate),
    loss: fixed(state.loss, 1),
    startLoss: fixed(state.startLoss, 4),
  };
  return `${say(numbers)} ${trouble.wayBack}`;
}

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
