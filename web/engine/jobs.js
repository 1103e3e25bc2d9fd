// The arguments of a run, and errors that name a job: for the pool and for its synchronous twin.
import { functionOrNone, lengthOf, objectWith } from "./check.js";
import { postedError, typeError } from "./errors.js";
import { plainOptions } from "./plain.js";

const MAX_JOBS = 100_000;
const callbacks = ["onProgress", "onResult", "onReplaced"];

/**
 * Checks everything about a run that can be told before an experiment is made.
 * @param {string} name of the experiment
 * @param {readonly import("./engine.d.ts").ExperimentOptions[]} jobs
 * @param {import("./engine.d.ts").RunOptions} options
 * @returns {import("./messages.js").Options[]} the jobs, as copies that can be posted
 */
export function checkRun(name, jobs, options) {
  if (typeof name !== "string") throw typeError("experiment", name, "the name of an experiment");
  objectWith("options", options, ["signal", ...callbacks]);
  for (const field of callbacks) functionOrNone(`options.${field}`, options[field]);
  const { signal } = options;
  if (signal !== undefined && typeof signal?.addEventListener !== "function") {
    throw typeError("options.signal", signal, "an AbortSignal");
  }
  lengthOf("jobs", jobs, "an array with the options of each job", MAX_JOBS);
  return Array.from(jobs, (job, index) => withJobIndex(index, () => plainOptions(job)));
}

/** Calls act() for a job; an error of its options gets its number. */
export function withJobIndex(index, act) {
  try {
    return act();
  } catch (error) {
    throw jobError(index, postedError(error));
  }
}

/**
 * The error that engine.experiment throws, with the number of the job.
 * @param {number} index
 * @param {import("./messages.js").PostedError} error
 */
export function jobError(index, { name, message, details }) {
  const Kind = name === "TypeError" ? TypeError : RangeError;
  return Object.assign(new Kind(`jobs[${index}]: ${message}`), details, { job: index });
}

/** The error of an aborted run: the signal's reason. */
export function abortReason(signal) {
  return signal.reason ?? new DOMException("The run was aborted.", "AbortError");
}
