/** What was measured says: which device is faster with which batch, where it saturates, and which k is first at the target. */

import { operationCount } from "../../engine/gpu/shape.js";
import { compareTimes, ratioOf } from "../../figure/evidence.js";
import { memoize } from "../../figure/memoize.js";
import { epochTimes, shapeOf, targetShape } from "../cost/findings.js";
import { FEATURES, OUTPUTS } from "../cost/measurements.js";

/**
 * What was measured of each device as “cost” has it, so that its findings hold for each: a `state` with it, and the rows
 * of its times.
 * @type {(state: {measured: any}) => Record<"cpu" | "gpu", {state: any, rows: any[], jobs: any[]}>}
 */
export const byDevice = memoize(
  ({ measured }) => ({ cpu: measuredOf(measured, "cpu"), gpu: measuredOf(measured, "gpu") }),
  ({ measured: { times, updates } }) => [
    times.results,
    times.status,
    updates.results,
    updates.status,
  ],
);

function measuredOf({ times: { results, status }, updates }, device) {
  const jobs = results.filter((job) => job?.device === device);
  // A job that came to no end has no rows.
  const rows = jobs.map((job) => job.rows).filter(({ length }) => length > 0);
  const state = { measured: { times: { status, results: rows }, updates } };
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

/** Which size is first at the target on a device, and those that are level with it; null before all is in. */
export function firstToTarget(state, device) {
  const found = targetShape(byDevice(state)[device].state);
  if (!found) return null;
  const { rows, least, ratios, shape } = found;
  const near = rows.filter((_, i) => i !== least && ["level", "noisy"].includes(ratios[i].answer));
  return { shape, first: rows[least], near };
}
