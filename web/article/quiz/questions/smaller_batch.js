/** From batches of 256 to batches of 32: time, noise, the loss, and accuracy. */
import { deviation } from "d3-array";
import { fixed } from "../../../charts/numbers.js";
import { secondsText } from "../../../charts/quantities.js";
import {
  compareRatios,
  compareTimes,
  describeInterval,
  medianInterval,
  namesWithin,
} from "../../../figure/evidence.js";
import { seedsOf } from "../../../figure/seeds.js";
import { timedRows, timing } from "../../../figures/cost/measurements.js";
import { presets } from "../../../figures/noise/schema.js";
import { compareSides, pointsTexts, SIDES, sidesBeyond } from "../sides.js";

const SIZES = [32, 256];
const SAMPLES = 8192;
const NETWORK = { model: "mlp", samples: SAMPLES, hiddenUnits: 128, repeats: 1, seed: 42 };
/** A busy moment of the machine then hits one of them. */
const ROUNDS = 11;
/** As the figure “noise” has them. */
const { samples, noise, intercept, seed } = presets.many;
const LINE = { samples, noise, intercept, seed, w: 0, b: 0, replacement: "without" };
const LINE_RATE = 0.3;
const MOONS = { samples: 1024, learningRate: 0.3, epochs: 100 };
/** Fewer points of a hundred are as many. */
const POINTS = 2;
const SEEDS = seedsOf({ seed: 42, seeds: 20 });
/** How many times as much something may scatter. */
const SCATTER = { same: 1, three: Math.sqrt(8), eight: 8 };

/** @type {Record<string, string[]>} by how the times of k = 32 compare; where that cannot be said, any is right */
const TIMES = { smaller: ["shorter"], level: ["alike"], larger: ["longer"] };
const TIME_OPTIONS = ["longer", "alike", "shorter"];

/** @type {import("../questions.js").Question} */
export const smallerBatch = {
  name: "smaller-batch",
  measurements: {
    times: {
      experiment: "epoch-time",
      exclusive: true,
      jobs: () => Array.from({ length: ROUNDS }, () => timing(NETWORK, SIZES)),
      reduce: (result) => timedRows(result).map(({ seconds }) => seconds),
    },
    noise: {
      experiment: "gradient-noise",
      jobs: () => [{ ...LINE, batchSizes: SIZES, draws: 2000 }],
      // Of ∂w; the pairs are (∂w, ∂b).
      reduce: ({ deviation: deviations }) => SIZES.map((_, i) => deviations.values[2 * i]),
    },
    losses: {
      experiment: "learning-rate-cell",
      jobs: () =>
        SEEDS.flatMap((seed) =>
          SIZES.map((batchSize) => ({
            samples: SAMPLES,
            noise,
            data: "noisy-line",
            seed,
            batchSize,
            learningRate: LINE_RATE,
            epochs: 8,
          })),
        ),
      // By its second half the loss no longer falls.
      reduce: ({ loss: { values } }) => deviation(values.slice(values.length / 2)),
    },
    accuracy: {
      experiment: "minima-pair",
      jobs: () =>
        SEEDS.map((seed) => ({
          ...MOONS,
          seed,
          smallBatch: SIZES[0],
          largeBatch: SIZES[1],
          protocol: "equal-epochs",
          checkpoints: 1,
        })),
      reduce: ({ testAccuracy }) => Array.from(testAccuracy.values),
    },
  },
  fields: [
    {
      name: "time",
      options: TIME_OPTIONS,
      right: ({ time }) => TIMES[time.answer] ?? TIME_OPTIONS,
    },
    {
      name: "noise",
      options: Object.keys(SCATTER),
      right: ({ deviations: [small, large] }) =>
        namesWithin({ low: small / large, high: small / large }, SCATTER),
    },
    {
      name: "loss",
      options: Object.keys(SCATTER),
      right: ({ wobble }) => namesWithin(wobble, SCATTER),
    },
    { name: "accuracy", options: SIDES, right: ({ gap }) => sidesBeyond(gap, POINTS / 100) },
  ],
  find({ times, noise: [deviations], losses, accuracy }) {
    const ofSize = (which) => losses.filter((_, i) => i % SIZES.length === which);
    return {
      times: SIZES.map((_, i) => medianInterval(times.map((round) => round[i])).median),
      time: compareTimes(times.map(([small, large]) => small / large)),
      deviations,
      wobble: compareRatios(ofSize(1), ofSize(0)),
      gap: compareSides(accuracy),
    };
  },
  texts: ({ times, time, deviations, wobble, gap }) => ({
    times: times.map(secondsText),
    time: { answer: time.answer, ...describeInterval(time, 2) },
    deviations: deviations.map((size) => fixed(size, 3)),
    noiseRatio: fixed(deviations[0] / deviations[1], 2),
    // σ/√k · √((n − k)/(n − 1))
    expected: fixed(
      Math.sqrt(((SIZES[1] / SIZES[0]) * (samples - SIZES[0])) / (samples - SIZES[1])),
      2,
    ),
    wobble: describeInterval(wobble, 1),
    updates: SIZES.map((k) => SAMPLES / k),
    samples: SAMPLES,
    gap: pointsTexts(gap),
    seeds: SEEDS.length,
    epochs: MOONS.epochs,
  }),
  shows: [
    {
      figure: "noise",
      settings: { preset: "many", batchSize: SIZES[0], parameter: "w", update: 0 },
      at: ".sizes",
    },
    {
      figure: "cost",
      settings: { ...NETWORK, repeats: ROUNDS, batchSize: SIZES[0], done: ROUNDS },
      at: ".cost-time",
    },
  ],
};
