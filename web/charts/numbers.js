/** Numbers as a reader sees them: a true minus sign, fixed decimals, never “−0.000”. */

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/**
 * @param {number} value
 * @param {number} [decimals]
 * @returns {string} `−1.690`; from 100,000 on `1.23×10⁵`
 */
export function fixed(value, decimals = 3) {
  if (Number.isNaN(value)) return "NaN";
  const size = magnitude(Math.abs(value), decimals);
  // What rounds to zero has no sign.
  return value < 0 && /[1-9∞]/.test(size) ? `−${size}` : size;
}

/** A difference: a positive one has a plus sign, unless it rounds to zero. */
export function signed(value, decimals = 1) {
  const text = fixed(value, decimals);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/**
 * One number of decimals for a column: as few as show all its values exactly, at least two and at most
 * three, more only where all values are small.
 * @param {Iterable<number>} values
 */
export function decimalsFor(values) {
  const sizes = Array.from(values, Math.abs).filter(Number.isFinite);
  const largest = Math.max(0, ...sizes);
  if (largest > 0 && largest < 0.01) return Math.min(6, Math.ceil(-Math.log10(largest)) + 2);
  const exact = sizes.every((size) => Math.abs(size - Number(size.toFixed(2))) < 1e-9);
  return exact ? 2 : 3;
}

/** A number with the digits it has, as the reader chose it or an axis has it: 0.1 is `0.1`. */
export function plain(value) {
  return Math.abs(value) < 1e10 ? String(value).replace("-", "−") : fixed(value);
}

function magnitude(size, decimals) {
  if (size === Number.POSITIVE_INFINITY) return "∞";
  if (size < 1e5) return size.toFixed(decimals);
  const [digits, exponent] = size.toExponential(2).split("e+");
  return `${digits}×10${raised(exponent)}`;
}

/** A count. From 10,000 on in groups of three, with the narrow space that reads alike in all languages. */
export function counted(value) {
  return Math.abs(value) < 1e4 ? plain(value) : plain(value).replace(/\B(?=(\d{3})+$)/g, "\u202f");
}

/** A round number as a scale has it, however small or large: 0.01, 5×10⁻⁷. */
export function scaleNumber(value) {
  if (value >= 1e-3 && value < 1e5) return plain(Number(value.toPrecision(3)));
  const [digits, exponent] = value.toExponential(0).split("e");
  return `${digits === "1" ? "" : `${digits}×`}10${raised(exponent.replace("+", ""))}`;
}

function raised(exponent) {
  return Array.from(exponent, (sign) => (sign === "-" ? "⁻" : SUPERSCRIPTS[sign])).join("");
}
