/** What answers the question before the run: w at the end of epoch 1. */
import { fixed } from "../../charts/numbers.js";

/** @returns {string} empty until that epoch is over */
export function answer({ state, words, guess }) {
  const [first] = state.epochs;
  if (!first) return "";
  return words.question.answer({ w: fixed(first.w, 4), range: rangeOf(first.w), guess });
}

function rangeOf(w) {
  if (w < 0.8) return "low";
  return w > 1.4 || Number.isNaN(w) ? "high" : "middle";
}
