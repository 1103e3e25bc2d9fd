/** What is said, and the way back that is offered, when the learning rate is too large. */
import { fixed, plain } from "../../charts/numbers.js";
import { STEP } from "./shown.js";

/** A loss this many times that of the start is no bad luck with a batch. */
const HOPELESS = 100;

/** @param {import("./session.js").State} state */
export function isDiverging({ diverged, loss, startLoss }) {
  return diverged || loss > HOPELESS * startLoss;
}

/** Said at the end of an update, where otherwise its sentence stands. */
export function hasTrouble(state) {
  return state.beat === STEP && isDiverging(state);
}

export function troubleText(state, { learningRate }, { trouble }) {
  const say = state.diverged ? trouble.diverged : trouble.growing;
  const numbers = {
    rate: plain(learningRate),
    loss: fixed(state.loss, 1),
    startLoss: fixed(state.startLoss, 4),
  };
  return `${say(numbers)} ${trouble.wayBack}`;
}
