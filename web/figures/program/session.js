/**
 * A run of the program, line by line. What the lines produce is the trainer's: an epoch's updates are
 * made with `trainer.step()` when the program gets to that epoch, and the lines that follow show more and
 * more of what they returned. Nothing is calculated here a second time.
 */
import { courseLength, epochsAt, placeAfter, placeAt, placeBefore, updatesAt } from "./course.js";
import { POSTS, runsAsPosted } from "./post.js";
import { printedLine } from "./python.js";
import { variablesAt } from "./variables.js";

/**
 * @typedef {object} State
 * @property {number} position lines executed so far
 * @property {number} length lines executed when the program ends
 * @property {import("./course.js").Place} place
 * @property {number} updates complete
 * @property {number} updatesPerEpoch
 * @property {object} variables by Python's names; those that do not exist yet are missing
 * @property {object} before likewise, one line earlier
 * @property {number[]} batch the samples of the batch, where there is one
 * @property {{epoch: number, w: number, b: number, loss: number}[]} epochs whose line is printed
 * @property {string[]} printed
 * @property {number[] | null} postLosses the loss, on these data, of each w and b that the post prints;
 *   null if this is not the run that it describes
 * @property {boolean} diverged a parameter is no longer a finite number
 * @property {number | undefined} loss that the program has calculated last
 * @property {number} startLoss
 */

/** A session at the place that the settings name. */
export function create(engine, settings) {
  const { samples, batchSize, learningRate, seed } = settings;
  const data = { name: "salary", samples, noise: 0.1 };
  const trainer = engine.createTrainer({ data, batchSize, learningRate, seed, loss: "mse" });
  const session = new Session(trainer, settings);
  session.goToPlace(settings);
  return session;
}

class Session {
  #trainer;
  #settings;
  #size;
  #startLoss;
  #postLosses;
  #position = 0;
  /** the updates of the epochs at hand, by the epoch's number from 0 */
  #epochs = new Map();
  /** the end of every epoch that was ever run */
  #ends = [];

  constructor(trainer, settings) {
    this.#trainer = trainer;
    this.#settings = settings;
    this.#size = { updatesPerEpoch: trainer.updatesPerEpoch, epochs: settings.epochs };
    this.#startLoss = trainer.loss();
    this.#postLosses = runsAsPosted(settings)
      ? POSTS.map(({ w, b }) => trainer.loss([w, b]))
      : null;
  }

  get position() {
    return this.#position;
  }

  step(unit) {
    return this.#goTo(placeAfter(this.#size, this.#position, unit));
  }

  back(unit) {
    return this.#goTo(placeBefore(this.#size, this.#position, unit));
  }

  goToPlace({ lines }) {
    return this.#goTo(lines);
  }

  reset() {
    this.#goTo(0);
  }

  /** To the end of the program. */
  goal() {
    return courseLength(this.#size);
  }

  delete() {
    this.#trainer.delete();
  }

  /** @returns {State} */
  get state() {
    const position = this.#position;
    const size = this.#size;
    const place = placeAt(size, position);
    const variables = this.#variablesAt(position);
    const updates = updatesAt(size, position);
    const ends = this.#ends.slice(0, epochsAt(size, position));
    const { w = 0, b = 0 } = variables;
    return {
      position,
      length: courseLength(size),
      place,
      updates,
      updatesPerEpoch: size.updatesPerEpoch,
      variables,
      before: this.#variablesAt(Math.max(position - 1, 0)),
      batch: place.batch < 0 ? [] : Array.from(this.#updatesOf(place.epoch)[place.batch].indices),
      epochs: ends.map((end) => ({ ...end })),
      printed: ends.map(printedLine),
      postLosses: this.#postLosses,
      loss: variables.loss,
      startLoss: this.#startLoss,
      diverged: !Number.isFinite(w) || !Number.isFinite(b),
    };
  }

  /** @returns {boolean} whether the place changed */
  #goTo(position) {
    const from = this.#position;
    this.#position = Math.min(Math.max(position, 0), courseLength(this.#size));
    return this.#position !== from;
  }

  #variablesAt(position) {
    const place = placeAt(this.#size, position);
    const source = {
      data: this.#trainer.data,
      settings: this.#settings,
      updatesOf: (epoch) => this.#updatesOf(epoch),
      lossAfter: (epoch) => this.#ends[epoch].loss,
    };
    return variablesAt(place, source);
  }

  /** An epoch's updates, from the epochs at hand or else from the trainer. */
  #updatesOf(epoch) {
    if (!this.#epochs.has(epoch)) this.#runEpoch(epoch);
    return this.#epochs.get(epoch);
  }

  /** Takes the updates of an epoch apart. Of the others only the one before is needed by its lines. */
  #runEpoch(epoch) {
    const trainer = this.#trainer;
    const { updatesPerEpoch } = this.#size;
    // The same start and the same seed lead to the same place again.
    if (trainer.epoch > epoch) trainer.reset();
    while (trainer.epoch < epoch) {
      trainer.run(updatesPerEpoch);
      this.#logEpoch();
    }
    const updates = Array.from({ length: updatesPerEpoch }, () => trainer.step());
    this.#logEpoch();
    for (const other of this.#epochs.keys()) {
      if (Math.abs(other - epoch) > 1) this.#epochs.delete(other);
    }
    this.#epochs.set(epoch, updates);
  }

  #logEpoch() {
    const { epoch, parameters } = this.#trainer;
    const [w, b] = parameters;
    this.#ends[epoch - 1] = { epoch, w, b, loss: this.#trainer.loss() };
  }
}
