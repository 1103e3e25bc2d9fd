/** The question before an update, answered by what was measured after it. It never holds anything up. */
import { html } from "lit-html";
import { fixed } from "../../charts/numbers.js";
import { STEP } from "./shown.js";

export function question({ state, words, guess }, act) {
  const { ask, options, answer } = words.question;
  const choice = ([value, label]) => html`
    <label class="choice">
      <input
        type="radio"
        name="guess"
        .checked=${guess === value}
        @change=${() => act.guess(value)}
      />
      <span>${label}</span>
    </label>
  `;
  const measured = state.beat === STEP ? measure(state.update) : null;
  return html`
    <div class="question" role="radiogroup" aria-labelledby="question">
      <p id="question">${ask}</p>
      <div class="choices">${Object.entries(options).map(choice)}</div>
      <p class="answer">${measured ? answer({ ...measured, guess }) : ""}</p>
    </div>
  `;
}

function measure({ before, after }) {
  const change = after[0] - before[0];
  const way = change > 0 ? "up" : change < 0 ? "down" : "still";
  return { way, by: fixed(Math.abs(change), 3) };
}
