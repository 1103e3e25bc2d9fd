/** The experiment of the figure, which Play runs seed by seed, and the data of the first one, which are there before. */
import { matrixRows } from "../../figure/result_rows.js";
import { seedsOf } from "../../figure/seeds.js";

/** So many steps may lie between two averages; and all of them, so that there is one average, at the end. */
const AVERAGE_EVERY = [1, 4, 16, 64, 256];
/** The last place in the list that a run can have. */
export const MOST_EVERY = AVERAGE_EVERY.length;
/** How the data can be cut, as the rows of the experiment's results. */
export const SHARDS = ["shuffled", "sorted"];

/** Steps of a worker in the whole run. */
export function stepsOf({ samples, workers, batchSize, epochs }) {
  return epochs * Math.floor(samples / workers / batchSize);
}

/** The numbers of steps between two averages, the last of them all. */
export function averageEvery(settings) {
  const steps = stepsOf(settings);
  return [...AVERAGE_EVERY.filter((every) => every < steps), steps];
}

/** The place in that list whose workers are drawn: in a short run the last. */
export const chosenPlace = (settings) =>
  Math.min(settings.every, averageEvery(settings).length - 1);

function optionsOf(settings, seed) {
  const { samples, noise, workers, batchSize, learningRate, epochs } = settings;
  const run = { seed, samples, noise, workers, batchSize, learningRate, epochs };
  return { ...run, averageEvery: averageEvery(settings) };
}

/** @type {Record<string, import("../../figure/registry.js").Measurement>} */
export const measurements = {
  runs: {
    experiment: "local-sgd",
    jobs: (settings) => seedsOf(settings).map((seed) => optionsOf(settings, seed)),
    reduce: ({ excess, workers }, { seed, epochs, averageEvery: all, workers: count }) => {
      const atEnds = Array.from(excess.values).filter((_, i) => i % epochs === epochs - 1);
      return {
        seed,
        // Of each way to cut the shards, for each number of steps.
        excess: rowsOf(atEnds, all.length),
        workers: matrixRows({ shape: [2 * all.length, 2 * count], values: workers.values }),
      };
    },
  },
};

function rowsOf(values, length) {
  return SHARDS.map((_, i) => values.slice(i * length, (i + 1) * length));
}

/**
 * The data of the first seed, before any step.
 * @param {import("../../engine/engine.js").Engine} engine
 * @param {any} settings
 */
export function create(engine, settings) {
  const experiment = engine.experiment("local-sgd", optionsOf(settings, settings.seed));
  const { x, y, shard, minimum, startExcess } = experiment.result();
  experiment.delete();
  const data = {
    points: Array.from(x.values, (value, i) => ({
      x: value,
      y: y.values[i],
      shard: shard.values[i],
    })),
    minimum: Array.from(minimum.values),
    startExcess,
  };
  return { state: { data }, delete() {} };
}
