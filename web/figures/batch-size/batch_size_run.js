/** One of the runs that are compared: its path, and when it got below the target. */
import { nextSampled, RecordedPath } from "../../figure/recorded_path.js";

/**
 * @typedef {object} Point of a path
 * @property {number} update completed
 * @property {number} seen samples seen by then
 * @property {number} w
 * @property {number} b
 * @property {number} loss over all data
 *
 * @typedef {object} Progress
 * @property {number} batchSize
 * @property {number} updatesPerEpoch
 * @property {boolean} diverged a parameter is no longer a finite number
 * @property {{updates: number, samples: number, epochs: number} | null} target what it took to get below the
 *   target; null before that
 * @property {Point[]} points of the path so far
 */

export class BatchSizeRun {
  #trainer;
  #settings;
  #path;
  /** the update up to which the loss was compared with the target */
  #compared = 0;
  /** the first update after which the loss was below the target */
  #reached = Number.POSITIVE_INFINITY;

  /**
   * @param {import("../../engine/engine.js").Trainer} trainer at the start
   * @param {{batchSize: number, samples: number, target: number}} settings `target` is a loss
   */
  constructor(trainer, settings) {
    this.#trainer = trainer;
    this.#settings = settings;
    // Where the target is reached belongs to the path too.
    const next = (update) => {
      const sampled = nextSampled(update);
      return update < this.#reached ? Math.min(sampled, this.#reached) : sampled;
    };
    this.#path = new RecordedPath(trainer, () => this.#point, next);
  }

  /** Takes the trainer to where it has seen a number of samples. @param {number} seen */
  seek(seen) {
    const { batchSize, samples } = this.#settings;
    const epoch = Math.floor(seen / samples);
    const updatesInEpoch = Math.floor((seen - epoch * samples) / batchSize);
    const update = epoch * this.#trainer.updatesPerEpoch + updatesInEpoch;
    while (this.#compared < update && this.#mayReachTarget) this.#compare(this.#compared + 1);
    this.#path.seek(update);
  }

  /** @returns {Point & Progress} */
  get state() {
    const { batchSize } = this.#settings;
    const { updatesPerEpoch, diverged } = this.#trainer;
    const points = this.#path.here();
    const here = points[points.length - 1];
    const target = this.#reached <= here.update ? this.#cost : null;
    return { ...here, batchSize, updatesPerEpoch, diverged, target, points };
  }

  /** @returns {Point} where the trainer is */
  get #point() {
    const { update, parameters } = this.#trainer;
    const [w, b] = parameters;
    return { update, seen: this.#seenAt(update), w, b, loss: this.#trainer.loss() };
  }

  /** What it took to get below the target. */
  get #cost() {
    const samples = this.#seenAt(this.#reached);
    return { updates: this.#reached, samples, epochs: samples / this.#settings.samples };
  }

  get #mayReachTarget() {
    return this.#reached === Number.POSITIVE_INFINITY && !this.#trainer.diverged;
  }

  /** Compares the loss after an update with the target. @param {number} update */
  #compare(update) {
    this.#trainer.seek(update);
    this.#compared = update;
    if (this.#trainer.loss() < this.#settings.target) this.#reached = update;
    this.#path.seek(update);
  }

  /** @param {number} update */
  #seenAt(update) {
    const { updatesPerEpoch } = this.#trainer;
    const epoch = Math.floor(update / updatesPerEpoch);
    const { batchSize, samples } = this.#settings;
    return epoch * samples + (update - epoch * updatesPerEpoch) * batchSize;
  }
}
