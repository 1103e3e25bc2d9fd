/** What stands beside each line. */
import { LINE } from "./listing.js";
import { besideOf } from "./shown.js";

/**
 * Lines that assign nothing say what they have done, as long as they are the last to have run.
 * @returns {{text: string, meaning?: string} | null}
 */
export function besideText(number, { state, settings, words }) {
  const { line, isLoopEnd } = state.place;
  const { beside } = words;
  if (line === number) {
    const said = {
      [LINE.numpy]: beside.numpy,
      [LINE.seed]: beside.seed(settings),
      [LINE.epoch]: isLoopEnd && beside.noEpoch,
      [LINE.batch]: isLoopEnd && beside.noBatch,
      [LINE.print]: beside.printed,
    }[number];
    if (said) return { text: said };
  }
  return besideOf(number, state);
}
