/** The question before an update, answered by what was measured after it. It never holds anything up. */
import { html } from "lit-html";

/**
 * @param {{words: {question: {ask: string, options: object}}, guess: string | null}} shown
 * @param {{guess(answer: string): void}} act
 * @param {string} answer empty until something was measured
 */
export function question({ words, guess }, act, answer) {
  const { ask, options } = words.question;
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
  return html`
    <div class="question" role="radiogroup" aria-labelledby="question">
      <p id="question">${ask}</p>
      <div class="choices">${Object.entries(options).map(choice)}</div>
      <p class="answer">${answer}</p>
    </div>
  `;
}
