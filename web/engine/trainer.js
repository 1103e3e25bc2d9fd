// A trainer as callers see it: checks arguments, and says clearly when it has been deleted.
import { numbers, rangeError, wholeNumber } from "./check.js";
import { MAX_NUMBERS } from "./data.js";

const MAX_UPDATES = 1_000_000_000;

/** See engine.d.ts, Trainer. */
export class Trainer {
  #native;
  /** samples in a whole batch, once someone has asked: the data have to be copied for it */
  #batchSize;

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

  trace(updates) {
    const core = this.#core;
    const count = wholeNumber("updates", updates, 0, MAX_UPDATES);
    const most = Math.floor(MAX_NUMBERS / Math.max(core.parameters.length, this.#wholeBatch));
    if (count > most) {
      throw rangeError("updates", updates, `at most ${most}, so that all of it fits into memory`);
    }
    return core.trace(count);
  }

  back() {
    return this.#core.back();
  }

  reset() {
    this.#core.reset();
  }

  loss(parameters) {
    const core = this.#core;
    return parameters === undefined ? core.loss() : core.lossAt(this.#parameters(parameters));
  }

  gradient(parameters = this.parameters) {
    return this.#core.gradientAt(this.#parameters(parameters));
  }

  predict(x, parameters = this.parameters) {
    const core = this.#core;
    const { features } = core.data;
    const flat = numbers("x", x, MAX_NUMBERS);
    if (flat.length % features !== 0) {
      throw rangeError("x", x, `rows of ${features} numbers, one after the other`);
    }
    return core.predictAt(flat, this.#parameters(parameters));
  }

  get #wholeBatch() {
    this.#batchSize ??= Math.ceil(this.data.samples / this.updatesPerEpoch);
    return this.#batchSize;
  }

  /** P finite or infinite numbers: a diverged run may be looked at too. */
  #parameters(parameters) {
    const count = this.#core.parameters.length;
    const copy = numbers("parameters", parameters, count);
    if (copy.length !== count) throw rangeError("parameters", parameters, `${count} numbers`);
    return copy;
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

  get scaling() {
    return this.#core.scaling;
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
