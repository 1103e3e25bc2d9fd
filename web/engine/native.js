// What every crossing into the core shares: seeds, and problems that become errors.
import { rangeError, wholeNumber } from "./check.js";

const MAX_SEED = 2 ** 32 - 1;
const DEFAULT_SEED = 42;

/** @returns {number} */
export const checkSeed = (field, seed = DEFAULT_SEED) => wholeNumber(field, seed, 0, MAX_SEED);

/**
 * What the core made of `spec`. Where it answers with a problem instead, that is thrown, as an error that shows
 * the value.
 */
export function madeOf(spec, answer) {
  const { field, allowed } = answer;
  if (allowed === undefined) return answer;
  throw rangeError(field, valueAt(spec, field), allowed);
}

/** "data.x[3][1]" → spec.data.x[3][1], as far as it leads. */
function valueAt(spec, path) {
  return path.split(/[.[\]]+/).reduce((value, key) => (key === "" ? value : value?.[key]), spec);
}
