/** The experiment in the background: the four orders over many seeds, and what is made of it. */
import { createResultsMemoizer } from "../../figure/memoize.js";
import { seedsOf } from "../../figure/seeds.js";
import { spread } from "../../figure/spread.js";
import { experimentOptions, ORDERS } from "./session.js";

const keep = createResultsMemoizer();

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
 * @param {import("../../figure/measurement_runs.js").Measured} measured
 * @returns {null | {order: string, seeds: number, excessLoss: Spread[], swing: Spread[],
 *   accuracy: Spread[] | null, averageExcess: Spread}[]} for each order, by epoch; null before any result
 * @typedef {import("../../figure/spread.js").Spread} Spread
 */
export function overSeeds({ results }) {
  return keep(results, "over seeds", () => summarise(results));
}

function summarise(results) {
  // What was cancelled and goes on has gaps.
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
}
