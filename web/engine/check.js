// Checks of arguments that the core does not check itself: numbers, lists, objects of options.
import { rangeError, typeError, unknownField } from "./errors.js";

export const MAX_NUMBERS = 2 ** 24; // in one array; the core's kMaxNumbers
const MAX_SEED = 2 ** 32 - 1;
const DEFAULT_SEED = 42;

/** @returns {number} any number, NaN and infinities too */
export function number(field, value, allowed = "a number") {
  if (typeof value !== "number") throw typeError(field, value, allowed);
  return value;
}

/** @returns {number} a number from min to max */
export function numberBetween(field, value, min, max) {
  if (value >= min && value <= max && typeof value === "number") return value;
  const allowed = `a number from ${digits(min)} to ${digits(max)}`;
  throw rangeError(field, number(field, value, allowed), allowed);
}

/** @returns {number} a whole number from min to max */
export function wholeNumber(field, value, min, max) {
  if (Number.isInteger(value) && value >= min && value <= max) return value;
  // The text is made only when it is needed: some callers check before every update.
  const allowed = `a whole number from ${digits(min)} to ${digits(max)}`;
  throw rangeError(field, number(field, value, allowed), allowed);
}

const digits = (value) => value.toLocaleString("en-US");

/** @returns {number} */
export const seedNumber = (field, seed = DEFAULT_SEED) => wholeNumber(field, seed, 0, MAX_SEED);

/**
 * A plain object with no field but the named ones.
 * @param {string} path of the object, "" for the specification itself
 * @param {string[]} fields
 */
export function objectWith(path, value, fields) {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw typeError(path || "spec", value, `an object with ${fields.join(", ")}`);
  }
  for (const field of Object.keys(value)) {
    if (fields.includes(field)) continue;
    throw unknownField(path ? `${path}.${field}` : field, value[field], fields.join(", "));
  }
  return value;
}

/** @param {string} field */
export function functionOrNone(field, value) {
  if (value === undefined || typeof value === "function") return value;
  throw typeError(field, value, "a function");
}

/** Whether it is an array, a typed array, or an object with a length like theirs. */
export const isList = (value) =>
  typeof value === "object" && Number.isInteger(value?.length) && value.length >= 0;

/**
 * A flat list of numbers.
 * @param {string} field
 * @param {number} max the longest that is accepted
 * @returns {Float64Array} a copy
 */
export function numbers(field, value, max = MAX_NUMBERS) {
  const length = lengthOf(field, value, "an array of numbers", max);
  return copyNumbers(field, value, new Float64Array(length));
}

/**
 * @param {string} field
 * @param {ArrayLike<unknown>} value
 * @param {Float64Array} target as long
 * @returns {Float64Array} the target
 */
export function copyNumbers(field, value, target) {
  for (let i = 0; i < target.length; i++) {
    const entry = value[i];
    if (typeof entry !== "number") throw typeError(`${field}[${i}]`, entry, "a number");
    target[i] = entry;
  }
  return target;
}

/** The length of a list that is not longer than max. */
export function lengthOf(field, value, allowed, max = MAX_NUMBERS) {
  if (!isList(value)) throw typeError(field, value, allowed);
  const { length } = /** @type {ArrayLike<unknown>} */ (value);
  if (length > max) {
    const text = `${field} has ${length} entries; it must have at most ${digits(max)}`;
    throw Object.assign(new RangeError(text), {
      ...{ code: "range", field, value, allowed: `at most ${digits(max)} entries` },
    });
  }
  return length;
}
