/**
 * The experiments of the figure, which Play runs: three networks for each seed, then weaker and stronger penalties, then
 * a line.
 */
import { rowsOf } from "../../figure/result_rows.js";
import { seedsOf } from "../../figure/seeds.js";
import { networkOptions } from "../minima/measurements.js";

/** The contestants of each seed, in the order of their jobs. */
export const SIDES = ["small", "whole", "penalised"];
/** By what the penalty is multiplied that theory gives. */
export const FACTORS = [0.5, 1, 2];
/** Those that the contestants leave out. */
const OTHER_FACTORS = FACTORS.filter((factor) => factor !== 1);
export const JOBS_PER_SEED = SIDES.length + OTHER_FACTORS.length;
const CHECKPOINTS = 12;
/** The line's ten points, as in the post's program with more noise, and their batches. */
export const LINE = { samples: 10, noise: 1, batchSize: 2 };
/** Learning rates of the line, rising. */
export const SHIFT_RATES = [0.025, 0.05, 0.1, 0.2];

/** How each contestant is trained. A penalty of 0 is none. */
const TRAININGS = {
  small: { training: "batches" },
  whole: { training: "penalty", penaltyFactor: 0 },
  penalised: { training: "penalty", penaltyFactor: 1 },
};

/** @type {Record<string, import("../../figure/registry.js").Measurement>} */
export const measurements = {
  trios: {
    experiment: "noise-effect",
    jobs: (settings) =>
      seedsOf(settings).flatMap((seed) =>
        SIDES.map((side) => jobOf(settings, seed, TRAININGS[side])),
      ),
    reduce: runOf,
  },
  doses: {
    experiment: "noise-effect",
    jobs: (settings) =>
      seedsOf(settings).flatMap((seed) =>
        OTHER_FACTORS.map((penaltyFactor) =>
          jobOf(settings, seed, { ...TRAININGS.penalised, penaltyFactor }),
        ),
      ),
    reduce: runOf,
  },
  shifts: {
    experiment: "average-shift",
    jobs: ({ seed }) => SHIFT_RATES.map((learningRate) => ({ ...LINE, seed, learningRate })),
    reduce: ({ shift, shiftError, predicted }, { learningRate }) => ({
      rate: learningRate,
      shift: Array.from(shift.values),
      error: Array.from(shiftError.values),
      predicted: Array.from(predicted.values),
    }),
  },
};

function jobOf(settings, seed, training) {
  const { smallBatch: batchSize, learningRate, updates } = settings;
  const network = networkOptions(settings, seed);
  return { ...network, ...training, batchSize, learningRate, updates, checkpoints: CHECKPOINTS };
}

/** What is needed of a run; its numbers are NaN if it diverged. */
function runOf({ checkpoint, pathTopEigenvalue, pathLoss: _, ...numbers }, { seed, ...job }) {
  return {
    seed,
    // null: small batches, which have no penalty to multiply.
    factor: job.training === "batches" ? null : job.penaltyFactor,
    ...numbers,
    path: rowsOf({ update: checkpoint, topEigenvalue: pathTopEigenvalue }),
  };
}
