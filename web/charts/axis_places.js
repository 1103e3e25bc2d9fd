/**
 * Where values stand on an axis, from 0 at its start to 1 at its end, and the round values near such places.
 *
 * @typedef {import("./chart.js").Axis} Axis
 */

/** One pixel, about, as a part of an axis: two values that are closer look the same. */
export const PIXEL = 1 / 200;

/** @param {Axis} axis @param {number} value */
export function placeOf({ min, max, log }, value) {
  const place = log ? Math.log(value / min) / Math.log(max / min) : (value - min) / (max - min);
  return clamped(place, 0, 1);
}

/**
 * A round value at a place; between the ends of the axis, wherever the place is.
 * @param {Axis} axis
 * @param {number} place
 * @param {number} [part] of the axis by which the value may be off
 */
export function valueAt(axis, place, part = PIXEL) {
  const { min, max, log } = axis;
  const first = toStep(Math.ceil, min, stepAt(axis, min, PIXEL));
  const last = toStep(Math.floor, max, stepAt(axis, max, PIXEL));
  if (place <= 0) return first;
  if (place >= 1) return last;
  const value = log ? min * (max / min) ** place : min + place * (max - min);
  return clamped(toStep(Math.round, value, stepAt(axis, value, part)), first, last);
}

/** How many decimals a value of an axis needs to be told from its neighbours. @param {Axis} axis @param {number} value */
export function decimalsAt(axis, value) {
  return Math.max(0, -Math.floor(Math.log10(stepAt(axis, value, PIXEL))));
}

/**
 * The largest of 1, 2, 5, 10 … that is no longer than a part of the axis, at a value.
 * @param {Axis} axis @param {number} value @param {number} part
 */
function stepAt({ min, max, log }, value, part) {
  const length = log ? value * ((max / min) ** part - 1) : (max - min) * part;
  const power = 10 ** Math.floor(Math.log10(length));
  const factor = [5, 2].find((digit) => digit * power <= length) ?? 1;
  return rounded(factor * power);
}

/** A multiple of a step. A value that is one but for its last bits stays what it is. */
function toStep(round, value, step) {
  return rounded(round(rounded(value / step)) * step);
}

function rounded(value) {
  // 0 has no sign.
  return Number(value.toPrecision(12)) + 0;
}

/** What is no number, as a place of −1 on a logarithmic axis, is the least. */
function clamped(value, least, most) {
  return value > least ? Math.min(value, most) : least;
}
