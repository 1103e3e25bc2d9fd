/** In a presentation a figure's question counts the guesses of a class, instead of taking one. */
import { html } from "lit-html";
import { renderMarkup } from "../../figure/markup.js";
import { classroom } from "../../figure/question_view.js";

/**
 * @param {any} asked what the question of a figure is made of
 * @param {string} name of the question in its figure
 * @returns {unknown} null outside of a presentation
 */
classroom.tally = ({ present, figure, state, tally, words }, name) => {
  if (!present) return null;
  const key = `${name} ${figure.questionKey(state)}`;
  tally[key] ??= { votes: [] };
  const options = Object.values(words.question.options).map(optionText);
  return html`<mini-batch-tally .shown=${{ name, options, record: tally[key] }}></mini-batch-tally>`;
};

/** @param {unknown} label a text with coloured words, or a template */
function optionText(label) {
  return typeof label === "string" ? renderMarkup(label) : label;
}
