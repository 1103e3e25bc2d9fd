// The errors that callers get. Each names the field, its value and what is allowed, in its message and as
// properties.

/**
 * @typedef {object} Details
 * @property {string} code "missing", "type", "range", "unknown-field", "unknown-option"; for CSV see csv.js
 * @property {string} field the path of the field, such as "data.x[3]"
 * @property {unknown} value
 * @property {string} allowed
 */

/** The value as it may appear in a message: short, and without calling its own toString, which may throw. */
export function display(value) {
  if (typeof value === "string")
    return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value);
  if (value === null || ["number", "bigint", "boolean", "undefined"].includes(typeof value)) {
    return Object.is(value, -0) ? "-0" : String(value);
  }
  if (typeof value === "symbol") return "a symbol";
  if (typeof value === "function") return "a function";
  const isList = Array.isArray(value) || (ArrayBuffer.isView(value) && "length" in value);
  return isList ? `an array of ${value.length}` : "an object";
}

const message = ({ field, value, allowed }) =>
  value === undefined
    ? `${field} is missing; it must be ${allowed}`
    : `${field} is ${display(value)}; it must be ${allowed}`;

/**
 * The error for a value of the wrong type.
 * @param {string} field
 * @param {unknown} value
 * @param {string} allowed
 */
export function typeError(field, value, allowed) {
  const details = { code: value === undefined ? "missing" : "type", field, value, allowed };
  return Object.assign(new TypeError(message(details)), details);
}

/**
 * The error for a value out of range.
 * @param {string} field
 * @param {unknown} value
 * @param {string} allowed
 */
export function rangeError(field, value, allowed, code = "range") {
  const details = { code, field, value, allowed };
  return Object.assign(new RangeError(message(details)), details);
}

/**
 * The error for an unknown field, with a hint at the one that was probably meant.
 * @param {string} field
 * @param {unknown} value
 * @param {string} allowed the names of the fields, "data, batchSize"
 */
export function unknownField(field, value, allowed) {
  const name = field.split(".").at(-1) ?? "";
  const meant = allowed.split(", ").find((known) => looksLike(known, name));
  const hint = meant ? `did you mean ${meant}? ` : "";
  const text = `${field} (${display(value)}) is not a field; ${hint}allowed: ${allowed}`;
  return Object.assign(new TypeError(text), { code: "unknown-field", field, value, allowed });
}

/** Whether the letters are the same, or one is the beginning of the other; case and separators do not matter. */
function looksLike(known, given) {
  const plain = (text) => text.toLowerCase().replace(/[^a-z]/g, "");
  const [a, b] = [plain(known), plain(given)];
  return b.length > 1 && (a.startsWith(b) || b.startsWith(a));
}

/**
 * The result that the core returned for `spec`. An error of the core is thrown, with the value in question.
 * @template Made
 * @param {unknown} spec
 * @param {Made | { code: string, field: string, allowed: string }} answer
 * @returns {Made}
 */
export function unwrap(spec, answer) {
  const { code, field, allowed } =
    /** @type {{ code?: string, field: string, allowed: string }} */ (answer);
  if (code === undefined) return /** @type {Made} */ (answer);
  const value = valueAt(spec, field);
  if (code === "unknown-field") throw unknownField(field, value, allowed);
  if (code === "range" || code === "unknown-option") throw rangeError(field, value, allowed, code);
  throw typeError(field || "spec", value, allowed);
}

/**
 * An error of an option as it can be posted. Any other error, such as a crash of the WebAssembly, is thrown again.
 * @param {unknown} error
 * @returns {import("./messages.js").PostedError}
 */
export function postedError(error) {
  if (!(error instanceof TypeError || error instanceof RangeError)) throw error;
  const { name, message, ...details } = error;
  return { name, message, details };
}

/** "data.x[3][1]" → spec.data.x[3][1], as far as it leads. */
function valueAt(spec, path) {
  return path.split(/[.[\]]+/).reduce((value, key) => (key === "" ? value : value?.[key]), spec);
}
