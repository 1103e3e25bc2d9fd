// An experiment of the core, as callers see it: advance it slice by slice, read its result at any time.
import { lengthOf, number, numbers, rangeError, typeError } from "./check.js";
import { throwProblem } from "./native.js";

const MAX_LIST = 1000;

/** See engine.d.ts, Experiment. */
class Experiment {
  #native;

  /** @param {any} native the core's experiment; this object owns it from now on */
  constructor(native) {
    this.#native = native;
  }

  get #core() {
    if (this.#native) return this.#native;
    throw new Error("This experiment was deleted: create another one with engine.experiment(…).");
  }

  advance(seconds) {
    const core = this.#core;
    if (!(number("seconds", seconds) >= 0 && seconds <= 3600)) {
      throw rangeError("seconds", seconds, "a number from 0 to 3,600");
    }
    return core.advance(seconds);
  }

  result() {
    return this.#core.result();
  }

  delete() {
    this.#native?.delete();
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
  const values = new core.OptionValues();
  try {
    for (const [field, value] of plainOptions(options)) setOption(values, field, value);
    const made = core.makeExperiment(name, values);
    try {
      throwProblem(made.problem(), { experiment: name, ...options });
      return new Experiment(made.take());
    } finally {
      made.delete();
    }
  } finally {
    values.delete();
  }
}

function setOption(values, field, value) {
  if (typeof value === "number") values.setNumber(field, value);
  else if (typeof value === "string") values.setText(field, value);
  else values.setList(field, value);
}
