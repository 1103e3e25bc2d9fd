/** How values from many seeds lie: their middle, and how far they spread. */

/**
 * @typedef {{median: number, low: number, high: number}} Spread low and high: 10 and 90 percent
 */

/**
 * @param {Iterable<number>} values those that are not a number, as of a run that diverged, do not count
 * @returns {Spread} of NaN, if there are none
 */
export function spread(values) {
  const sorted = Array.from(values)
    .filter((value) => !Number.isNaN(value))
    .sort((a, b) => a - b);
  if (sorted.length === 0) return { median: Number.NaN, low: Number.NaN, high: Number.NaN };
  const at = (part) => {
    const place = part * (sorted.length - 1);
    const below = Math.floor(place);
    const above = Math.min(below + 1, sorted.length - 1);
    if (sorted[below] === sorted[above]) return sorted[below];
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  };
  return { median: at(0.5), low: at(0.1), high: at(0.9) };
}

/**
 * The average, and how far it may be off by chance.
 * @param {number[]} values finite
 * @returns {{mean: number, standardError: number}} NaN where there are too few
 */
export function average(values) {
  const mean = sum(values) / values.length;
  const variance = sum(values.map((value) => (value - mean) ** 2)) / (values.length - 1);
  return { mean, standardError: Math.sqrt(variance / values.length) };
}

function sum(values) {
  return values.reduce((total, value) => total + value, 0);
}
