/** The experiments: seconds per epoch, on one core and on the graphics processor in turn; powers of two beside them. */
import { range } from "d3-array";
import { PROBLEMS } from "../../engine/gpu/problems.js";
import { memoize } from "../../figure/memoize.js";
import { TRIPLES, timedRows, timing } from "../cost/measurements.js";

/** Each round times each size once, in a loop that is long against the grain of a clock. */
const ROUND = { repeats: 1, loopSeconds: 0.02 };
const DEVICES = ["cpu", "gpu"];

/** The sizes that are timed: powers of four, one of the post's, the chosen one, and all samples. */
export function sizesOf({ samples, batchSize }) {
  const powers = range(Math.ceil(Math.log2(samples) / 2)).map((exponent) => 4 ** exponent);
  return [...new Set([...powers, 32, batchSize, samples])].sort((a, b) => a - b);
}

/** How many jobs Play runs. */
export const jobsOf = ({ repeats }) => DEVICES.length * repeats;

const timesJobs = memoize((settings) => {
  const job = { ...timing({ ...settings, model: "mlp" }, sizesOf(settings)), ...ROUND };
  return range(settings.repeats).flatMap(() => [job, { ...job, device: "gpu" }]);
});

const powersJobs = memoize((settings) =>
  range(settings.repeats).flatMap(() =>
    TRIPLES.map((sizes) => ({
      ...timing({ ...settings, model: "mlp" }, sizes),
      ...ROUND,
      device: "gpu",
    })),
  ),
);

/** @type {Record<string, import("../../figure/registry.js").Measurement>} */
export const measurements = {
  times: { experiment: "epoch-time", exclusive: true, jobs: timesJobs, reduce: deviceTimes },
  powers: {
    experiment: "epoch-time",
    exclusive: true,
    jobs: powersJobs,
    reduce: (result, job) => deviceTimes(result, job).rows,
  },
};

/**
 * What a job has measured on its device. The core knows of no problem, and of no clock but the one on the wall.
 * @param {any} result
 * @param {{device?: string}} job
 */
function deviceTimes(result, { device = "cpu" }) {
  const { wallSeconds, neededBytes, allowedBytes = null, emptySeconds = null } = result;
  const rows = timedRows(result).map((row, i) => ({
    ...row,
    wallSeconds: wallSeconds?.values[i] ?? row.seconds,
    neededBytes: neededBytes?.values[i] ?? null,
  }));
  return {
    device,
    rows: rows.filter(({ loops }) => loops > 0),
    tooLarge: rows.filter((row) => row.neededBytes > allowedBytes),
    problem: PROBLEMS[result.problem ?? 0],
    ...{ allowedBytes, emptySeconds },
    adapter: String.fromCharCode(...(result.adapter?.values ?? [])),
    hasTimestamps: result.hasTimestamps === 1,
    isSoftware: result.isSoftware === 1,
  };
}
