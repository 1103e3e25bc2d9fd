// A trainer as callers see it: checks arguments, and says clearly when it has been deleted.
import { wholeNumber } from "./check.js";

const MAX_UPDATES = 1_000_000_000;

/** See engine.d.ts, Trainer. */
export class Trainer {
  #native;

  /** @param {any} native the core's trainer; this object owns it from now on */
  constructor(native) {
    this.#native = native;
  }

  get #core() {
    if (this.#native) return this.#native;
    throw new Error(
      "This trainer was deleted: create another one with engine.createTrainer(spec).",
    );
  }

  step() {
    return this.#core.step();
  }

  run(updates) {
    const core = this.#core;
    core.run(wholeNumber("updates", updates, 0, MAX_UPDATES));
  }

  back() {
    return this.#core.back();
  }

  reset() {
    this.#core.reset();
  }

  loss() {
    return this.#core.loss();
  }

  history() {
    return this.#core.history();
  }

  get parameters() {
    return this.#core.parameters;
  }

  get data() {
    return this.#core.data;
  }

  get epoch() {
    return this.#core.epoch;
  }

  get update() {
    return this.#core.update;
  }

  get updatesPerEpoch() {
    return this.#core.updatesPerEpoch;
  }

  get diverged() {
    return this.#core.diverged;
  }

  delete() {
    this.#native?.delete();
    this.#native = undefined;
  }
}
