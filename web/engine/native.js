// What every crossing into the core shares: enumerations, seeds, and problems that become errors.
import { oneOf, rangeError, wholeNumber } from "./check.js";

const MAX_SEED = 2 ** 32 - 1;
const DEFAULT_SEED = 42;

/** A field of an enumeration of the core; its names are the contract's. */
export function enumValue(field, value, enumeration) {
  const names = Object.keys(enumeration).filter((name) => name !== "values" && name !== "argCount");
  return enumeration[oneOf(field, value, names)];
}

/** @returns {number} */
export const checkSeed = (field, seed = DEFAULT_SEED) => wholeNumber(field, seed, 0, MAX_SEED);

/** Throws the core's problem with `spec`, if it has one, as an error that shows the value. */
export function throwProblem(problem, spec) {
  if (problem) throw rangeError(problem.field, valueAt(spec, problem.field), problem.allowed);
}

/** "data.x[3][1]" → spec.data.x[3][1], as far as it leads. */
function valueAt(spec, path) {
  return path.split(/[.[\]]+/).reduce((value, key) => (key === "" ? value : value?.[key]), spec);
}
