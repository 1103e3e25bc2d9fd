/** What was measured says: which device is faster with which batch, where it saturates, and which k is first. */

import { operationCount } from "../../engine/gpu/shape.js";
import { compareTimes, describeShape, ratioOf } from "../../figure/evidence.js";
import { memoize } from "../../figure/memoize.js";
import { epochTimes, shapeOf } from "../cost/findings.js";
import { FEATURES, OUTPUTS } from "../cost/measurements.js";

/**
 * The times of each device as “cost” has them, so that its findings hold for each: a `state` with them, and their rows.
 * @type {(state: {measured: any}) => Record<"cpu" | "gpu", {state: any, rows: any[], jobs: any[]}>}
 */
export const byDevice = memoize(
  ({ measured: { times } }) => ({ cpu: timesOf(times, "cpu"), gpu: timesOf(times, "gpu") }),
  ({ measured: { times } }) => [times.results, times.status],
);

function timesOf({ results, status }, device) {
  const jobs = results.filter((job) => job?.device === device);
  // A job that came to no end has no rows.
  const rows = jobs.map((job) => job.rows).filter(({ length }) => length > 0);
  const state = { measured: { times: { status, results: rows } } };
  return { state, rows: epochTimes(state), jobs };
}

/**
 * What is known of the graphics processor: how it was timed, the first problem there was, the sizes that do not fit.
 * Null before its first job is done.
 */
export function graphicsProcessor(state) {
  const { jobs } = byDevice(state).gpu;
  if (jobs.length === 0) return null;
  const known = jobs.find(({ rows }) => rows.length > 0) ?? jobs[0];
  const failed = jobs.find(({ problem }) => problem !== "none");
  return { ...known, problem: failed?.problem ?? "none" };
}

/**
 * Multiplications and additions of an epoch, over its time, in units of 10⁹ a second.
 * @param {{samples: number, hiddenUnits: number}} settings
 */
export const arithmeticRate = ({ samples, hiddenUnits }, seconds) =>
  operationCount({ features: FEATURES, hidden: hiddenUnits, outputs: OUTPUTS }, samples) /
  seconds /
  1e9;

/** The GPU's time over that of one core, round by round, of each size that both have; null before all rounds are in. */
export function compareDevices(state) {
  const { cpu, gpu } = byDevice(state);
  if (state.measured.times.status !== "done" || gpu.rows.length === 0) return null;
  const sizes = gpu.rows.flatMap((row) => {
    const core = cpu.rows.find(({ batchSize }) => batchSize === row.batchSize);
    return core
      ? [{ batchSize: row.batchSize, cpu: core, gpu: row, ...ratioOfRows(row, core) }]
      : [];
  });
  return { sizes, ...whereFaster(sizes) };
}

function ratioOfRows(row, other) {
  const count = Math.min(row.rounds.length, other.rounds.length);
  const rounds = row.rounds.slice(0, count);
  return compareTimes(rounds.map((seconds, round) => ratioOf(seconds, other.rounds[round])));
}

/** “always”, “from” a size on, “never”, “mixed”: where the GPU is clearly faster; “noisy”, “few”: nothing can be said. */
function whereFaster(sizes) {
  const answers = sizes.map(({ answer }) => answer);
  const faster = sizes.filter(({ answer }) => answer === "smaller");
  const from = sizes.length - faster.length;
  if (answers.includes("few")) return { kind: "few", faster };
  if (faster.length === 0) return { kind: answers.includes("noisy") ? "noisy" : "never", faster };
  if (from === 0) return { kind: "always", faster };
  const isTail = answers.slice(from).every((answer) => answer === "smaller");
  return { kind: isTail ? "from" : "mixed", faster };
}

/** From which size on the GPU's arithmetic rises no more: there an epoch's time is level. Null before all is in. */
export function saturation(state) {
  const shape = shapeOf(byDevice(state).gpu.state);
  if (!shape) return null;
  const { rows, levelFrom, shape: kind, least } = shape;
  return { kind, from: rows[levelFrom] ?? null, first: rows[0], best: rows[least] };
}

/**
 * The time to a target of each size, if updates fall as 1 + B/k: so many times that of an update, in seconds for each of
 * the fewest updates that any batch needs.
 */
export const timesToTarget = memoize((rows, criticalBatch) =>
  rows.map(({ batchSize, rounds, updatesPerEpoch, secondsPerUpdate }) => {
    const updates = 1 + criticalBatch / batchSize;
    return {
      batchSize,
      seconds: updates * secondsPerUpdate,
      rounds: rounds.map((seconds) => (updates * seconds) / updatesPerEpoch),
    };
  }),
);

/** Which size has the least of it, and the sizes that are level with it; null before all rounds are in. */
export function firstToTarget(state, device, criticalBatch) {
  const { rows } = byDevice(state)[device];
  if (state.measured.times.status !== "done" || rows.length < 2) return null;
  const targets = timesToTarget(rows, criticalBatch);
  const { least, ratios, shape } = describeShape(targets.map(({ rounds }) => rounds));
  const near = targets.filter(
    (_, i) => i !== least && ["level", "noisy"].includes(ratios[i].answer),
  );
  return { shape, first: targets[least], near };
}
