/** What answers the question before an update: which way w moved. */
import { fixed } from "../../charts/numbers.js";
import { STEP } from "./shown.js";

/** @returns {string} empty until the update is complete */
export function answer({ state, words, guess }) {
  if (state.beat !== STEP) return "";
  const { before, after } = state.update;
  const change = after[0] - before[0];
  const way = change > 0 ? "up" : change < 0 ? "down" : "still";
  return words.question.answer({ way, by: fixed(Math.abs(change), 3), guess });
}
