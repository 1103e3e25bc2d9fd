/** Results of experiments as rows, which are plain and can be listed. */

/**
 * @param {Record<string, any>} quantities of a result, each with as many values
 * @param {string[]} [names] of those that are wanted
 * @returns {any[]} one row for each value of the first of them
 */
export function rowsOf(quantities, names = Object.keys(quantities)) {
  return Array.from(quantities[names[0]].values, (_, i) =>
    Object.fromEntries(names.map((name) => [name, quantities[name].values[i]])),
  );
}

/**
 * The rows of a matrix.
 * @param {{shape: number[], values: Float64Array}} quantity
 * @returns {number[][]}
 */
export function matrixRows({ shape: [count, length], values }) {
  return Array.from({ length: count }, (_, i) =>
    Array.from(values.slice(i * length, (i + 1) * length)),
  );
}
