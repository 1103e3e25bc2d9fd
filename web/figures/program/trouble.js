/** What is said when the learning rate is too large. */
import { fixed, plain } from "../../charts/numbers.js";
import { LINE } from "./listing.js";

/** A loss this many times that of the start is no bad luck with a batch. */
const HOPELESS = 100;

/** @param {import("./session.js").State} state */
export function isDiverging({ diverged, variables, startLoss }) {
  return diverged || variables.loss > HOPELESS * startLoss;
}

/** Said when an epoch is over, and at the end: in between the lines have the word. */
export function hasTrouble(state) {
  const { line, isLoopEnd } = state.place;
  return isDiverging(state) && (line === LINE.print || (line === LINE.epoch && isLoopEnd));
}

export function troubleText(state, { learningRate }, { trouble }) {
  const say = state.diverged ? trouble.diverged : trouble.growing;
  return say({
    rate: plain(learningRate),
    loss: fixed(state.variables.loss, 1),
    startLoss: fixed(state.startLoss, 4),
  });
}
