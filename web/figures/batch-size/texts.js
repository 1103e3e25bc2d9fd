/** Epochs as a reader sees them. */
import { plain } from "../../charts/numbers.js";

/** Whole when they are; of less than ten, two digits: 0.0018, 3.5. */
export function epochsText(epochs) {
  return plain(Number(epochs < 10 ? epochs.toPrecision(2) : epochs.toFixed(1)));
}
