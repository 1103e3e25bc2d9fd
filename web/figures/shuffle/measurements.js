/** The experiment in the background: the four orders over many seeds, and what is made of it. */
import { isDiverging, summarize } from "../../figure/evidence.js";
import { memoize } from "../../figure/memoize.js";
import { seedsOf } from "../../figure/seeds.js";
import { experimentOptions, ORDERS } from "./run.js";

/**
 * @typedef {ReturnType<typeof summarize>} Summary
 *
 * @typedef {object} OrderOverSeeds
 * @property {string} order
 * @property {number} seeds how many of its runs are known
 * @property {Summary[]} excessLoss by epoch; infinite for a run that has diverged
 * @property {Summary[]} swing by epoch, of b; likewise
 * @property {Summary[] | undefined} accuracy by epoch; of classes
 * @property {Summary} averageExcess of w and b averaged over the ends of the last half of the epochs
 */

/** @type {Record<string, import("../../figure/registry.js").Measurement>} */
export const measurements = {
  seeds: {
    experiment: "shuffling",
    jobs(settings) {
      const options = experimentOptions(settings);
      // Seed by seed, so that the four orders can be compared early.
      return seedsOf(settings).flatMap((seed) =>
        ORDERS.map((order) => ({ ...options, seed, order })),
      );
    },
    reduce: ({ excessLoss, swing, accuracy, averageExcess }) => ({
      excessLoss: Array.from(excessLoss.values),
      swing: Array.from(swing.values),
      accuracy: accuracy ? Array.from(accuracy.values) : null,
      averageExcess,
    }),
  },
};

/**
 * @param {{results: any[]}} measured what was cancelled and goes on has gaps
 * @param {{startLoss: number}} state
 * @returns {OrderOverSeeds[] | null} null before there is a run of each order
 */
export const overSeeds = memoize(
  ({ results }, { startLoss }) => {
    const groups = ORDERS.map((_, i) => {
      const known = results.filter((run, job) => run !== undefined && job % ORDERS.length === i);
      return known.map((run) => withDivergence(run, startLoss));
    });
    if (groups.some((group) => group.length === 0)) return null;
    return groups.map((group, i) => {
      const byEpoch = (name) =>
        group[0][name]?.map((_, epoch) => summarize(group.map((run) => run[name][epoch])));
      return {
        order: ORDERS[i],
        seeds: group.length,
        excessLoss: byEpoch("excessLoss"),
        swing: byEpoch("swing"),
        accuracy: byEpoch("accuracy"),
        averageExcess: summarize(group.map((run) => run.averageExcess)),
      };
    });
  },
  ({ results }, { startLoss }) => [results, startLoss],
);

/**
 * What two quantities at the end of a run are, seed by seed, where all four orders are known.
 * @param {{results: any[]}} measured
 * @param {{startLoss: number}} state
 * @returns {{excess: number, averageExcess: number}[][]} by order and seed
 */
export function endsBySeed({ results }, { startLoss }) {
  const seeds = Array.from({ length: Math.ceil(results.length / ORDERS.length) }, (_, i) =>
    ORDERS.map((_, order) => results[i * ORDERS.length + order]),
  ).filter((runs) => runs.every((run) => run !== undefined));
  return ORDERS.map((_, order) =>
    seeds.map((runs) => {
      const { excessLoss, averageExcess } = withDivergence(runs[order], startLoss);
      return { excess: excessLoss[excessLoss.length - 1], averageExcess };
    }),
  );
}

/** A run whose losses and swings are infinite from where it has diverged. */
function withDivergence({ excessLoss, swing, averageExcess, ...run }, startLoss) {
  const hasDiverged = excessLoss.map((loss) => isDiverging({ loss, startLoss }));
  const orInfinite = (value, i) => (hasDiverged[i] ? Number.POSITIVE_INFINITY : value);
  return {
    ...run,
    excessLoss: excessLoss.map(orInfinite),
    swing: swing.map(orInfinite),
    averageExcess: orInfinite(averageExcess, excessLoss.length - 1),
  };
}
