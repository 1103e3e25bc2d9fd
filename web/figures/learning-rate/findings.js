/** What the map says about stability and about scaling the rate with the batch, from the cells alone. */
import { BATCH_SIZES, RATES } from "./grid.js";
import { cellAt } from "./session.js";

/** So many times as much loss left as in the first cell counts as worse. */
const WORSE = 1.5;

export const isLost = ({ runs, diverged }) => runs > 0 && diverged >= runs / 2;
/** It ended no lower than it began. */
export const isHigher = ({ left }) => left !== null && left >= 1;

/**
 * For each batch size, the largest rate up to which no run diverged.
 * @returns {(number | null)[]} null where cells are missing, or even the smallest rate diverged
 */
export function largestSafeRates(cells) {
  return BATCH_SIZES.map((_, column) => {
    const all = RATES.map((_rate, row) => cellAt(cells, { column, row }));
    if (all.some(({ runs }) => runs === 0)) return null;
    const first = all.findIndex(({ diverged }) => diverged > 0);
    const safe = first < 0 ? all.at(-1) : all[first - 1];
    return safe?.learningRate ?? null;
  });
}

/**
 * The cells on either side of the limit that theory gives.
 * @returns {{below: number, belowLost: number, above: number, aboveLost: number, aboveHigher: number}
 *   | null} null before map and limits are there
 */
export function sides(cells, limits) {
  if (cells.some(({ runs }) => runs === 0) || countOf(limits) < BATCH_SIZES.length) return null;
  const below = cells.filter(({ learningRate, column }) => learningRate < limits[column]);
  const above = cells.filter(({ learningRate, column }) => learningRate >= limits[column]);
  return {
    below: below.length,
    belowLost: below.filter(({ diverged }) => diverged > 0).length,
    above: above.length,
    aboveLost: above.filter(isLost).length,
    aboveHigher: above.filter((cell) => !isLost(cell) && isHigher(cell)).length,
  };
}

/**
 * The rate scaled with the batch, from the best rate of k = 1.
 * @returns {{cells: import("./session.js").Cell[], goodUpTo: import("./session.js").Cell,
 *   ends: import("./session.js").Cell | null} | null} the cells on the diagonal; the last before one has
 *   much more loss left than the first; the first that has. null while k = 1 is not known
 */
export function scaling(cells) {
  const first = RATES.map((_, row) => cellAt(cells, { column: 0, row }));
  if (first.some(({ runs }) => runs === 0)) return null;
  const [best] = first.filter(({ left }) => left !== null).sort((a, b) => a.left - b.left);
  if (!best) return null;
  const diagonal = BATCH_SIZES.map((_, i) => cellAt(cells, best, [i, i])).filter(Boolean);
  const isGood = ({ left, runs }) => runs === 0 || (left !== null && left < WORSE * best.left);
  const bad = diagonal.findIndex((cell) => !isGood(cell));
  return {
    cells: diagonal,
    goodUpTo: diagonal[(bad < 0 ? diagonal.length : bad) - 1],
    ends: bad < 0 ? null : diagonal[bad],
  };
}

/** Results that are there; missing ones are holes or undefined. */
function countOf(results) {
  return results.filter((result) => result !== undefined).length;
}
