// An experiment of the core, as callers see it: advance it slice by slice, read its result at any time.
import { numberBetween } from "./check.js";
import { typeError, unwrap } from "./errors.js";
import { plainOptions } from "./plain.js";

/** See engine.d.ts, Experiment. */
class Experiment {
  #native;

  /** @param {import("../../.build/wasm/minibatch-core.mjs").NativeExperiment} native owned by this object */
  constructor(native) {
    this.#native = native;
  }

  get #live() {
    if (!this.#native.isDeleted()) return this.#native;
    throw new Error("This experiment was deleted: create another one with engine.experiment(…).");
  }

  advance(seconds) {
    return this.#live.advance(numberBetween("seconds", seconds, 0, 3600));
  }

  result() {
    return this.#live.result();
  }

  delete() {
    if (!this.#native.isDeleted()) this.#native.delete();
  }
}

/**
 * @param {import("../../.build/wasm/minibatch-core.mjs").Core} core the WebAssembly module
 * @param {string} name
 * @param {import("./engine.d.ts").ExperimentOptions} [options]
 */
export function createExperiment(core, name, options) {
  if (typeof name !== "string") throw typeError("experiment", name, "the name of an experiment");
  const answer = core.createExperiment(name, plainOptions(options));
  return new Experiment(unwrap({ experiment: name, ...options }, answer));
}
