/**
 * What is known before any run: for each batch size the largest stable learning rate, by theory. Working it out takes
 * some tenths of a second, so that it is done in slices.
 */
import { rowsOf } from "../../figure/result_rows.js";
import { BATCH_SIZES } from "./grid.js";
import { dataOf } from "./measurements.js";

export function create(engine, settings) {
  return new StabilityLimits(
    engine.experiment("stability-limit", { ...dataOf(settings), batchSizes: BATCH_SIZES }),
  );
}

class StabilityLimits {
  /** @type {import("../../engine/engine.js").Experiment | null} null once it is done */
  #experiment;
  /** @type {{batchSize: number, learningRate: number}[]} of the smallest batch sizes first, those that are known */
  #limits = [];

  /** @param {import("../../engine/engine.js").Experiment} experiment */
  constructor(experiment) {
    this.#experiment = experiment;
  }

  get state() {
    return { limits: this.#limits };
  }

  get isBusy() {
    return this.#experiment !== null;
  }

  /** @param {number} milliseconds */
  work(milliseconds) {
    if (!this.#experiment) return;
    const { done, total } = this.#experiment.advance(milliseconds / 1000);
    if (done === this.#limits.length) return;
    const { batchSize, limit } = this.#experiment.result();
    this.#limits = rowsOf({ batchSize, learningRate: limit });
    if (done === total) this.delete();
  }

  delete() {
    this.#experiment?.delete();
    this.#experiment = null;
  }
}
