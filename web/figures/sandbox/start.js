/** Where a run starts: as its model does, or at given parameters, such as those that another run has come to. */
import { numberIn } from "../../figure/settings.js";
import { fitsLink } from "./own_data.js";

export const USUAL = "usual";

/**
 * Numbers in their order, `w b` or layer by layer W and b, in one spelling.
 * @param {string} text
 * @param {number} count how many the model has
 */
export function readInitial(text, count) {
  const words = text.trim().split(/[\s,;_]+/);
  if (words[0] === USUAL) return { value: USUAL };
  const numbers = words.map(numberIn);
  const isGood = numbers.length === count && numbers.every(Number.isFinite);
  // Numbers for one model mean nothing in another.
  if (!isGood) return { value: USUAL, problem: { reason: "parameters", count } };
  return { value: numbers.join("_") };
}

/** What stands for them in a link. @param {string} initial */
export function writeInitial(initial) {
  return fitsLink(initial) ? initial : USUAL;
}

/** @param {ArrayLike<number>} parameters @returns {string} the setting */
export function initialFrom(parameters) {
  return Array.from(parameters).join("_");
}

/** @param {{initial: string}} settings @returns {number[] | undefined} undefined: the model's own */
export function initialOf({ initial }) {
  return initial === USUAL ? undefined : initial.split("_").map(Number);
}

/**
 * @param {number[]} units of each hidden layer
 * @param {number} features
 */
export function parameterCount(units, features) {
  const sizes = [features, ...units];
  return [...units, 1].reduce((sum, size, i) => sum + size * (sizes[i] + 1), 0);
}
