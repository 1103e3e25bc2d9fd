/** Seven runs of the real trainer from one start, on the same batches; they are stepped together. */
import { directionsOf, quadraticOf } from "../../figure/quadratic.js";
import { SessionByUpdates } from "../../figure/session_by_updates.js";
import { Contestant } from "./contestant.js";
import { CONTESTANTS, rateOf } from "./contestants.js";
import { MOST_UPDATES } from "./schema.js";

/** Milliseconds that a move may take at once. */
const AT_ONCE = 25;

export function create(engine, settings) {
  const session = new Session(engine, settings);
  session.goToPlace(settings);
  return session;
}

class Session extends SessionByUpdates {
  #contestants;
  #valley;
  #updatesPerEpoch;
  #target;
  #position = 0;
  #destination = 0;
  #state = null;

  constructor(engine, settings) {
    super();
    const trainers = CONTESTANTS.map((one) => engine.createTrainer(specOf(one, settings)));
    this.#updatesPerEpoch = trainers[0].updatesPerEpoch;
    this.#valley = valleyOf(trainers[0]);
    this.#target = settings.targetPart * this.#valley.startLoss;
    this.#contestants = trainers.map((trainer, i) => {
      const isStandardized = CONTESTANTS[i].standardize === true;
      return new Contestant(trainer, { valley: this.#valley, isStandardized });
    });
  }

  get position() {
    return this.#position;
  }

  get aim() {
    return this.#destination;
  }

  get updatesPerEpoch() {
    return this.#updatesPerEpoch;
  }

  /** A jump far ahead has not arrived. */
  get isUnderWay() {
    return this.#position !== this.#destination;
  }

  get isBusy() {
    return this.isUnderWay;
  }

  /** When the next so many epochs are complete. */
  goal({ epochs }) {
    const length = epochs * this.#updatesPerEpoch;
    return Math.min((Math.floor(this.#position / length) + 1) * length, MOST_UPDATES);
  }

  goTo(wanted) {
    const from = this.#position;
    this.#destination = Math.min(Math.max(wanted, 0), MOST_UPDATES);
    this.#position = Math.min(this.#destination, this.#known);
    this.work(AT_ONCE);
    return this.#destination !== from;
  }

  /** @param {number} milliseconds about so long */
  work(milliseconds) {
    this.#state = null;
    const end = performance.now() + milliseconds;
    while (this.isUnderWay) {
      if (this.#position === this.#known) for (const one of this.#contestants) one.advance();
      this.#position++;
      if (performance.now() >= end) return;
    }
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
    this.#state ??= this.#describe();
    return this.#state;
  }

  get #known() {
    return this.#contestants[0].known;
  }

  #describe() {
    const race = { updatesPerEpoch: this.#updatesPerEpoch, target: this.#target };
    const contestants = this.#contestants.map((contestant, i) => ({
      name: CONTESTANTS[i].name,
      ...contestant.stateAt(this.#position, race),
    }));
    return {
      ...race,
      updates: this.#position,
      epoch: Math.floor(this.#position / this.#updatesPerEpoch),
      contestants,
      valley: this.#valley,
    };
  }
}

function specOf(contestant, settings) {
  const { samples, noise, batchSize, seed } = settings;
  return {
    data: { name: "narrow-valley", samples, noise },
    loss: "half-mse",
    standardize: contestant.standardize === true,
    optimizer: contestant.optimizer,
    learningRate: rateOf(contestant, settings),
    batchSize,
    seed,
  };
}

/** The loss as a valley: where it is lowest, and how it curves across and along. */
function valleyOf(trainer) {
  const { lowest, hessian } = quadraticOf(trainer);
  const { flat, steep } = directionsOf(hessian);
  return {
    lowest,
    lowestLoss: trainer.loss(lowest),
    startLoss: trainer.loss(),
    flat,
    steep,
    condition: steep.curvature / flat.curvature,
    limit: 2 / steep.curvature,
  };
}
