// Judges what callers hand in, by type and by name; the core judges values. Embind checks neither:
// "8", 8.7 and 2³³ would all pass for an int.

/** The value as it may appear in a message: short, and never thrown by a hostile toString. */
function shown(value) {
  if (typeof value === "string")
    return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value);
  if (value === null || ["number", "bigint", "boolean", "undefined"].includes(typeof value)) {
    return Object.is(value, -0) ? "-0" : String(value);
  }
  if (typeof value === "symbol") return "a symbol";
  if (typeof value === "function") return "a function";
  return Array.isArray(value) ? `an array of ${value.length}` : "an object";
}

const message = (field, value, allowed) =>
  value === undefined
    ? `${field} is missing; it must be ${allowed}`
    : `${field} is ${shown(value)}; it must be ${allowed}`;

/** The error for a value of the wrong type. */
export const typeError = (field, value, allowed) => new TypeError(message(field, value, allowed));

/** The error for a value out of range. */
export const rangeError = (field, value, allowed) => new RangeError(message(field, value, allowed));

/** @returns {number} any number, NaN and infinities too: their range is judged elsewhere */
export function number(field, value, allowed = "a number") {
  if (typeof value !== "number") throw typeError(field, value, allowed);
  return value;
}

/** @returns {number} a whole number from min to max */
export function wholeNumber(field, value, min, max) {
  if (Number.isInteger(value) && value >= min && value <= max) return value;
  // The words only when they are needed: this is asked before every update of some callers.
  const digits = (n) => n.toLocaleString("en-US");
  const allowed = `a whole number from ${digits(min)} to ${digits(max)}`;
  throw rangeError(field, number(field, value, allowed), allowed);
}

/** @returns {boolean} */
export function boolean(field, value) {
  if (typeof value !== "boolean") throw typeError(field, value, "true or false");
  return value;
}

/**
 * One of a few names.
 * @param {string[]} names
 * @returns {string}
 */
export function oneOf(field, value, names) {
  const allowed = names.map((name) => `"${name}"`).join(" or ");
  if (typeof value !== "string") throw typeError(field, value, allowed);
  if (!names.includes(value)) throw rangeError(field, value, allowed);
  return value;
}

/**
 * A plain object with no field but the named ones.
 * @param {string} path where it stands, "" for the specification itself
 * @param {string[]} fields
 */
export function objectWith(path, value, fields) {
  const name = path || "spec";
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw typeError(name, value, `an object with ${fields.join(", ")}`);
  }
  for (const field of Object.keys(value)) {
    if (fields.includes(field)) continue;
    const full = path ? `${path}.${field}` : field;
    const meant = fields.find((known) => looksLike(known, field));
    const hint = meant ? `did you mean ${meant}? ` : "";
    throw new TypeError(
      `${full} (${shown(value[field])}) is not a field; ${hint}allowed: ${fields.join(", ")}`,
    );
  }
  return value;
}

/** Same letters in another case or with other separators, or a beginning of the other. */
function looksLike(known, given) {
  const plain = (text) => text.toLowerCase().replace(/[^a-z]/g, "");
  const [a, b] = [plain(known), plain(given)];
  return b.length > 1 && (a.startsWith(b) || b.startsWith(a));
}

/**
 * A flat list of numbers.
 * @param {string} field
 * @param {number} max the longest that is accepted
 * @returns {Float64Array} a copy
 */
export function numbers(field, value, max) {
  const length = lengthOf(field, value, "an array of numbers", max);
  const copy = new Float64Array(length);
  for (let i = 0; i < length; i++) {
    if (typeof value[i] !== "number") throw typeError(`${field}[${i}]`, value[i], "a number");
    copy[i] = value[i];
  }
  return copy;
}

/** The length of an array or typed array that is not longer than max. */
export function lengthOf(field, value, allowed, max) {
  const isList = Array.isArray(value) || (ArrayBuffer.isView(value) && "length" in value);
  if (!isList) throw typeError(field, value, allowed);
  const length = /** @type {ArrayLike<unknown>} */ (value).length;
  if (length > max) {
    throw new RangeError(
      `${field} has ${length} entries; it must have at most ${max.toLocaleString("en-US")}`,
    );
  }
  return length;
}
