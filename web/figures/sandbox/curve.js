/** The loss along a run, as far as it has been looked at; see stride.js for where that is. */
import { countUpTo, nextRemembered, sampleInterval } from "../../figure/sample_interval.js";

/** @typedef {{update: number, loss: number}} Point */

export class Curve {
  /** @type {Point[]} */
  #points;

  /** @param {number} startLoss before the first update */
  constructor(startLoss) {
    this.#points = [{ update: 0, loss: startLoss }];
  }

  /** The next update after this one at which to look, unless that has been done. */
  nextLook(update) {
    return Math.max(nextRemembered(update), this.#points.at(-1).update);
  }

  /** Whether the loss there is to be noted, and is not yet. */
  wants(update) {
    return update > this.#points.at(-1).update && update % sampleInterval(update) === 0;
  }

  note(update, loss) {
    this.#points.push({ update, loss });
  }

  /** The loss at that update; undefined if it was not noted. */
  lossAt(update) {
    const point = this.#points[countUpTo(this.#points, update) - 1];
    return point.update === update ? point.loss : undefined;
  }

  /** @returns {Point[]} from the start to here */
  upTo(update, loss) {
    const points = this.#points.slice(0, countUpTo(this.#points, update));
    if (points.at(-1).update !== update) points.push({ update, loss });
    return points;
  }
}
