/** The experiment in the background: all of them over many seeds, and how much noise is left at the end. */
import { range } from "d3-array";
import { memoize } from "../../figure/memoize.js";
import { seedsOf } from "../../figure/seeds.js";
import { average } from "../../figure/statistics.js";
import { NAMES, OPTIMIZER_RUNS, optimizerRun, rateOf } from "./optimizer_runs.js";

/** Updates of a run of the race; and of the comparison of noise, which goes on until only noise is left. */
const UPDATES = 640;
const LONG = 2560;
/** This part of the rate is compared besides the tuned one, farther from where SGD diverges. */
const SLOWER = 0.25;
const MOMENTUM = 0.9;

/** SGD, and momentum at the same η/(1 − β), at two rates. */
const NOISE = ["sgd", "momentum", "sgd-slower", "momentum-slower"];
/** The runs; and Nesterov's method once more, measured where it looks ahead from. */
const ROWS = [...NAMES, "nesterov-iterate"];

/** @type {Record<string, import("../../figure/registry.js").Measurement>} */
export const measurements = {
  seeds: {
    experiment: "optimizers",
    jobs(settings) {
      const { samples, noise, batchSize, targetPart: target } = settings;
      const kinds = [...raceJobs(settings), ...noiseJobs(settings)];
      // Seed by seed, so that all can be compared early.
      return seedsOf(settings).flatMap((seed) =>
        kinds.map((kind) => ({ samples, noise, batchSize, target, seed, ...kind })),
      );
    },
    reduce({ updatesToTarget, stepFlips, gradientFlips, epochExcess }) {
      const { values } = /** @type {import("../../engine/engine.js").Quantity} */ (epochExcess);
      const lastQuarter = values.slice(-Math.ceil(values.length / 4));
      return { updatesToTarget, stepFlips, gradientFlips, noise: average(lastQuarter).mean };
    },
  },
};

/** Means over the seeds that all have run; null before there is one. */
export const overSeeds = memoize((results) => {
  const size = ROWS.length + NOISE.length;
  const seeds = range(Math.floor(results.length / size))
    .map((i) => results.slice(i * size, (i + 1) * size))
    .filter((runs) => runs.every(Boolean));
  if (seeds.length === 0) return null;
  const column = (i, name) => seeds.map((runs) => runs[i][name]);
  const rows = ROWS.map((name, i) => {
    const updates = column(i, "updatesToTarget").filter(Number.isFinite);
    const found = average(updates);
    return {
      name,
      reached: updates.length,
      updates: found.mean,
      deviation: found.standardError * Math.sqrt(updates.length),
      stepFlips: average(column(i, "stepFlips")).mean,
      gradientFlips: average(column(i, "gradientFlips")).mean,
    };
  });
  const noise = Object.fromEntries(
    NOISE.map((name, i) => [name, average(column(ROWS.length + i, "noise")).mean]),
  );
  return { seeds: seeds.length, rows, noise };
});

function raceJobs(settings) {
  const jobOf = (run) => ({
    optimizer: run.kind,
    learningRate: rateOf(run, settings),
    standardize: run.standardize ? "yes" : "no",
    updates: UPDATES,
  });
  return [
    ...OPTIMIZER_RUNS.map(jobOf),
    { ...jobOf(optimizerRun("nesterov")), measuredAt: "iterate" },
  ];
}

function noiseJobs(settings) {
  const rate = rateOf(optimizerRun("sgd"), settings);
  return [rate, SLOWER * rate].flatMap((learningRate) => [
    { optimizer: "sgd", learningRate, updates: LONG },
    { optimizer: "momentum", learningRate: learningRate * (1 - MOMENTUM), updates: LONG },
  ]);
}
