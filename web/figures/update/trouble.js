/** What is said, and the way back that is offered, when the learning rate is too large. */
import { html, nothing } from "lit-html";
import { fixed, plain } from "../../charts/numbers.js";

/** A loss this many times that of the start is no bad luck with a batch. */
const HOPELESS = 100;
const SMALLER = 0.1;

/** @param {import("./session.js").State} state */
export function isDiverging({ diverged, loss, startLoss }) {
  return diverged || loss > HOPELESS * startLoss;
}

export function trouble({ state, settings, words }, act) {
  if (!isDiverging(state)) return nothing;
  const { growing, diverged, wayBack, smaller } = words.trouble;
  const numbers = {
    rate: plain(settings.learningRate),
    loss: fixed(state.loss, 1),
    startLoss: fixed(state.startLoss, 4),
  };
  const rate = Math.min(SMALLER, settings.learningRate / 10);
  return html`
    <div class="trouble">
      <p>${(state.diverged ? diverged : growing)(numbers)} ${wayBack}</p>
      <p class="ways">
        <button type="button" @click=${() => act.set({ learningRate: rate })}>
          ${smaller({ rate: plain(rate) })}
        </button>
        <button type="button" @click=${act.reset}>${words.trouble.start}</button>
      </p>
    </div>
  `;
}
