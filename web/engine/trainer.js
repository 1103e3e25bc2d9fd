// A trainer for callers: checks arguments, and throws a clear error when it has been deleted.
import { copyNumbers, lengthOf, MAX_NUMBERS, numbers, wholeNumber } from "./check.js";
import { rangeError } from "./errors.js";

const MAX_UPDATES = 1_000_000_000;
const MAX_PLACES = 100_000;
/** that gradientNoise() makes of one size */
const MAX_BATCHES = 4000;

/** See engine.d.ts, Trainer. */
export class Trainer {
  #native;
  /** @type {import("../../.build/wasm/minibatch-core.mjs").NativePoint | undefined} made when it is needed */
  #point;
  /** @type {Float64Array} a view of its numbers; of length 0 once the heap has grown */
  #pointView = new Float64Array();

  /** @param {import("../../.build/wasm/minibatch-core.mjs").NativeTrainer} native owned by this object */
  constructor(native) {
    this.#native = native;
  }

  get #live() {
    if (!this.#native.isDeleted()) return this.#native;
    throw new Error(
      "This trainer was deleted: create another one with engine.createTrainer(spec).",
    );
  }

  step() {
    return this.#live.step();
  }

  run(updates) {
    this.#live.run(wholeNumber("updates", updates, 0, MAX_UPDATES));
  }

  trace(updates) {
    const native = this.#live;
    const count = wholeNumber("updates", updates, 0, MAX_UPDATES);
    const most = Math.floor(MAX_NUMBERS / Math.max(native.parameterCount, native.largestBatch));
    if (count > most) {
      throw rangeError("updates", updates, `at most ${most}, so that all of it fits into memory`);
    }
    return native.trace(count);
  }

  seek(update) {
    this.#live.seek(wholeNumber("update", update, 0, MAX_UPDATES));
  }

  path(updates) {
    const native = this.#live;
    const most = Math.min(MAX_PLACES, Math.floor(MAX_NUMBERS / native.parameterCount));
    const places = numbers("updates", updates, most);
    places.forEach((place, i) => {
      wholeNumber(`updates[${i}]`, place, 0, MAX_UPDATES);
    });
    return native.path(places);
  }

  back() {
    return this.#live.back();
  }

  reset() {
    this.#live.reset();
  }

  loss(parameters) {
    const native = this.#live;
    return parameters === undefined ? native.loss() : native.lossAt(this.#pointAt(parameters));
  }

  gradient(parameters = this.parameters) {
    return this.#live.gradientAt(this.#pointAt(parameters));
  }

  predict(x, parameters = this.parameters) {
    const { features } = this.#live;
    const flat = numbers("x", x);
    if (flat.length % features !== 0) {
      throw rangeError("x", x, `rows of ${features} numbers, one after the other`);
    }
    return this.#live.predictAt(flat, this.#pointAt(parameters));
  }

  unscaledParameters(parameters = this.parameters) {
    const { features, parameterCount } = this.#live;
    if (parameterCount !== features + 1) {
      throw new Error("Only the parameters of a linear or logistic model can be unscaled.");
    }
    const rows = numbers("parameters", parameters);
    if (rows.length % parameterCount !== 0) {
      throw rangeError("parameters", parameters, `rows of ${parameterCount} numbers`);
    }
    return this.#live.unscaledParameters(rows);
  }

  quadraticLoss() {
    if (!this.#live.hasQuadraticLoss) {
      throw new Error("Only the loss of a linear model is quadratic.");
    }
    return this.#live.quadraticLoss();
  }

  gradientNoise(batchSizes, parameters = this.parameters) {
    const { samples, parameterCount } = this.#live;
    const most = Math.floor(MAX_NUMBERS / (MAX_BATCHES * parameterCount));
    const sizes = numbers("batchSizes", batchSizes, most);
    sizes.forEach((size, i) => {
      wholeNumber(`batchSizes[${i}]`, size, 1, samples);
    });
    if (samples * parameterCount > MAX_NUMBERS) {
      throw new Error(`The gradients of all samples are more than ${MAX_NUMBERS} numbers.`);
    }
    return this.#live.gradientNoise(sizes, this.#pointAt(parameters));
  }

  /** P numbers in WebAssembly's memory. They may be infinite or NaN, as those of a diverged run are. */
  #pointAt(parameters) {
    this.#point ??= this.#live.newPoint();
    if (this.#pointView.length === 0) this.#pointView = this.#point.view();
    const count = this.#pointView.length;
    const length = lengthOf("parameters", parameters, "an array of numbers", count);
    if (length !== count) throw rangeError("parameters", parameters, `${count} numbers`);
    copyNumbers("parameters", parameters, this.#pointView);
    return this.#point;
  }

  history() {
    return this.#live.history();
  }

  get parameters() {
    return this.#live.parameters;
  }

  get averagedParameters() {
    return this.#live.averagedParameters;
  }

  get data() {
    return this.#live.data;
  }

  get scaling() {
    return this.#live.scaling;
  }

  get epoch() {
    return this.#live.epoch;
  }

  get update() {
    return this.#live.update;
  }

  get updatesPerEpoch() {
    return this.#live.updatesPerEpoch;
  }

  get diverged() {
    return this.#live.diverged;
  }

  delete() {
    if (this.#native.isDeleted()) return;
    this.#native.delete();
    this.#point?.delete();
  }
}
