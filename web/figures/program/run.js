/**
 * A run of the program, line by line. A position is the number of lines executed. What the lines produce is
 * the trainer's: nothing is calculated here a second time.
 */
import { RecordedPath } from "../../figure/recorded_path.js";
import { SeekableRun } from "../../figure/seekable_run.js";
import { courseLength, isEpochComplete, isUpdateComplete, placeAt } from "./course.js";
import { LINE, POSTED_EPOCHS, runsAsPosted } from "./listing.js";
import { printedLine } from "./python.js";
import { variablesAt } from "./variables.js";

/**
 * @typedef {object} State
 * @property {number} position lines executed so far
 * @property {number} length lines executed when the program ends
 * @property {import("./course.js").Place} place
 * @property {number} updates complete
 * @property {number} updatesPerEpoch
 * @property {Record<string, any>} variables by Python's names; those that do not exist yet are missing
 * @property {Record<string, any>} before likewise, one line earlier
 * @property {number[]} batch the samples of the batch, where there is one
 * @property {{epoch: number, w: number, b: number, loss: number}[]} epochs whose line is printed
 * @property {string[]} printed
 * @property {number[] | null} postLosses the loss, on these data, of each w and b that the post prints; null
 *   if this is not the run that it describes
 * @property {boolean} diverged a parameter is no longer a finite number
 * @property {number} loss that the program has calculated last
 * @property {number} startLoss
 */

/** The line that ends an update, and an epoch. */
const LAST_LINES = { update: LINE.b, epoch: LINE.print };

/** @param {import("../../engine/engine.js").Engine} engine */
export function create(engine, settings) {
  const { samples, batchSize, learningRate, seed } = settings;
  const data = /** @type {const} */ ({ name: "salary", samples, noise: 0.1 });
  const trainer = engine.createTrainer({ data, batchSize, learningRate, seed, loss: "mse" });
  const run = new ProgramRun(trainer, settings);
  run.goToPlace(settings);
  return run;
}

/** @extends {SeekableRun<State>} */
class ProgramRun extends SeekableRun {
  #trainer;
  #size;
  #length;
  #source;
  /** the ends of the epochs */
  #ends;
  #startLoss;
  #postLosses;

  /** @param {import("../../engine/engine.js").Trainer} trainer */
  constructor(trainer, settings) {
    const { updatesPerEpoch, data } = trainer;
    const size = { updatesPerEpoch, epochs: settings.epochs };
    const length = courseLength(size);
    super([trainer], { last: length });
    this.#trainer = trainer;
    this.#size = size;
    this.#length = length;
    this.#source = {
      data,
      updatesPerEpoch,
      settings,
      updateAt: (update) => this.#updateAt(update),
      orderOf: (epoch) => this.#orderOf(epoch),
      lossAfter: (epoch) => this.#epochEnds(epoch + 1)[epoch].loss,
    };
    this.#ends = new RecordedPath(
      trainer,
      ({ update, parameters: [w, b] }) => {
        return { update, epoch: update / updatesPerEpoch, w, b, loss: trainer.loss() };
      },
      (update) => update + updatesPerEpoch,
    );
    this.#startLoss = trainer.loss();
    this.#postLosses = runsAsPosted(settings)
      ? POSTED_EPOCHS.map(({ w, b }) => trainer.loss([w, b]))
      : null;
  }

  goToPlace({ lines }) {
    return this.goTo(lines);
  }

  goal() {
    return this.#length;
  }

  positionAfter(position, unit) {
    return this.#nextEnd(position, unit, 1);
  }

  positionBefore(position, unit) {
    return this.#nextEnd(position, unit, -1);
  }

  /** The trainer goes where the description of a place needs it. */
  seek() {}

  /** @returns {State} */
  describe() {
    const { position } = this;
    const place = placeAt(this.#size, position);
    const { updatesPerEpoch } = this.#size;
    const firstUpdate = Math.max(place.epoch, 0) * updatesPerEpoch;
    const update = firstUpdate + Math.max(place.batch, 0);
    const variables = variablesAt(place, this.#source);
    const { w = 0, b = 0, loss } = variables;
    const epochs = this.#epochEnds(
      isEpochComplete(place) ? place.epoch + 1 : Math.max(place.epoch, 0),
    );
    return {
      position,
      length: this.#length,
      place,
      updates: isUpdateComplete(place) ? update + 1 : update,
      updatesPerEpoch,
      variables,
      before: variablesAt(placeAt(this.#size, Math.max(position - 1, 0)), this.#source),
      batch: place.batch < 0 ? [] : Array.from(this.#updateAt(update).indices),
      epochs,
      printed: epochs.map(printedLine),
      postLosses: this.#postLosses,
      loss,
      startLoss: this.#startLoss,
      diverged: !Number.isFinite(w) || !Number.isFinite(b),
    };
  }

  /** Where the next unit ends in a direction; else the start or the end of the program. */
  #nextEnd(position, unit, direction) {
    const isEnd = (at) => unit === "line" || placeAt(this.#size, at).line === LAST_LINES[unit];
    let next = position + direction;
    while (next > 0 && next < this.#length && !isEnd(next)) next += direction;
    return next;
  }

  #updateAt(update) {
    this.#trainer.seek(update);
    return this.#trainer.step();
  }

  #orderOf(epoch) {
    const { updatesPerEpoch } = this.#size;
    this.#trainer.seek(epoch * updatesPerEpoch);
    return Array.from(this.#trainer.trace(updatesPerEpoch).indices);
  }

  /** @param {number} count of epochs, from the first one */
  #epochEnds(count) {
    const update = count * this.#size.updatesPerEpoch;
    this.#ends.seek(update);
    return this.#ends.upTo(update).slice(1);
  }
}
