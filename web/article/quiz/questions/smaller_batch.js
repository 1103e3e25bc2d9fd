/** From batches of 256 to batches of 32: time, noise and accuracy. */
import { fixed } from "../../../charts/numbers.js";
import { secondsText } from "../../../charts/quantities.js";
import { spread } from "../../../figure/statistics.js";
import { timedRows, timing } from "../../../figures/cost/measurements.js";
import { differenceOver, nearestRatio } from "../judgement.js";

const SIZES = [32, 256];
const TIMED = { model: "mlp", samples: 8192, hidden: 128, repeats: 9, seed: 42 };
const TRAINED_SAMPLES = 1024;
const SEEDS = [42, 43, 44, 45, 46, 47];
const EPOCHS = 100;
const NOISE = { same: 1, three: Math.sqrt(8), eight: 8 };
/** A quarter more or less is the same time. */
const ALIKE = 1.25;

/** @type {import("../questions.js").Question} */
export const smallerBatch = {
  name: "smaller-batch",
  measurements: {
    times: {
      experiment: "epoch-time",
      exclusive: true,
      jobs: () => [timing(TIMED, SIZES)],
      reduce: (result) => timedRows(result).map(({ seconds }) => seconds),
    },
    noise: {
      experiment: "gradient-noise",
      jobs: () => [{ samples: TIMED.samples, batchSizes: SIZES, draws: 2000 }],
      // Of ∂w; the pairs are (∂w, ∂b).
      reduce: ({ deviation }) => SIZES.map((_, i) => deviation.values[2 * i]),
    },
    accuracy: {
      experiment: "minima-pair",
      jobs: () =>
        SEEDS.map((seed) => ({
          samples: TRAINED_SAMPLES,
          seed,
          smallBatch: SIZES[0],
          largeBatch: SIZES[1],
          learningRate: 0.3,
          protocol: "equal-epochs",
          epochs: EPOCHS,
          checkpoints: 1,
        })),
      reduce: ({ testAccuracy }) => Array.from(testAccuracy.values),
    },
  },
  fields: [
    {
      name: "time",
      options: ["longer", "alike", "shorter"],
      right: ({ times: [small, large] }) =>
        small > ALIKE * large ? "longer" : small * ALIKE < large ? "shorter" : "alike",
    },
    {
      name: "noise",
      options: Object.keys(NOISE),
      right: ({ deviations: [small, large] }) => nearestRatio(small / large, NOISE),
    },
    {
      name: "accuracy",
      options: ["first", "second", "neither"],
      right: ({ gap }) => gap.side,
    },
  ],
  find: ({ times: [times], noise: [deviations], accuracy }) => ({
    times,
    deviations,
    accuracies: SIZES.map((_, i) => spread(accuracy.map((pair) => pair[i])).median),
    gap: differenceOver(accuracy.map(([small, large]) => small - large)),
  }),
  texts: ({ times, deviations, accuracies, gap }) => ({
    times: times.map(secondsText),
    timeRatio: fixed(times[0] / times[1], 2),
    deviations: deviations.map((deviation) => fixed(deviation, 3)),
    noiseRatio: fixed(deviations[0] / deviations[1], 2),
    updates: SIZES.map((k) => TIMED.samples / k),
    timed: TIMED.samples,
    trained: TRAINED_SAMPLES,
    accuracies: accuracies.map((part) => fixed(100 * part, 1)),
    gap: fixed(100 * gap.mean, 1),
    standardError: fixed(100 * gap.standardError, 1),
    seeds: SEEDS.length,
    epochs: EPOCHS,
  }),
  shows: { figure: "noise", settings: { preset: "many", batchSize: SIZES[0], parameter: "w" } },
};
