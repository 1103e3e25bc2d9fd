/** When trouble with the learning rate is said: as an epoch ends, and the program. */
import { isDiverging } from "../../figure/divergence.js";
import { LINE } from "./listing.js";

/** @param {import("./session.js").State} state */
export function hasTrouble(state) {
  const { line, isLoopEnd } = state.place;
  return isDiverging(state) && (line === LINE.print || (line === LINE.epoch && isLoopEnd));
}
