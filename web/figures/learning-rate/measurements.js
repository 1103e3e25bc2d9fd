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
    work: (settings) => keep(settings, "map", () => mapWork(settings)),
    keep: keepRun,
  },
  near: {
    work: (settings) => ({
      experiment: "learning-rate-cell",
      jobs: nearPlaces(settings).map(({ place }) => cellJob(settings, settings.seed, place)),
    }),
    keep: keepRun,
  },
  limits: {
    // One job each: a limit takes some tenths of a second.
    work: (settings) => ({
      experiment: "stability-limit",
      jobs: BATCH_SIZES.map((k) => ({ ...dataOf(settings), batchSizes: [k] })),
    }),
    keep: ({ limit }) => limit.values[0],
  },
  noiseScale: {
    work: (settings) => ({
      experiment: "gradient-noise-scale",
      jobs: FRACTIONS.map((fraction) => ({ ...dataOf(settings), fraction })),
    }),
    keep: ({ noiseScale, estimatedNoiseScale, draws }) => ({
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
function mapWork(settings) {
  const jobs = seedsOf(settings).flatMap((orderSeed) =>
    PLACES.map((place) => cellJob(settings, orderSeed, place)),
  );
  return { experiment: "learning-rate-cell", jobs };
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
