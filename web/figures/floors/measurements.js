/** The experiment of the figure, which Play runs: all orders at each learning rate, seed by seed. */
import { matrixRows } from "../../figure/result_rows.js";
import { seedsOf } from "../../figure/seeds.js";

/** How many learning rates there are: the largest, and each half of the one before. */
export const RATES = 5;
export const HALVINGS = Array.from({ length: RATES }, (_, i) => i);

/** The orders of the samples, as the rows of the experiment's results. */
export const ORDERS = [
  "with-replacement",
  "sorted",
  "shuffle-once",
  "shuffle-each-epoch",
  "reversed-pairs",
  "balanced",
];

/** Learning rate times updates: long enough for the start to be forgotten. */
const DISTANCE = 120;
/** With so few epochs a quarter of the run is still some. */
const FEWEST_EPOCHS = 30;

/** The learning rates, the largest first. */
export const ratesOf = ({ learningRate }) =>
  HALVINGS.map((halvings) => rateAfter(learningRate, halvings));
/** @param {number} largest @param {number} halvings */
const rateAfter = (largest, halvings) => Number((largest / 2 ** halvings).toPrecision(12));

/** The learning rate whose runs are drawn. */
export const chosenRate = ({ learningRate, halvings }) => rateAfter(learningRate, halvings);

/** How many epochs the runs with this learning rate have: twice as many where it is half as large. */
export function epochsOf({ learningRate, samples, batchSize }, halvings) {
  const perEpoch = Math.ceil(samples / batchSize);
  const epochs = Math.ceil(DISTANCE / learningRate / perEpoch);
  return Math.max(FEWEST_EPOCHS, epochs) * 2 ** halvings;
}

/** @type {Record<string, import("../../figure/registry.js").Measurement>} */
export const measurements = {
  floors: {
    experiment: "order-floors",
    // Seed by seed, so that all rates can be seen early.
    jobs: (settings) =>
      seedsOf(settings).flatMap((seed) =>
        ratesOf(settings).map((learningRate, halvings) => {
          const { samples, noise, batchSize } = settings;
          const epochs = epochsOf(settings, halvings);
          return { seed, samples, noise, batchSize, learningRate, epochs };
        }),
      ),
    reduce: ({ epoch, excess, earlier, floor, startExcess }, { seed, learningRate }) => ({
      seed,
      learningRate,
      epoch: Array.from(epoch.values),
      excess: matrixRows(excess),
      earlier: Array.from(earlier.values),
      floor: Array.from(floor.values),
      startExcess,
    }),
  },
};
