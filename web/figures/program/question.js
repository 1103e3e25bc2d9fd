/** The question before the run, answered by the end of epoch 1. */
import { fixed } from "../../charts/numbers.js";
import { ask } from "../question.js";

export function question({ state, words, guess }, act) {
  const first = state.epochs[0];
  const { ask: text, options, answer } = words.question;
  return ask({
    name: "guess",
    text,
    options,
    guess,
    choose: (value) => act.guess(value),
    answer: first ? answer({ w: fixed(first.w, 4), range: rangeOf(first.w), guess }) : "",
  });
}

function rangeOf(w) {
  if (w < 0.8) return "low";
  return w > 1.4 || Number.isNaN(w) ? "high" : "middle";
}
