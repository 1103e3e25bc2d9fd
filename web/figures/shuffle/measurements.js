/** The experiment in the background: the four orders over many seeds, and what is made of it. */
import { memoize } from "../../figure/memoize.js";
import { seedsOf } from "../../figure/seeds.js";
import { spread } from "../../figure/statistics.js";
import { experimentOptions, ORDERS } from "./run.js";

/**
 * @typedef {import("../../figure/statistics.js").Spread} Spread
 *
 * @typedef {object} OrderOverSeeds
 * @property {string} order
 * @property {number} seeds how many of its runs are known
 * @property {Spread[]} excessLoss by epoch
 * @property {Spread[]} swing by epoch
 * @property {Spread[] | undefined} accuracy by epoch; of classes
 * @property {Spread} averageExcess of w and b averaged over the ends of the last half of the epochs
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
 * @returns {OrderOverSeeds[] | null} null before there is a run of each order
 */
export const overSeeds = memoize(
  ({ results }) => {
    const groups = ORDERS.map((_, i) =>
      results.filter((result, job) => result !== undefined && job % ORDERS.length === i),
    );
    if (groups.some((group) => group.length === 0)) return null;
    return groups.map((group, i) => {
      const byEpoch = (name) =>
        group[0][name]?.map((_, epoch) => spread(group.map((run) => run[name][epoch])));
      return {
        order: ORDERS[i],
        seeds: group.length,
        excessLoss: byEpoch("excessLoss"),
        swing: byEpoch("swing"),
        accuracy: byEpoch("accuracy"),
        averageExcess: spread(group.map((run) => run.averageExcess)),
      };
    });
  },
  ({ results }) => [results],
);
