/** A question to the reader, answered by what is measured later. It never holds anything up. */
import { html } from "lit-html";

/**
 * @param {object} question
 * @param {string} question.name of its radio buttons, unlike any other in the figure
 * @param {string} question.text
 * @param {Record<string, string>} question.options words by answer
 * @param {string | null} question.guess the reader's answer
 * @param {(answer: string) => void} question.choose
 * @param {string} question.answer what was measured, or nothing yet
 */
export function ask({ name, text, options, guess, choose, answer }) {
  const choice = ([value, label]) => html`
    <label class="choice">
      <input type="radio" name=${name} .checked=${guess === value} @change=${() => choose(value)} />
      <span>${label}</span>
    </label>
  `;
  return html`
    <div class="question" role="radiogroup" aria-labelledby="${name}-question">
      <p id="${name}-question">${text}</p>
      <div class="choices">${Object.entries(options).map(choice)}</div>
      <p class="answer">${answer}</p>
    </div>
  `;
}
