/** How many updates a batch size needs to a target: over the seeds, at its best rate, and as one curve. */
import { createResultsMemoizer } from "../../figure/memoize.js";
import { average } from "../../figure/spread.js";
import { TARGET_SIZES } from "./sizes.js";

const keep = createResultsMemoizer();

/**
 * @typedef {object} Reached
 * @property {number} batchSize
 * @property {number} seeds so many are done
 * @property {number | null} updates the mean at the best rate; null if with every rate some seed got nowhere
 * @property {number | null} learningRate that rate
 * @property {number[]} each of the seeds with it
 */

/** @returns {Reached[]} ascending, of those that were measured */
export function reachedOf({ measured }) {
  const { results } = measured.updates;
  return keep(results, "reached", () =>
    TARGET_SIZES.map((batchSize, i) => reached(batchSize, results.filter(belongsTo(i))))
      .filter(({ seeds }) => seeds > 0)
      .sort((a, b) => a.batchSize - b.batchSize),
  );
}

/**
 * S(k) = fewest · (1 + noiseBatch / k): twice the batch halves the updates while k ≪ noiseBatch, and gains
 * next to nothing when k ≫ noiseBatch (McCandlish et al., "An empirical model of large-batch training", 2018,
 * equation 2.11). By least squares of the relative errors, since S spans orders of magnitude.
 * @param {Reached[]} rows
 * @returns {{fewest: number, noiseBatch: number} | null} null with fewer than three points, or where the
 *   curve would be none
 */
export function fitUpdates(rows) {
  const known = rows.filter(({ updates }) => updates !== null);
  if (known.length < 3) return null;
  // (a + b / k) / S = 1 is linear in a = fewest and b = fewest · noiseBatch.
  const terms = known.map(({ batchSize, updates }) => [1 / updates, 1 / (updates * batchSize)]);
  const total = (of) => terms.reduce((sum, term) => sum + of(term), 0);
  const [aa, ab, bb] = [total(([a]) => a * a), total(([a, b]) => a * b), total(([, b]) => b * b)];
  const [ta, tb] = [total(([a]) => a), total(([, b]) => b)];
  const determinant = aa * bb - ab * ab;
  const fewest = (bb * ta - ab * tb) / determinant;
  const noiseBatch = (aa * tb - ab * ta) / determinant / fewest;
  return fewest > 0 && noiseBatch > 0 ? { fewest, noiseBatch } : null;
}

function belongsTo(place) {
  return (run, job) => run !== undefined && job % TARGET_SIZES.length === place;
}

function reached(batchSize, runs) {
  const rates = runs[0]?.rates ?? [];
  const means = rates.map((_, r) => average(runs.map(({ updates }) => updates[r])).mean);
  const best = means.indexOf(Math.min(...means));
  const isThere = Number.isFinite(means[best]);
  return {
    batchSize,
    seeds: runs.length,
    updates: isThere ? means[best] : null,
    learningRate: isThere ? rates[best] : null,
    each: isThere ? runs.map(({ updates }) => updates[best]) : [],
  };
}
