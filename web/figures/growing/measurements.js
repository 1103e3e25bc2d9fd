/** The experiment of the figure, which Play runs: all four ways, once for each seed. */
import { isRounding, orInfinity } from "../../figure/evidence.js";
import { matrixRows } from "../../figure/result_rows.js";
import { seedsOf } from "../../figure/seeds.js";
import { milestonesOf, WAYS } from "./schedules.js";

/** Of the data. */
const FEATURES = 16;

/** @type {Record<string, import("../../figure/registry.js").Measurement>} */
export const measurements = {
  runs: {
    experiment: "growing",
    jobs(settings) {
      const { samples, batchSize, learningRate, epochs, start, factor, condition, noise } =
        settings;
      return seedsOf(settings).map((seed) => ({
        ...{ seed, samples, features: FEATURES, condition, noise },
        ...{ batchSize, learningRate, epochs, factor },
        milestones: milestonesOf(settings),
        averageStart: start,
      }));
    },
    reduce({ excess, updates, startLoss, minimumLoss }) {
      const rows = matrixRows(excess);
      const counts = matrixRows(updates);
      const removable = startLoss - minimumLoss;
      const partLeft = (value) => {
        if (!Number.isFinite(value)) return orInfinity(value, true);
        return isRounding(value, startLoss) ? 0 : value / removable;
      };
      const byWay = (values) => Object.fromEntries(WAYS.map((way, i) => [way, values(i)]));
      return {
        /** the part of the excess loss at the start that is left, at the start and after each epoch */
        left: byWay((i) => rows[i].map(partLeft)),
        updates: byWay((i) => counts[i]),
      };
    },
  },
};
