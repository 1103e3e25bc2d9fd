// A trainer as callers see it: checks arguments, and says clearly when it has been deleted.
import { numbers, rangeError, wholeNumber } from "./check.js";
import { MAX_NUMBERS } from "./data.js";

const MAX_UPDATES = 1_000_000_000;
const MAX_PLACES = 100_000;

/** See engine.d.ts, Trainer. */
export class Trainer {
  #core;
  /** @type {number | undefined} */
  #native;
  /** what is asked of the data again and again, once someone has asked: they have to be copied for it */
  #size;

  /**
   * @param {any} core the WebAssembly module
   * @param {number} native the core's trainer; this object owns it from now on
   */
  constructor(core, native) {
    this.#core = core;
    this.#native = native;
  }

  get #handle() {
    if (this.#native) return this.#native;
    throw new Error(
      "This trainer was deleted: create another one with engine.createTrainer(spec).",
    );
  }

  step() {
    return this.#core.step(this.#handle);
  }

  run(updates) {
    const handle = this.#handle;
    this.#core.run(handle, wholeNumber("updates", updates, 0, MAX_UPDATES));
  }

  trace(updates) {
    const handle = this.#handle;
    const count = wholeNumber("updates", updates, 0, MAX_UPDATES);
    const most = Math.floor(MAX_NUMBERS / Math.max(this.parameters.length, this.#wholeBatch));
    if (count > most) {
      throw rangeError("updates", updates, `at most ${most}, so that all of it fits into memory`);
    }
    return this.#core.trace(handle, count);
  }

  seek(update) {
    const handle = this.#handle;
    this.#core.seek(handle, wholeNumber("update", update, 0, MAX_UPDATES));
  }

  path(updates) {
    const handle = this.#handle;
    const places = numbers("updates", updates, MAX_PLACES);
    places.forEach((place, i) => {
      wholeNumber(`updates[${i}]`, place, 0, MAX_UPDATES);
    });
    const most = Math.floor(MAX_NUMBERS / this.parameters.length);
    if (places.length > most) {
      throw new RangeError(
        `updates has ${places.length} entries; it must have at most ${most}, so that all parameters fit into memory`,
      );
    }
    return this.#core.path(handle, places);
  }

  back() {
    return this.#core.back(this.#handle);
  }

  reset() {
    this.#core.reset(this.#handle);
  }

  loss(parameters) {
    const handle = this.#handle;
    if (parameters === undefined) return this.#core.loss(handle);
    return this.#core.lossAt(handle, this.#parameters(parameters));
  }

  gradient(parameters = this.parameters) {
    return this.#core.gradientAt(this.#handle, this.#parameters(parameters));
  }

  predict(x, parameters = this.parameters) {
    const { features } = this.#dataSize;
    const flat = numbers("x", x, MAX_NUMBERS);
    if (flat.length % features !== 0) {
      throw rangeError("x", x, `rows of ${features} numbers, one after the other`);
    }
    return this.#core.predictAt(this.#handle, flat, this.#parameters(parameters));
  }

  get #wholeBatch() {
    return Math.ceil(this.#dataSize.samples / this.updatesPerEpoch);
  }

  get #dataSize() {
    if (!this.#size) {
      const { samples, features } = this.data;
      this.#size = { samples, features };
    }
    return this.#size;
  }

  /** P finite or infinite numbers: a diverged run may be looked at too. */
  #parameters(parameters) {
    const count = this.parameters.length;
    const copy = numbers("parameters", parameters, count);
    if (copy.length !== count) throw rangeError("parameters", parameters, `${count} numbers`);
    return copy;
  }

  history() {
    return this.#core.history(this.#handle);
  }

  get parameters() {
    return this.#core.parameters(this.#handle);
  }

  get data() {
    return this.#core.data(this.#handle);
  }

  get scaling() {
    return this.#core.scaling(this.#handle);
  }

  get epoch() {
    return this.#core.epoch(this.#handle);
  }

  get update() {
    return this.#core.update(this.#handle);
  }

  get updatesPerEpoch() {
    return this.#core.updatesPerEpoch(this.#handle);
  }

  get diverged() {
    return this.#core.diverged(this.#handle);
  }

  delete() {
    if (this.#native) this.#core.deleteTrainer(this.#native);
    this.#native = undefined;
  }
}
