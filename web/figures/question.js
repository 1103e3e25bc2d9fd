/** The question before an update, answered by what was measured after it. It never holds anything up. */
import { html } from "lit-html";

/**
 * @param {object} shown
 * @param {{question: {ask: string, options: object}}} shown.words
 * @param {string | null} shown.guess
 * @param {(answer: string) => unknown} shown.cover hides an answer until a class has guessed
 * @param {{guess(answer: string): void}} act
 * @param {string} answer empty until something was measured
 * @param {string} [name] of its radio buttons, where a figure asks more than once
 */
export function question({ words, guess, cover }, act, answer, name = "guess") {
  const { ask, options } = words.question;
  const choice = ([value, label]) => html`
    <label class="choice">
      <input
        type="radio"
        name=${name}
        .checked=${guess === value}
        @change=${() => act.guess(value)}
      />
      <span>${label}</span>
    </label>
  `;
  return html`
    <div class="question" role="radiogroup" aria-labelledby="${name}-question">
      <p id="${name}-question">${ask}</p>
      <div class="choices">${Object.entries(options).map(choice)}</div>
      <p class="answer">${cover(answer)}</p>
    </div>
  `;
}
