/**
 * Three runs of the real training loop on one data set, from one start, with one seed: batches of 1, of
 * k, and of all n samples. They advance by samples seen, so that all three have always read equally much,
 * in the same order; each makes its update when its batch is full.
 */
import { Progress } from "../../figure/move_progress.js";
import { Contestant } from "./contestant.js";
import { Valley } from "./valley.js";

export const MOST_EPOCHS = 1000;
export const NAMES = ["small", "chosen", "whole"];

/** Samples to advance by between looks at the clock; more where nothing has to be looked after. */
const CHUNK = 128;
const KNOWN_CHUNK = 20_000;
/** Milliseconds that a move may take at once. */
const AT_ONCE = 8;

/** A session on its way to the place that the settings name. */
export function create(engine, settings) {
  const { samples, batchSize, learningRate, seed, noise, target } = settings;
  const trainerOf = (size) =>
    engine.createTrainer({
      data: { name: "salary", samples, noise },
      batchSize: size,
      learningRate,
      seed,
      loss: "mse",
    });
  const sizes = [1, batchSize, samples];
  const trainers = sizes.map(trainerOf);
  const session = new Session(trainers, sizes, { samples, target });
  session.goToPlace(settings);
  return session;
}

class Session {
  #contestants;
  #sizes;
  #samples;
  #target;
  #startLoss;
  #valley;
  /** samples seen, and where to */
  #position = 0;
  #destination = 0;
  #state = null;
  #progress = new Progress();

  constructor(trainers, sizes, { samples, target }) {
    this.#startLoss = trainers[1].loss();
    this.#contestants = trainers.map((trainer) => new Contestant(trainer, target));
    this.#sizes = sizes;
    this.#samples = samples;
    this.#target = target;
    this.#valley = new Valley(trainers[1], target);
  }

  get position() {
    return this.#position;
  }

  /** Whether a move has not got to its end. */
  get isUnderWay() {
    return this.#position !== this.#destination;
  }

  get isBusy() {
    return this.isUnderWay || !this.#valley.isComplete;
  }

  step(unit) {
    const length = this.#length(unit);
    const { epoch, inEpoch } = this.#parts(this.#position);
    const next = Math.min((Math.floor(inEpoch / length) + 1) * length, this.#samples);
    return this.#goTo(epoch * this.#samples + next);
  }

  back(unit) {
    const length = this.#length(unit);
    const { epoch, inEpoch } = this.#parts(Math.max(this.#position - 1, 0));
    return this.#goTo(epoch * this.#samples + Math.floor(inEpoch / length) * length);
  }

  goToPlace({ seen }) {
    return this.#goTo(seen);
  }

  reset() {
    this.#goTo(0);
  }

  /** When the next so many epochs are complete. */
  goal({ epochs }) {
    const length = epochs * this.#samples;
    return (Math.floor(this.#position / length) + 1) * length;
  }

  /** @param {number} milliseconds about so long */
  work(milliseconds) {
    this.#state = null;
    const end = performance.now() + milliseconds;
    do {
      if (this.isUnderWay) this.#advance();
      else if (!this.#valley.isComplete) this.#valley.work();
      else return;
    } while (performance.now() < end);
  }

  /** Stays where it has got to. */
  halt() {
    this.#state = null;
    this.#destination = this.#position;
  }

  delete() {
    for (const contestant of this.#contestants) contestant.delete();
  }

  /** Made once for each place: it is asked for many times. */
  get state() {
    this.#state ??= this.#makeState();
    return this.#state;
  }

  #makeState() {
    const contestants = this.#contestants.map((contestant, i) => {
      const { updatesPerEpoch, state } = contestant;
      const name = NAMES[i];
      const batchSize = this.#sizes[i];
      const seenAt = (update) => this.#seenAt(update, batchSize, updatesPerEpoch);
      const reached = state.reached && {
        updates: state.reached,
        samples: seenAt(state.reached),
        epochs: seenAt(state.reached) / this.#samples,
      };
      return { ...state, name, batchSize, updatesPerEpoch, seenAt, reached };
    });
    return {
      seen: this.#position,
      samples: this.#samples,
      epochs: this.#position / this.#samples,
      target: this.#target,
      startLoss: this.#startLoss,
      contestants,
      valley: this.#valley,
      progress: this.isUnderWay ? this.#progress.at(this.#position) : null,
    };
  }

  #length(unit) {
    return { sample: 1, update: this.#sizes[1], epoch: this.#samples }[unit];
  }

  #parts(position) {
    const epoch = Math.floor(position / this.#samples);
    return { epoch, inEpoch: position - epoch * this.#samples };
  }

  /** Updates complete when so many samples have been seen. */
  #updatesAt(position, size, updatesPerEpoch) {
    const { epoch, inEpoch } = this.#parts(position);
    return epoch * updatesPerEpoch + Math.floor(inEpoch / size);
  }

  #seenAt(updates, size, updatesPerEpoch) {
    const epoch = Math.floor(updates / updatesPerEpoch);
    return epoch * this.#samples + (updates - epoch * updatesPerEpoch) * size;
  }

  /** @returns {boolean} whether anything is to move */
  #goTo(wanted) {
    const from = this.#position;
    const position = Math.min(wanted, MOST_EPOCHS * this.#samples);
    this.#destination = position;
    if (position < from) {
      // The same start and the same seed lead to the same place again.
      for (const contestant of this.#contestants) contestant.reset();
      this.#position = 0;
    }
    this.#progress.begin(this.#position, position);
    this.work(AT_ONCE);
    return position !== from;
  }

  #advance() {
    const chunk = this.#position < this.#knownUpTo ? KNOWN_CHUNK : CHUNK;
    this.#position = Math.min(this.#position + chunk, this.#destination);
    this.#contestants.forEach((contestant, i) => {
      const { updatesPerEpoch } = contestant;
      contestant.advance(this.#updatesAt(this.#position, this.#sizes[i], updatesPerEpoch));
    });
  }

  /** Samples that every contestant has seen before. */
  get #knownUpTo() {
    return this.#contestants[0].isKnownUpTo - KNOWN_CHUNK;
  }
}
