/**
 * Four runs that differ in nothing but the order in which an epoch goes through the samples; they are
 * stepped together. The place is the number of updates that each has made.
 */
import { SessionByUpdates } from "../../figure/session_by_updates.js";
import { Lane } from "./lane.js";

export const ORDERS = ["sequential", "shuffle-once", "shuffle-each-epoch", "with-replacement"];

/**
 * @typedef {object} State
 * @property {import("../../engine/engine.js").Dataset} data
 * @property {boolean[]} high of each sample: class 1; for a line, y above the middle one
 * @property {number} updates
 * @property {number} updatesPerEpoch
 * @property {number} epoch the present one, 0-based
 * @property {number} totalUpdates
 * @property {object[]} lanes see Lane.stateAt; with `excessLoss` and, for classes, `accuracy`
 * @property {{parameters: number[], loss: number}} minimum the best there is for these data
 * @property {number} loss the largest of the four
 * @property {number} startLoss
 * @property {boolean} diverged
 * @property {boolean} ended all epochs are complete
 */

export function create(engine, settings) {
  const session = new Session(engine, settings);
  session.goToPlace(settings);
  return session;
}

/** What engine.experiment("shuffling", …) wants to know, of the same data and model. */
export function experimentOptions(settings) {
  const { seed, model, samples, noise, center, dataOrder, batchSize, learningRate } = settings;
  return {
    seed,
    model,
    samples,
    noise,
    center,
    data: dataOrder,
    batchSize,
    learningRate,
    epochs: settings.totalEpochs,
  };
}

class Session extends SessionByUpdates {
  #lanes;
  #data;
  #high;
  #updatesPerEpoch;
  #totalUpdates;
  #minimum;
  #startLoss;
  #isLogistic;
  #position = 0;
  /** the one that is taken apart */
  #epoch = -1;
  /** the last update before divergence, or the last of all */
  #end;
  #state;

  constructor(engine, settings) {
    super();
    const trainers = ORDERS.map((order) => engine.createTrainer(specOf(settings, order)));
    const [trainer] = trainers;
    this.#lanes = ORDERS.map((order, i) => new Lane(order, trainers[i]));
    this.#data = trainer.data;
    this.#isLogistic = settings.model === "logistic";
    this.#high = highOnes(trainer.data.y, this.#isLogistic);
    this.#updatesPerEpoch = trainer.updatesPerEpoch;
    this.#totalUpdates = settings.totalEpochs * trainer.updatesPerEpoch;
    this.#end = this.#totalUpdates;
    this.#startLoss = trainer.loss();
    this.#minimum = minimumOf(engine, settings);
    this.#takeApart(0);
  }

  get position() {
    return this.#position;
  }

  get updatesPerEpoch() {
    return this.#updatesPerEpoch;
  }

  goal() {
    return this.#totalUpdates;
  }

  delete() {
    for (const lane of this.#lanes) lane.delete();
  }

  /** @returns {State} computed once for each place */
  get state() {
    this.#state ??= this.#describe();
    return this.#state;
  }

  goTo(wanted) {
    const from = this.#position;
    let position = Math.min(Math.max(wanted, 0), this.#end);
    this.#takeApart(this.#epochOf(position));
    // What diverges on the way there is known only now.
    position = Math.min(position, this.#end);
    this.#takeApart(this.#epochOf(position));
    this.#position = position;
    this.#state = undefined;
    return position !== from;
  }

  #takeApart(epoch) {
    if (epoch === this.#epoch) return;
    this.#epoch = epoch;
    for (const lane of this.#lanes) {
      lane.takeApart(epoch);
      this.#end = Math.min(this.#end, lane.divergedAt - 1);
    }
  }

  /** The epoch of the update made last; at the start the first. */
  #epochOf(position) {
    return Math.max(Math.ceil(position / this.#updatesPerEpoch) - 1, 0);
  }

  #describe() {
    const position = this.#position;
    const lanes = this.#lanes.map((lane) => {
      const state = lane.stateAt(position);
      const accuracy = this.#isLogistic ? lane.accuracyAt(position) : null;
      return { ...state, accuracy, excessLoss: state.loss - this.#minimum.loss };
    });
    return {
      data: this.#data,
      high: this.#high,
      updates: position,
      updatesPerEpoch: this.#updatesPerEpoch,
      epoch: this.#epochOf(position),
      totalUpdates: this.#totalUpdates,
      lanes,
      minimum: this.#minimum,
      loss: Math.max(...lanes.map(({ loss }) => loss)),
      startLoss: this.#startLoss,
      diverged: position === this.#end && this.#end < this.#totalUpdates,
      ended: position === this.#totalUpdates,
    };
  }
}

function specOf(settings, order) {
  const { model, samples, noise, center, dataOrder, batchSize, learningRate, seed } = settings;
  const isLogistic = model === "logistic";
  const data = isLogistic
    ? { name: "two-gaussians", samples, center, order: dataOrder }
    : { name: "noisy-line", samples, noise, order: dataOrder };
  const loss = isLogistic ? "cross-entropy" : "half-mse";
  return { data, model: { kind: model }, loss, batchSize, learningRate, order, seed };
}

function minimumOf(engine, settings) {
  const experiment = engine.experiment("shuffling", experimentOptions(settings));
  try {
    const { minimum, minimumLoss } = experiment.result();
    return { parameters: Array.from(minimum.values), loss: minimumLoss };
  } finally {
    experiment.delete();
  }
}

function highOnes(y, isLogistic) {
  const middle = isLogistic ? 0.5 : Float64Array.from(y).sort()[Math.floor(y.length / 2)];
  return Array.from(y, (value) => value >= middle);
}
