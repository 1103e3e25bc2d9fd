/**
 * A run of whatever is set, by updates. What takes longer than a frame is done in slices; a place is
 * reached again by the same updates from the same start.
 */
import { Progress } from "../../figure/move_progress.js";
import { SessionByUpdates } from "../../figure/session_by_updates.js";
import { Curve } from "./curve.js";
import { dataFor, specOf } from "./data.js";
import { Fit } from "./fit.js";
import { KeptRuns } from "./saved_runs.js";
import { MOST_UPDATES } from "./schema.js";

/** Milliseconds that a move may take at once. */
const AT_ONCE = 8;
/** Milliseconds that updates between two looks at the clock should take. */
const CHUNK = 2;
/** Of a run the trainer keeps at least so many places from which it can go on: one update back. */
const CHECKPOINTS = 32;

/**
 * @typedef {object} State
 * @property {object} settings
 * @property {import("./own_data.js").OwnData} data in its own units
 * @property {{mean: Float64Array, deviation: Float64Array} | null} scaling
 * @property {number} updates
 * @property {number} updatesPerEpoch
 * @property {number} seenPerEpoch samples
 * @property {number[]} parameters
 * @property {number} loss
 * @property {number} startLoss
 * @property {boolean} diverged the next update would leave the numbers that can be held
 * @property {Int32Array} batch of the last update
 * @property {import("./curve.js").Point[]} curve
 * @property {import("./fit.js").Fitted} fit
 * @property {import("./saved_runs.js").KeptRun[]} kept
 * @property {{done: number, secondsLeft: number | null} | null} progress
 */

/** A session on its way to the place that the settings name. */
export function create(engine, settings, memory) {
  memory.kept ??= new KeptRuns();
  const session = new Session(engine, settings, memory.kept);
  session.goToPlace(settings);
  return session;
}

class Session extends SessionByUpdates {
  #settings;
  #kept;
  #data;
  #trainer;
  #fit;
  #startLoss;
  #curve;
  #destination = 0;
  /** the last update before divergence, once it is known */
  #end = MOST_UPDATES;
  #diverges = false;
  /** which samples were in the last update whose batch was looked at */
  #batch = { update: 0, indices: new Int32Array() };
  /** about how long an update takes */
  #milliseconds = CHUNK;
  /** whether the loss here is to be looked at before it goes on: in a slice of its own */
  #isToLook = false;
  #progress = new Progress();
  #state = null;

  constructor(engine, settings, kept) {
    super();
    this.#settings = settings;
    this.#kept = kept;
    this.#data = dataFor(engine, settings);
    this.#trainer = engine.createTrainer(specOf(settings));
    this.#fit = new Fit(this.#trainer, this.#data, settings);
    this.#startLoss = this.#trainer.loss();
    this.#curve = new Curve(this.#startLoss);
  }

  get position() {
    return this.#trainer.update;
  }

  get aim() {
    return this.#destination;
  }

  get updatesPerEpoch() {
    return this.#trainer.updatesPerEpoch;
  }

  get isUnderWay() {
    return this.#trainer.diverged || this.#isToLook || this.position !== this.#destination;
  }

  get isBusy() {
    return this.isUnderWay;
  }

  goal({ epochs }) {
    const length = this.updatesPerEpoch;
    return (Math.floor(this.position / length) + epochs) * length;
  }

  goTo(wanted) {
    const from = this.position;
    const position = Math.min(Math.max(wanted, 0), this.#end);
    if (position < from) this.#goBack(from - position);
    this.#isToLook &&= position >= from;
    this.#destination = position;
    this.#progress.begin(this.position, position);
    this.work(AT_ONCE);
    return position !== from;
  }

  /** @param {number} milliseconds about so long */
  work(milliseconds) {
    this.#state = null;
    const end = performance.now() + milliseconds;
    while (this.isUnderWay && performance.now() < end) this.#advance();
  }

  /** Stays where it has got to. */
  halt() {
    this.#state = null;
    this.#destination = this.position;
  }

  /** Keeps this run for comparison, as far as it is; or drops one that was kept. */
  perform(what, id) {
    if (what === "drop") this.#kept.drop(id);
    else this.#kept.add(this.#settings, this.state);
    this.#state = null;
  }

  delete() {
    this.#trainer.delete();
  }

  /** @returns {State} made once for each place: it is asked for many times */
  get state() {
    this.#state ??= this.#makeState();
    return this.#state;
  }

  #makeState() {
    const trainer = this.#trainer;
    const batch = this.isUnderWay ? new Int32Array() : this.#batchHere();
    const updates = trainer.update;
    const { updatesPerEpoch } = trainer;
    const loss = this.#curve.lossAt(updates) ?? trainer.loss();
    return {
      settings: this.#settings,
      data: this.#data,
      scaling: trainer.scaling,
      updates,
      updatesPerEpoch,
      seenPerEpoch: this.#seenPerEpoch,
      parameters: Array.from(trainer.parameters),
      loss,
      startLoss: this.#startLoss,
      diverged: this.#diverges && updates === this.#end,
      batch,
      curve: this.#curve.upTo(updates, loss),
      fit: this.#fit.at(trainer, batch),
      kept: this.#kept.all,
      progress: this.isUnderWay ? this.#progress.at(updates) : null,
    };
  }

  get #seenPerEpoch() {
    const { batchSize, order, dropLast } = this.#settings;
    const isWhole = dropLast || order === "with-replacement";
    return isWhole ? this.updatesPerEpoch * batchSize : this.#data.samples;
  }

  /** One update back the trainer goes by itself, unless that takes too long; else from the start. */
  #goBack(updates) {
    const replay = Math.ceil(this.position / CHECKPOINTS) * this.#milliseconds;
    if (updates === 1 && replay < AT_ONCE) this.#trainer.back();
    else this.#trainer.reset();
  }

  #advance() {
    const trainer = this.#trainer;
    if (trainer.diverged) return this.#leaveDivergence();
    if (this.#isToLook) return this.#look();
    const from = trainer.update;
    const began = performance.now();
    if (from === this.#destination - 1) this.#traceOne();
    else trainer.run(this.#nextStop(from) - from);
    const { update } = trainer;
    const taken = (performance.now() - began) / (update - from);
    this.#milliseconds = Math.max((this.#milliseconds + taken) / 2, 1e-5);
    this.#isToLook = !trainer.diverged && this.#curve.wants(update);
  }

  #look() {
    this.#curve.note(this.position, this.#trainer.loss());
    this.#isToLook = false;
  }

  /** Not further than the next look at the loss, and than fits a slice. */
  #nextStop(from) {
    const many = Math.max(1, Math.floor(CHUNK / this.#milliseconds));
    return Math.min(this.#destination - 1, this.#curve.nextLook(from), from + many);
  }

  #leaveDivergence() {
    this.#trainer.back();
    if (this.#trainer.diverged) return;
    this.#end = this.position;
    this.#diverges = true;
    this.#destination = this.position;
  }

  /** One update, and who was in it. */
  #traceOne() {
    const { indices } = this.#trainer.trace(1);
    this.#batch = { update: this.position, indices };
  }

  #batchHere() {
    if (this.position === 0) return new Int32Array();
    if (this.#batch.update !== this.position) {
      this.#trainer.back();
      this.#traceOne();
    }
    return this.#batch.indices;
  }
}
