/** What is said of the run: what a line has done, what is wrong, and the answer to the question. */
import { fixed } from "../../charts/numbers.js";
import { troubleText } from "../../figure/divergence.js";
import { isDiverging } from "../../figure/evidence.js";
import { isEpochComplete } from "./course.js";
import { sentenceNumbers } from "./format.js";

/** @typedef {import("./run.js").State} State */

/** A warning of the learning rate is given as an epoch ends, and the program. @param {State} state */
export function hasWarning(state) {
  return isDiverging(state) && isEpochComplete(state.place);
}

/** What the present line has done, in the notation of markup.js. @param {State} state */
export function sentence(state, settings, words) {
  return words.sentence[state.place.line](sentenceNumbers(state, settings));
}

/** The same, or what is wrong, for those who do not see the figure. @param {State} state */
export function summary(state, settings, words) {
  if (hasWarning(state)) return troubleText(state, settings, words);
  return sentence(state, settings, words);
}

/** The answer to the question, which is about w at the end of epoch 1; empty until that epoch is over. */
export function answer({ state, words, guess }) {
  const [first] = state.epochs;
  if (!first) return "";
  const isKnown = Number.isFinite(first.w);
  return words.question.answer({
    w: isKnown ? fixed(first.w, 4) : null,
    range: isKnown ? rangeOf(first.w) : null,
    guess,
  });
}

function rangeOf(w) {
  if (w < 0.8) return "low";
  return w > 1.4 ? "high" : "middle";
}
