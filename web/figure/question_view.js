/**
 * The question before an update, answered by what was measured after it. It never blocks the run. A guess
 * stays what it was once it has been answered.
 */
import { html } from "lit-html";
import { choices } from "./choices.js";
import { renderMarkup } from "./markup.js";

/**
 * What the class file puts in the place of the choices: there a class guesses, and its guesses are counted.
 * @type {{tally?: (asked: any, name: string) => unknown}} the tally makes null where the choices stay
 */
export const classroom = {};

/**
 * @param {object} asked
 * @param {{question: {ask: string, options: object}}} asked.words
 * @param {string | null} asked.guess
 * @param {(answer: unknown) => unknown} asked.cover hides an answer until a class has guessed
 * @param {{guess(answer: string): void}} act
 * @param {string} answer empty until something was measured
 * @param {string} [name] of its radio buttons, where a figure asks more than once
 */
export function questionView(asked, act, answer, name = "guess") {
  const { words, guess, cover } = asked;
  const { ask, options } = words.question;
  const rendered = answer && renderMarkup(answer);
  const shown = cover(rendered);
  const isOver = Boolean(guess && answer) && shown === rendered;
  return html`
    <div class="question" role="radiogroup" aria-labelledby="${name}-question">
      <p id="${name}-question">${renderMarkup(ask)}</p>
      ${classroom.tally?.(asked, name) ?? choices(name, Object.entries(options), { chosen: guess, choose: (value) => act.guess(value), isOver })}
      <p class="answer">${shown}</p>
    </div>
  `;
}
