/** Ranges for axes. */

/**
 * The next round number from a coarse series, so that an axis changes rarely while a run goes on.
 * @param {number} value > 0
 */
export function roundUp(value) {
  const power = 10 ** Math.floor(Math.log10(value));
  const factor = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].find((step) => step * power >= value * 0.9999);
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
