/** The experiments: a short run for each cell and seed, the limits that theory gives, the noise scale. */
import { createMemoizer } from "../../figure/memoize.js";
import { seedsOf } from "../../figure/seeds.js";
import { BATCH_SIZES, nearPlaces, PLACES, SAMPLES } from "./grid.js";

/** How far from the start, 0, to the lowest loss, 1, the noise scale is asked for. */
const FRACTIONS = [0, 0.25, 0.5, 0.75, 0.9, 0.95];

const keep = createMemoizer();

/** @type {Record<string, import("../../figure/registry.js").Measurement>} */
export const measurements = {
  map: {
    experiment: "learning-rate-cell",
    jobs: (settings) => keep(settings, "map", () => mapJobs(settings)),
    reduce: keepRun,
  },
  near: {
    experiment: "learning-rate-cell",
    jobs: (settings) =>
      nearPlaces(settings).map(({ place }) => cellJob(settings, settings.seed, place)),
    reduce: keepRun,
  },
  limits: {
    // One job each: a limit takes some tenths of a second.
    experiment: "stability-limit",
    jobs: (settings) => BATCH_SIZES.map((k) => ({ ...dataOf(settings), batchSizes: [k] })),
    reduce: ({ limit }) => limit.values[0],
  },
  noiseScale: {
    experiment: "gradient-noise-scale",
    jobs: (settings) => FRACTIONS.map((fraction) => ({ ...dataOf(settings), fraction })),
    reduce: ({ noiseScale, estimatedNoiseScale, draws }) => ({
      noiseScale,
      estimatedNoiseScale,
      draws,
    }),
  },
};

/** With the place each was measured at; of those there are. */
export function noiseScales({ results }) {
  return FRACTIONS.flatMap((fraction, i) => (results[i] ? [{ fraction, ...results[i] }] : []));
}

/** Seed by seed the whole map, on the very same data: only the order of the samples differs. */
function mapJobs(settings) {
  return seedsOf(settings).flatMap((orderSeed) =>
    PLACES.map((place) => cellJob(settings, orderSeed, place)),
  );
}

function cellJob(settings, orderSeed, { batchSize, learningRate }) {
  const epochs = settings.totalEpochs;
  return { ...dataOf(settings), orderSeed, batchSize, learningRate, epochs };
}

function keepRun({ update, loss, finalLoss, startLoss, minimumLoss, diverged, divergedAt }) {
  const hasDiverged = diverged === 1;
  return {
    update: Array.from(update.values),
    loss: Array.from(loss.values),
    finalLoss,
    startLoss,
    minimumLoss,
    diverged: hasDiverged,
    divergedAt: hasDiverged ? divergedAt : null,
  };
}

function dataOf({ features, noise, condition, seed }) {
  return { samples: SAMPLES, features, noise, condition, seed };
}
