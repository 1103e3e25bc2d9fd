/** One of the runs that are compared: its path, and when it reached the target. */
import { TargetTracker } from "../../figure/evidence.js";
import { RecordedPath } from "../../figure/recorded_path.js";

/**
 * @typedef {object} Point of a path
 * @property {number} update completed
 * @property {number} seen samples seen by then
 * @property {number} w
 * @property {number} b
 * @property {number} loss over all data
 *
 * @typedef {object} Cost of being at an update
 * @property {number} updates
 * @property {number} samples
 * @property {number} epochs
 *
 * @typedef {object} Progress
 * @property {number} batchSize
 * @property {number} updatesPerEpoch
 * @property {boolean} diverged a parameter is no longer a finite number
 * @property {number | null} firstBelow the first update after which the loss was below the target; null before
 * @property {Cost | null} target what it took to reach the target, to be below it for an epoch from there on; null
 *   until that epoch is over
 * @property {Cost} earliest what it takes at least, if it has not reached the target
 * @property {Point[]} points of the path so far
 */

export class BatchSizeRun {
  #trainer;
  #settings;
  #path;
  #tracker;
  /** the update up to which the loss was compared with the target */
  #compared = 0;

  /**
   * @param {import("../../engine/engine.js").Trainer} trainer at the start
   * @param {{batchSize: number, samples: number, target: number | null}} settings `target` is a loss; null where
   *   there is nothing to reach
   */
  constructor(trainer, settings) {
    this.#trainer = trainer;
    this.#settings = settings;
    this.#tracker = new TargetTracker(settings.target ?? Number.NaN, trainer.updatesPerEpoch);
    this.#path = new RecordedPath(trainer, () => this.#point);
  }

  /** Takes the trainer to where it has seen a number of samples. @param {number} seen */
  seek(seen) {
    const { batchSize, samples } = this.#settings;
    const epoch = Math.floor(seen / samples);
    const updatesInEpoch = Math.floor((seen - epoch * samples) / batchSize);
    const update = epoch * this.#trainer.updatesPerEpoch + updatesInEpoch;
    while (this.#compared < update && this.#mayReachTarget) this.#compareNext();
    this.#path.seek(update);
  }

  /** @returns {Point & Progress} */
  get state() {
    const { batchSize } = this.#settings;
    const { updatesPerEpoch, diverged } = this.#trainer;
    const points = this.#path.here();
    const here = points[points.length - 1];
    // The tracker counts losses from 0; the first one is that after update 1.
    const { firstBelow, reached, confirmed } = this.#tracker.progress;
    const isPast = (place) => place !== null && place < here.update;
    return {
      ...here,
      batchSize,
      updatesPerEpoch,
      diverged,
      firstBelow: isPast(firstBelow) ? Number(firstBelow) + 1 : null,
      target: isPast(confirmed) ? this.#costAt(Number(reached) + 1) : null,
      earliest: this.#costAt(Math.max(1, here.update + 2 - updatesPerEpoch)),
      points,
    };
  }

  /** @returns {Point} where the trainer is */
  get #point() {
    const { update, parameters } = this.#trainer;
    const [w, b] = parameters;
    return { update, seen: this.#seenAt(update), w, b, loss: this.#trainer.loss() };
  }

  get #mayReachTarget() {
    const hasReached = this.#tracker.progress.confirmed !== null;
    return this.#settings.target !== null && !hasReached && !this.#trainer.diverged;
  }

  #compareNext() {
    this.#compared += 1;
    this.#path.seek(this.#compared);
    this.#tracker.add(this.#trainer.loss());
  }

  /** @param {number} updates @returns {Cost} */
  #costAt(updates) {
    const samples = this.#seenAt(updates);
    return { updates, samples, epochs: samples / this.#settings.samples };
  }

  /** @param {number} update */
  #seenAt(update) {
    const { updatesPerEpoch } = this.#trainer;
    const epoch = Math.floor(update / updatesPerEpoch);
    const { batchSize, samples } = this.#settings;
    return epoch * samples + (update - epoch * updatesPerEpoch) * batchSize;
  }
}
