// An experiment of the core, as callers see it: advance it slice by slice, read its result at any time.
import { lengthOf, number, numbers, rangeError, typeError } from "./check.js";
import { madeOf } from "./native.js";

const MAX_LIST = 1000;

/** See engine.d.ts, Experiment. */
class Experiment {
  #core;
  /** @type {number | undefined} */
  #native;

  /**
   * @param {any} core the WebAssembly module
   * @param {number} native the core's experiment; this object owns it from now on
   */
  constructor(core, native) {
    this.#core = core;
    this.#native = native;
  }

  get #handle() {
    if (this.#native) return this.#native;
    throw new Error("This experiment was deleted: create another one with engine.experiment(…).");
  }

  advance(seconds) {
    const handle = this.#handle;
    if (!(number("seconds", seconds) >= 0 && seconds <= 3600)) {
      throw rangeError("seconds", seconds, "a number from 0 to 3,600");
    }
    return this.#core.advance(handle, seconds);
  }

  result() {
    return this.#core.result(this.#handle);
  }

  delete() {
    if (this.#native) this.#core.deleteExperiment(this.#native);
    this.#native = undefined;
  }
}

/**
 * Options as numbers, words and lists of numbers; the core judges their names and values.
 * @param {Record<string, number | string | ArrayLike<number>>} [options]
 * @returns {[field: string, value: number | string | number[] | Float64Array][]}
 */
export function plainOptions(options = {}) {
  if (typeof options !== "object" || options === null || Array.isArray(options)) {
    throw typeError("options", options, "an object of options");
  }
  return Object.entries(options).map(([field, value]) => [field, plainValue(field, value)]);
}

function plainValue(field, value) {
  if (typeof value === "number" || typeof value === "string") return value;
  lengthOf(field, value, "a number, a word, or a list of numbers", MAX_LIST);
  const copy = numbers(field, value, MAX_LIST);
  return Array.isArray(value) ? [...copy] : copy;
}

/**
 * @param {any} core the WebAssembly module
 * @param {string} name
 * @param {Record<string, number | string | ArrayLike<number>>} [options]
 */
export function createExperiment(core, name, options) {
  if (typeof name !== "string") throw typeError("experiment", name, "the name of an experiment");
  const answer = core.createExperiment(name, plainOptions(options));
  return new Experiment(core, madeOf({ experiment: name, ...options }, answer));
}
