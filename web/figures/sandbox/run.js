/** A run of whatever is set. A position is the number of updates made. */
import { RecordedPath } from "../../figure/recorded_path.js";
import { SeekableRun } from "../../figure/seekable_run.js";
import { dataFor, specOf } from "./data.js";
import { Epochs } from "./epochs.js";
import { Fit } from "./fit.js";
import { SavedRuns } from "./saved_runs.js";
import { MOST_UPDATES, schema } from "./schema.js";

/**
 * @typedef {{update: number, loss: number, averaged?: Averaged | null}} LossPoint
 * @typedef {{parameters: number[], loss: number}} Averaged the average of the parameters, where it is taken; null before it begins
 *
 * @typedef {object} Data
 * @property {Float64Array} x n×d
 * @property {Float64Array} y n
 * @property {number} samples
 * @property {number} features
 * @property {string[]} [columns] names of the reader's own
 * @property {boolean} [isClasses] of the reader's own, whether y is 0 and 1
 *
 * @typedef {object} State
 * @property {any} settings
 * @property {import("../../figure/settings.js").Setting[]} schema what can be set
 * @property {Data} data in its own units
 * @property {{mean: Float64Array, deviation: Float64Array} | null} scaling
 * @property {number} updates made so far
 * @property {number} updatesPerEpoch of the next one
 * @property {import("./epochs.js").EpochsOfRun} epochs
 * @property {number[]} parameters
 * @property {number} loss
 * @property {number} startLoss
 * @property {boolean} diverged the next update leaves the numbers that can be held
 * @property {Int32Array} batch of the last update; empty while a move is under way
 * @property {LossPoint[]} curve the loss along the run
 * @property {import("./fit.js").Fitted} fit
 * @property {import("./saved_runs.js").SavedRun[]} saved
 * @property {import("../../figure/seekable_run.js").Progress | null} progress
 */

/**
 * @param {import("../../engine/engine.js").Engine} engine
 * @param {any} settings
 * @param {{savedRuns?: SavedRuns, axes?: import("./fit.js").Axes}} memory the same for all runs of the figure
 * @param {typeof SandboxRun} Run
 */
export function create(engine, settings, memory, Run = SandboxRun) {
  memory.savedRuns ??= new SavedRuns();
  const run = new Run(engine, settings, memory);
  run.goToPlace(settings);
  return run;
}

/** @extends {SeekableRun<State>} */
export class SandboxRun extends SeekableRun {
  #settings;
  #savedRuns;
  #data;
  #trainer;
  #path;
  #fit;
  #batch = new Int32Array();

  /**
   * @param {any} engine
   * @param {any} settings
   * @param {any} memory
   * @param {any} [spec] of the trainer
   */
  constructor(engine, settings, memory, spec = specOf(settings)) {
    const trainer = engine.createTrainer(spec);
    super([trainer], { last: MOST_UPDATES, stopsAtDivergence: true });
    this.#settings = settings;
    this.#savedRuns = memory.savedRuns;
    this.#data = dataFor(engine, settings);
    this.#trainer = trainer;
    this.#path = new RecordedPath(trainer, () => this.record(trainer, settings));
    this.#fit = new Fit(trainer, this.#data, settings, memory.axes);
    memory.axes = this.#fit.axes;
  }

  /** Records the loss on the way, and the samples of the last update. @param {number} update */
  seek(update) {
    this.#path.seek(Math.max(update - 1, 0));
    this.#batch = update > 0 ? this.#trainer.trace(1).indices : new Int32Array();
    this.#path.seek(update);
  }

  get schema() {
    return schema;
  }

  /**
   * What is kept of a place on the way.
   * @param {import("../../engine/engine.js").Trainer} trainer
   * @param {any} _settings
   * @returns {LossPoint}
   */
  record(trainer, _settings) {
    return { update: trainer.update, loss: trainer.loss() };
  }

  /** Saves this run for comparison, as far as it is; or drops one that was saved. */
  perform(action, id) {
    if (action === "drop") this.#savedRuns.drop(id);
    else this.#savedRuns.add(this.state);
    this.stateChanged();
  }

  /** @returns {State} */
  describe() {
    const trainer = this.#trainer;
    const curve = this.#path.here();
    const batch = this.isUnderWay ? new Int32Array() : this.#batch;
    return {
      settings: this.#settings,
      schema: this.schema,
      data: this.#data,
      scaling: trainer.scaling,
      updates: this.position,
      updatesPerEpoch: trainer.updatesPerEpoch,
      epochs: this.epochs,
      parameters: Array.from(trainer.parameters),
      loss: curve[curve.length - 1].loss,
      startLoss: curve[0].loss,
      diverged: this.isAtDivergence,
      batch,
      curve,
      fit: this.#fit.describe(trainer, batch),
      saved: this.#savedRuns.all,
      progress: this.progress,
    };
  }

  /** @returns {import("./epochs.js").EpochsOfRun} */
  get epochs() {
    return this.epochsOf(this.#settings.batchSize, this.#trainer.updatesPerEpoch);
  }

  /** @param {number} batchSize @param {number} updatesPerEpoch */
  epochsOf(batchSize, updatesPerEpoch) {
    const { order, dropLast } = this.#settings;
    const isWhole = dropLast || order === "with-replacement";
    const seenPerEpoch = isWhole ? updatesPerEpoch * batchSize : this.#data.samples;
    return new Epochs({ batchSize, updatesPerEpoch, seenPerEpoch });
  }
}
