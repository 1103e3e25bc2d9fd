/** The question before an update, answered by what was measured after it. */
import { fixed } from "../../charts/numbers.js";
import { ask } from "../question.js";
import { STEP } from "./shown.js";

export function question({ state, words, guess }, act) {
  const { ask: text, options, answer } = words.question;
  const measured = state.beat === STEP ? measure(state.update) : null;
  return ask({
    name: "guess",
    text,
    options,
    guess,
    choose: (value) => act.guess(value),
    answer: measured ? answer({ ...measured, guess }) : "",
  });
}

function measure({ before, after }) {
  const change = after[0] - before[0];
  const way = change > 0 ? "up" : change < 0 ? "down" : "still";
  return { way, by: fixed(Math.abs(change), 3) };
}
