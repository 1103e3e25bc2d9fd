/**
 * The path of a run: what it was like after some of its updates. Which updates those are depends on their
 * numbers alone, so that a path looks the same whichever way its end was reached.
 */
import { bisector } from "d3-array";

/** Every update up to this one is recorded. */
const ALL_UP_TO = 512;

const { right: countUpTo } = bisector(({ update }) => update);

/**
 * The next update to record in a long run: every one up to 512, then every second one up to 1024, every
 * fourth one up to 2048 …
 * @param {number} update
 */
export function nextSampled(update) {
  const next = update + 1;
  const interval = 2 ** Math.max(0, Math.ceil(Math.log2(next / ALL_UP_TO)));
  return Math.ceil(next / interval) * interval;
}

/** @typedef {import("../engine/engine.js").Trainer} Trainer */

/** @template {{update: number}} Point */
export class RecordedPath {
  #trainer;
  #describe;
  #next;
  /** @type {Point[]} */
  #points;

  /**
   * @param {Trainer} trainer at the start
   * @param {(trainer: Trainer) => Point} describe what is recorded of the place where the trainer is
   * @param {(update: number) => number} [next] the update to record after this one
   */
  constructor(trainer, describe, next = nextSampled) {
    this.#trainer = trainer;
    this.#describe = describe;
    this.#next = next;
    this.#points = [describe(trainer)];
  }

  /** Takes the trainer to an update, and records what it passes for the first time. @param {number} update */
  seek(update) {
    let next = this.#next(this.#points[this.#points.length - 1].update);
    for (; next <= update; next = this.#next(next)) {
      this.#trainer.seek(next);
      this.#points.push(this.#describe(this.#trainer));
    }
    this.#trainer.seek(update);
  }

  /** The points recorded up to an update. @param {number} update */
  upTo(update) {
    return this.#points.slice(0, countUpTo(this.#points, update));
  }

  /** The points recorded up to where the trainer is, and that place as the last one. */
  here() {
    const { update } = this.#trainer;
    const points = this.upTo(update);
    const isRecorded = points[points.length - 1].update === update;
    return isRecorded ? points : [...points, this.#describe(this.#trainer)];
  }
}
