/** The experiment in the background: all of them over many seeds, and how much noise is left at the end. */
import { deviation, mean, range } from "d3-array";
import { isDiverging, orInfinity, summarize } from "../../figure/evidence.js";
import { memoize } from "../../figure/memoize.js";
import { seedsOf } from "../../figure/seeds.js";
import { excessOfIterate } from "./iterate.js";
import { MOMENTUM, NAMES, OPTIMIZER_RUNS, optimizerRun, rateOf } from "./optimizer_runs.js";
import { movingMeans, progressToTarget } from "./target.js";

/** Updates of a run of the race; and of the comparison of noise, which goes on until only noise is left. */
export const RACE_UPDATES = 640;
export const LONG = 2560;
/** This part of the rate is compared besides the tuned one, farther from where SGD diverges. */
export const SLOWER = 0.25;

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
    reduce(result, job) {
      const { excess, hasDiverged } = excessByUpdate(result, job);
      const updatesPerEpoch = Math.ceil(job.samples / job.batchSize);
      const means = movingMeans(excess, updatesPerEpoch);
      const target = job.target * result.startLoss;
      const { updatesToTarget } = progressToTarget(means, target, updatesPerEpoch);
      // Across a valley that standardising has taken away there is nothing to turn.
      const isComparable = job.standardize !== "yes" && !hasDiverged;
      return {
        updatesToTarget: updatesToTarget ?? Number.POSITIVE_INFINITY,
        stepFlips: isComparable ? result.stepFlips : Number.NaN,
        gradientFlips: isComparable ? result.gradientFlips : Number.NaN,
        noise: orInfinity(mean(excess.slice(-excess.length / 4)) ?? Number.NaN, hasDiverged),
      };
    },
  },
};

/** After each update; infinite from where the run has diverged. */
function excessByUpdate(result, { measuredAt, learningRate }) {
  const { pathLoss, minimumLoss, startLoss } = result;
  const losses = Array.from(pathLoss.values).slice(1);
  const isLost = losses.map((loss) => isDiverging({ loss, startLoss }));
  const end = isLost.indexOf(true);
  const excess =
    measuredAt === "iterate"
      ? excessOfIterate(result, learningRate, MOMENTUM)
      : losses.map((loss) => loss - minimumLoss);
  return {
    excess: excess.map((value, i) => orInfinity(value, end >= 0 && i >= end)),
    hasDiverged: end >= 0,
  };
}

/**
 * What came out by seed, of those seeds of which all runs are in; null before there is one.
 * @type {(results: any[]) => {seeds: number, runs: Record<string, Record<string, number[]>>} | null}
 */
export const bySeed = memoize((results) => {
  const names = [...ROWS, ...NOISE.map((name) => `noise-${name}`)];
  const seeds = range(Math.floor(results.length / names.length))
    .map((i) => results.slice(i * names.length, (i + 1) * names.length))
    .filter((runs) => runs.every(Boolean));
  if (seeds.length === 0) return null;
  const values = (i) =>
    Object.fromEntries(
      Object.keys(seeds[0][i]).map((key) => [key, seeds.map((runs) => runs[i][key])]),
    );
  return {
    seeds: seeds.length,
    runs: Object.fromEntries(names.map((name, i) => [name, values(i)])),
  };
});

/** Medians over these seeds, in which a run that did not arrive, or diverged, counts as infinite; null before. */
export const overSeeds = memoize((results) => {
  const found = bySeed(results);
  if (!found) return null;
  const { seeds, runs } = found;
  const rows = ROWS.map((name) => {
    const { updatesToTarget, stepFlips, gradientFlips } = runs[name];
    const { median, low, high, infinite } = summarize(updatesToTarget);
    return {
      name,
      reached: seeds - infinite,
      updates: finiteOrNull(median),
      low: finiteOrNull(low),
      high: finiteOrNull(high),
      deviation: finiteOrNull(infinite > 0 ? Number.NaN : deviation(updatesToTarget)),
      stepFlips: finiteOrNull(summarize(stepFlips).median),
      gradientFlips: finiteOrNull(summarize(gradientFlips).median),
    };
  });
  const noise = Object.fromEntries(
    NOISE.map((name) => [name, finiteOrNull(summarize(runs[`noise-${name}`].noise).median)]),
  );
  return { seeds, rows, noise };
});

function finiteOrNull(value) {
  return Number.isFinite(value) ? value : null;
}

function raceJobs(settings) {
  const jobOf = (run) => ({
    optimizer: run.kind,
    learningRate: rateOf(run, settings),
    standardize: run.standardize ? "yes" : "no",
    updates: RACE_UPDATES,
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
