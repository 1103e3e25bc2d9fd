/**
 * The path of a run: its loss and parameters after some of its updates. Which updates those are depends on
 * their numbers alone, so that a path looks the same whichever way its end was reached.
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

/**
 * @typedef {object} PathPoint
 * @property {number} update
 * @property {number} loss over all data
 * @property {Float64Array} parameters
 */

/** @template {{update: number}} Point */
export class RecordedPath {
  #trainer;
  #next;
  #describe;
  /** @type {Point[]} */
  #points;

  /**
   * @param {import("../engine/engine.js").Trainer} trainer stays where it is
   * @param {(point: PathPoint) => Point} describe what is kept of a point
   * @param {(update: number) => number} [next] the update to record after this one
   */
  constructor(trainer, describe, next = nextSampled) {
    this.#trainer = trainer;
    this.#describe = describe;
    this.#next = next;
    this.#points = this.#look([0]);
  }

  /** Records as far as an update. @param {number} update */
  recordTo(update) {
    const updates = [];
    let next = this.#next(this.#points[this.#points.length - 1].update);
    for (; next <= update; next = this.#next(next)) updates.push(next);
    if (updates.length > 0) this.#points = this.#points.concat(this.#look(updates));
  }

  /** The points recorded up to an update. @param {number} update */
  upTo(update) {
    return this.#points.slice(0, countUpTo(this.#points, update));
  }

  /** The same, and the update itself as the last point. @param {number} update */
  through(update) {
    const points = this.upTo(update);
    const isLast = points[points.length - 1].update === update;
    return isLast ? points : [...points, ...this.#look([update])];
  }

  /** @param {number[]} updates */
  #look(updates) {
    const { loss, parameters } = this.#trainer.path(updates);
    const width = parameters.length / updates.length;
    return updates.map((update, i) =>
      this.#describe({
        update,
        loss: loss[i],
        parameters: parameters.subarray(i * width, (i + 1) * width),
      }),
    );
  }
}
