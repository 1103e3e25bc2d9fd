// What the pool and its synchronous twin share: the arguments of a run, and errors that name a job.
import { lengthOf, objectWith, typeError } from "./check.js";
import { plainOptions } from "./experiment.js";

const MAX_JOBS = 100_000;
const callbacks = ["onProgress", "onResult", "onReplaced"];

/**
 * Checks everything about a run that can be told before an experiment is made.
 * @param {string} name of the experiment
 * @param {import("./engine.d.ts").ExperimentOptions[]} jobs
 * @param {import("./engine.d.ts").RunOptions} options
 * @returns {import("./messages.js").Options[]} the jobs, as copies that can be posted
 */
export function checkRun(name, jobs, options) {
  if (typeof name !== "string") throw typeError("experiment", name, "the name of an experiment");
  objectWith("options", options, ["signal", ...callbacks]);
  for (const field of callbacks) {
    const callback = options[field];
    if (callback !== undefined && typeof callback !== "function") {
      throw typeError(`options.${field}`, callback, "a function");
    }
  }
  const { signal } = options;
  if (signal !== undefined && typeof signal?.addEventListener !== "function") {
    throw typeError("options.signal", signal, "an AbortSignal");
  }
  lengthOf("jobs", jobs, "an array with the options of each job", MAX_JOBS);
  return Array.from(jobs, (job, index) => ofJob(index, () => plainOptions(job)));
}

/** Does something for a job; an error about its options gets its number. */
export function ofJob(index, act) {
  try {
    return act();
  } catch (error) {
    throw error instanceof TypeError || error instanceof RangeError
      ? problemOfJob(index, error)
      : error;
  }
}

/**
 * The error that engine.experiment throws, with the number of the job.
 * @param {number} index
 * @param {{ name: string, message: string }} error
 */
export function problemOfJob(index, { name, message }) {
  const Kind = name === "TypeError" ? TypeError : RangeError;
  return Object.assign(new Kind(`jobs[${index}]: ${message}`), { job: index });
}

/** What an aborted run throws: the signal's reason. */
export function abortReason(signal) {
  return signal.reason ?? new DOMException("The run was aborted.", "AbortError");
}
