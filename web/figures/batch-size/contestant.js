/** One run of the race, with a memory of where it has been; see stride.js. */
import { countUpTo, nextRemembered, sampleInterval } from "../../figure/sample_interval.js";

/** @typedef {{update: number, w: number, b: number, loss: number}} Point */

export class Contestant {
  /** @type {Point[]} */
  #points;
  /** the update up to which the run has been watched */
  #watched = 0;
  /** the first update after which the loss was below the target; 0 if none was yet */
  #reached = 0;
  #trainer;
  #target;

  /** @param {object} trainer this object owns it from now on */
  constructor(trainer, target) {
    this.#trainer = trainer;
    this.#target = target;
    this.#points = [this.#here()];
  }

  get updates() {
    return this.#trainer.update;
  }

  get updatesPerEpoch() {
    return this.#trainer.updatesPerEpoch;
  }

  /** Goes on until so many updates are complete. Until the target is reached, it looks after each. */
  advance(updates) {
    const trainer = this.#trainer;
    while (trainer.update < updates) {
      const next = Math.min(updates, this.#nextStop());
      trainer.run(next - trainer.update);
      if (next > this.#watched) this.#note();
    }
  }

  reset() {
    this.#trainer.reset();
  }

  /** How many of the next updates can be made without looking at the loss. */
  get isKnownUpTo() {
    return this.#watched;
  }

  /** @returns {{updates: number, w: number, b: number, loss: number, reached: number | null,
   *   diverged: boolean, points: Point[]}} the points so far, the start and the present one included */
  get state() {
    const here = this.#here();
    const { update } = here;
    const points = this.#points.slice(0, countUpTo(this.#points, update));
    if (points.at(-1).update !== update) points.push(here);
    return {
      updates: update,
      w: here.w,
      b: here.b,
      loss: here.loss,
      reached: this.#reached && this.#reached <= update ? this.#reached : null,
      diverged: this.#trainer.diverged,
      points,
    };
  }

  delete() {
    this.#trainer.delete();
  }

  #here() {
    const { update, parameters } = this.#trainer;
    const [w, b] = parameters;
    return { update, w, b, loss: this.#trainer.loss() };
  }

  /** The next update to look after. */
  #nextStop() {
    const { update, diverged } = this.#trainer;
    if (update < this.#watched) return this.#watched;
    if (!this.#reached && !diverged) return update + 1;
    return nextRemembered(update);
  }

  #note() {
    const here = this.#here();
    const { update, loss } = here;
    this.#watched = update;
    const isFirstThere = !this.#reached && loss < this.#target;
    if (isFirstThere) this.#reached = update;
    if (isFirstThere || update % sampleInterval(update) === 0) this.#points.push(here);
  }
}
