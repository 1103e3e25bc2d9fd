/**
 * The question before an update, answered by what was measured after it. It never blocks the run. A guess
 * stays what it was once it has been answered.
 */
import { html } from "lit-html";
import { choices } from "./choices.js";
import { renderMarkup } from "./markup.js";

/**
 * @param {object} shown
 * @param {{question: {ask: string, options: object}}} shown.words
 * @param {string | null} shown.guess
 * @param {(answer: unknown) => unknown} shown.cover hides an answer until a class has guessed
 * @param {{guess(answer: string): void}} act
 * @param {string} answer empty until something was measured
 * @param {string} [name] of its radio buttons, where a figure asks more than once
 */
export function questionView({ words, guess, cover }, act, answer, name = "guess") {
  const { ask, options } = words.question;
  const rendered = answer && renderMarkup(answer);
  const shown = cover(rendered);
  const isOver = Boolean(guess && answer) && shown === rendered;
  return html`
    <div class="question" role="radiogroup" aria-labelledby="${name}-question">
      <p id="${name}-question">${renderMarkup(ask)}</p>
      ${choices(name, Object.entries(options), { chosen: guess, choose: (value) => act.guess(value), isOver })}
      <p class="answer">${shown}</p>
    </div>
  `;
}
