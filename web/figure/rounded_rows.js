/** Rows of numbers for where there is no room for all their digits. */

/** Sums of numbers that cancel leave this part of the largest, where the exact result is 0. */
const ROUNDING_ERROR = 16 * Number.EPSILON;

/**
 * @param {import("./registry.js").Table["rows"]} rows
 * @param {number} digits significant ones; whole numbers keep theirs
 * @returns {import("./registry.js").Table["rows"]} what is only the rounding error of its column is 0
 */
export function roundedRows(rows, digits) {
  const largest = (rows[0] ?? []).map((_, i) =>
    Math.max(...rows.map((row) => Math.abs(Number(row[i]))).filter(Number.isFinite)),
  );
  const rounded = (value, i) => {
    if (typeof value !== "number" || Number.isInteger(value)) return value;
    if (Math.abs(value) < ROUNDING_ERROR * largest[i]) return 0;
    return Number(value.toPrecision(digits));
  };
  return rows.map((row) => row.map(rounded));
}
