/** The experiment in the background: all of them over many seeds, and how much noise is left at the end. */
import { createResultsMemoizer } from "../../figure/memoize.js";
import { seedsOf } from "../../figure/seeds.js";
import { average } from "../../figure/spread.js";
import { CONTESTANTS, NAMES, rateOf } from "./contestants.js";

/** A run of the race; and of the comparison of noise, which goes on until only noise is left. */
const UPDATES = 640;
const LONG = 2560;
/** This part of the rate is compared besides the tuned one, farther from where SGD diverges. */
const SLOWER = 0.25;
const MOMENTUM = 0.9;
const keep = createResultsMemoizer();

/** SGD, and momentum at the same η/(1 − β), at two rates. */
export const NOISE = ["sgd", "momentum", "sgd-slower", "momentum-slower"];

/** @type {Record<string, import("../../figure/registry.js").Measurement>} */
export const measurements = {
  seeds: {
    work(settings) {
      const { samples, noise, batchSize, targetPart: target } = settings;
      const shared = { samples, noise, batchSize, target };
      const kinds = [...racers(settings), ...noiseJobs(settings)];
      // Seed by seed, so that all can be compared early.
      const jobs = seedsOf(settings).flatMap((seed) =>
        kinds.map((kind) => ({ ...shared, seed, ...kind })),
      );
      return { experiment: "optimizers", jobs };
    },
    keep: ({ updatesToTarget, stepFlips, gradientFlips, epochExcess }) => ({
      updatesToTarget,
      stepFlips,
      gradientFlips,
      noise: meanOf(epochExcess.values.slice(-Math.ceil(epochExcess.values.length / 4))),
    }),
  },
};

/** The contestants; and Nesterov's method once more, measured where it looks ahead from. */
function racers(settings) {
  const jobOf = (contestant) => ({
    optimizer: contestant.optimizer.kind,
    learningRate: rateOf(contestant, settings),
    standardize: contestant.standardize ? "yes" : "no",
    updates: UPDATES,
  });
  const nesterov = CONTESTANTS.find(({ name }) => name === "nesterov");
  return [...CONTESTANTS.map(jobOf), { ...jobOf(nesterov), measuredAt: "iterate" }];
}

function noiseJobs(settings) {
  const rate = rateOf(CONTESTANTS[0], settings);
  return [rate, SLOWER * rate].flatMap((learningRate) => [
    { optimizer: "sgd", learningRate, updates: LONG },
    { optimizer: "momentum", learningRate: learningRate * (1 - MOMENTUM), updates: LONG },
  ]);
}

/** Names of the rows over seeds. */
export const ROWS = [...NAMES, "nesterov-iterate"];

/**
 * @returns {null | {rows: object[], noise: Record<string, number>, seeds: number}} of the seeds that all
 *   have run; null before there is one
 */
export function overSeeds({ results }) {
  return keep(results, "over seeds", () => summarise(results));
}

function summarise(results) {
  const size = ROWS.length + NOISE.length;
  const seeds = Array.from({ length: Math.floor(results.length / size) }, (_, i) =>
    Array.from({ length: size }, (_kind, j) => results[i * size + j]),
  ).filter((runs) => runs.every(Boolean));
  if (seeds.length === 0) return null;
  const of = (column, name) => seeds.map((runs) => runs[column][name]);
  const rows = ROWS.map((name, i) => {
    const updates = of(i, "updatesToTarget").filter(Number.isFinite);
    const { mean, standardError } = average(updates);
    return {
      name,
      reached: updates.length,
      updates: mean,
      deviation: standardError * Math.sqrt(updates.length),
      stepFlips: meanOf(of(i, "stepFlips")),
      gradientFlips: meanOf(of(i, "gradientFlips")),
    };
  });
  const noise = Object.fromEntries(
    NOISE.map((name, i) => [name, meanOf(of(ROWS.length + i, "noise"))]),
  );
  return { seeds: seeds.length, rows, noise };
}

function meanOf(values) {
  return average(Array.from(values)).mean;
}
