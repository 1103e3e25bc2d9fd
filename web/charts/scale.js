/** Ranges for axes, and their ticks. */
import { plain, scaleNumber } from "./numbers.js";

/**
 * The next round number from a coarse series, so that an axis changes rarely while a run goes on.
 * @param {number} value > 0
 */
export function roundUp(value) {
  const power = 10 ** Math.floor(Math.log10(value));
  const factor =
    [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8].find((step) => step * power >= value * 0.9999) ?? 10;
  return Number((factor * power).toPrecision(12));
}

/**
 * From the smallest to the largest value, with some air on both sides.
 * @param {Iterable<number>} values
 */
export function rangeWithAir(values) {
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    min = Math.min(min, value);
    max = Math.max(max, value);
  }
  const air = (max - min || 1) * 0.12;
  return { min: min - air, max: max + air };
}

/**
 * Ticks of a logarithmic axis: 1, 2, 5, 10 … within a short range, the powers of ten in a longer one.
 * @returns {{value: number, label: string}[]}
 */
export function logTicks({ min, max }) {
  const [lowest, highest] = [Math.floor(Math.log10(min)), Math.ceil(Math.log10(max))];
  const decades = highest - lowest;
  const every = Math.ceil(decades / 6);
  const ticks = [];
  for (let power = lowest; power <= highest; power++) {
    if (power % every !== 0) continue;
    for (const digit of decades > 3 ? [1] : [1, 2, 5]) {
      const value = Number(`${digit}e${power}`);
      if (value >= min && value <= max) ticks.push({ value, label: scaleNumber(value) });
    }
  }
  return ticks;
}

/**
 * A logarithmic axis with the ticks of its range.
 * @param {{min: number, max: number}} range
 * @param {string} title
 */
export function logAxis({ min, max }, title) {
  return { min, max, log: true, title, ticks: logTicks({ min, max }) };
}

/**
 * The range of a logarithmic axis: all values that it can show, with some air on both sides.
 * @param {number[]} values
 * @param {number} air by this factor the range is wider on each side
 * @param {{min: number, max: number}} [usual] where there is no such value
 */
export function logRange(values, air, usual = { min: 1, max: 10 }) {
  const drawable = values.filter((value) => Number.isFinite(value) && value > 0);
  if (drawable.length === 0) return usual;
  return { min: Math.min(...drawable) / air, max: Math.max(...drawable) * air };
}

/**
 * A tick at each of these values.
 * @param {number[]} values
 * @param {(value: number) => string} [label]
 */
export function ticksAt(values, label = plain) {
  return values.map((value) => ({ value, label: label(value) }));
}
