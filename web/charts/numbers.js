/**
 * Numbers as a reader sees them: a true minus sign, fixed decimals, never “−0.000”, and the decimal mark of the
 * language in which texts are being made. Texts for programs, files and fields do not come from here.
 */

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** Texts are made all at once, never across an `await`, so that one mark holds for all that are made meanwhile. */
let mark = ".";

/** In place of a number that is none, such as the loss of a run that has diverged. */
const NO_NUMBER = "–";

/** The mark that numbers are written with now. */
export function decimalMark() {
  return mark;
}

/**
 * Makes texts whose numbers have this decimal mark.
 * @template T
 * @param {string} wanted
 * @param {() => T} make
 * @returns {T}
 */
export function withDecimalMark(wanted, make) {
  const before = mark;
  mark = wanted;
  try {
    return make();
  } finally {
    mark = before;
  }
}

/**
 * @param {number} value
 * @param {number} [decimals]
 * @returns {string} `−1.690`; from 100,000 on `1.23×10⁵`
 */
export function fixed(value, decimals = 3) {
  if (!Number.isFinite(value)) return NO_NUMBER;
  const size = magnitude(Math.abs(value), decimals);
  // What rounds to zero has no sign.
  return value < 0 && /[1-9]/.test(size) ? `−${size}` : size;
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

/** A number with the digits it has, as the reader chose it or an axis has it: 0.1 is `0.1`, 1e-7 is `10⁻⁷`. */
export function plain(value) {
  return Math.abs(value) < 1e10 ? inFull(value) : fixed(value);
}

/** With all its digits, however many: `0.49671415301123267`, `1.5×10⁻⁷`. */
export function inFull(value) {
  if (!Number.isFinite(value)) return NO_NUMBER;
  const [digits, exponent] = String(Math.abs(value)).split("e");
  const size = exponent ? powerText(digits, exponent) : marked(digits);
  return value < 0 ? `−${size}` : size;
}

/** A count. From 10,000 on in groups of three, with the narrow space that reads alike in all languages. */
export function counted(value) {
  return Math.abs(value) < 1e4 ? plain(value) : plain(value).replace(/\B(?=(\d{3})+$)/g, "\u202f");
}

/** A round number as a scale has it, however small or large: 0.01, 5×10⁻⁷. */
export function scaleNumber(value, digits = 3) {
  const rounded = Number(value.toPrecision(digits));
  const size = Math.abs(rounded);
  if (size === 0 || (size >= 1e-3 && size < 1e5)) return plain(rounded);
  const text = powerText(...split(size.toExponential()));
  return value < 0 ? `−${text}` : text;
}

function magnitude(size, decimals) {
  if (size < 1e5) return marked(size.toFixed(decimals));
  return powerText(...split(size.toExponential(2)));
}

/** `5e-7` → `5×10⁻⁷`, `1e+4` → `10⁴` */
function powerText(digits, exponent) {
  const power = `10${raised(exponent.replace("+", ""))}`;
  return digits === "1" ? power : `${marked(digits)}×${power}`;
}

/** @returns {[digits: string, exponent: string]} */
function split(text) {
  const [digits, exponent] = text.split("e");
  return [digits, exponent];
}

function marked(digits) {
  return digits.replace(".", mark);
}

function raised(exponent) {
  return Array.from(exponent, (sign) => (sign === "-" ? "⁻" : SUPERSCRIPTS[sign])).join("");
}
