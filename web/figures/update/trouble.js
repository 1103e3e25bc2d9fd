/** When trouble with the learning rate is said: at the end of an update, instead of its sentence. */
import { isDiverging } from "../../figure/divergence.js";
import { STEP } from "./shown.js";

export function hasTrouble(state) {
  return state.beat === STEP && isDiverging(state);
}
