/** Seven runs of the real trainer from one start, on the same batches; they are stepped together. */
import { directionsOf, quadraticOf } from "../../figure/quadratic.js";
import { SeekableRun } from "../../figure/seekable_run.js";
import { OPTIMIZER_RUNS, rateOf } from "./optimizer_runs.js";
import { RecordedRun } from "./recorded_run.js";
import { MOST_UPDATES } from "./schema.js";

/**
 * @typedef {import("../../figure/quadratic.js").Direction} Direction
 *
 * @typedef {object} Valley the loss over (w, b)
 * @property {[w: number, b: number]} lowest where it is lowest
 * @property {number} lowestLoss
 * @property {number} startLoss
 * @property {Direction} flat
 * @property {Direction} steep
 * @property {number} condition curvature across over curvature along
 * @property {number} limit 2/λmax, the largest rate at which plain SGD does not climb
 *
 * @typedef {object} State
 * @property {number} updates made so far
 * @property {number} updatesPerEpoch
 * @property {number} epoch completed
 * @property {number} target a mean excess loss of an epoch
 * @property {Valley} valley
 * @property {({name: string} & import("./recorded_run.js").Point & import("./recorded_run.js").RunState)[]} runs
 */

/**
 * @param {import("../../engine/engine.js").Engine} engine
 * @param {any} settings
 */
export function create(engine, settings) {
  const trainers = OPTIMIZER_RUNS.map((run) => engine.createTrainer(specOf(run, settings)));
  const race = new OptimizersRun(trainers, settings);
  race.goToPlace(settings);
  return race;
}

/** @extends {SeekableRun<State>} */
class OptimizersRun extends SeekableRun {
  #valley;
  #target;
  #updatesPerEpoch;
  #recorded;

  /**
   * @param {import("../../engine/engine.js").Trainer[]} trainers
   * @param {{targetPart: number}} settings
   */
  constructor(trainers, { targetPart }) {
    super(trainers, { last: MOST_UPDATES });
    this.#valley = valleyOf(trainers[0]);
    this.#target = targetPart * this.#valley.startLoss;
    this.#updatesPerEpoch = trainers[0].updatesPerEpoch;
    this.#recorded = trainers.map((trainer) => new RecordedRun(trainer, this.#valley));
  }

  /** @param {number} update */
  seek(update) {
    for (const run of this.#recorded) run.recordTo(update);
  }

  /** @returns {State} */
  describe() {
    const { position: updates } = this;
    return {
      updates,
      updatesPerEpoch: this.#updatesPerEpoch,
      epoch: Math.floor(updates / this.#updatesPerEpoch),
      target: this.#target,
      valley: this.#valley,
      runs: this.#recorded.map((run, i) => ({
        name: OPTIMIZER_RUNS[i].name,
        ...run.stateAt(updates, this.#target),
      })),
    };
  }
}

/**
 * @param {import("./optimizer_runs.js").OptimizerRun} run
 * @param {any} settings
 * @returns {import("../../engine/engine.js").TrainerSpec}
 */
function specOf(run, settings) {
  const { samples, noise, batchSize, seed } = settings;
  return {
    data: { name: "narrow-valley", samples, noise },
    loss: "half-mse",
    standardize: run.standardize,
    optimizer: run.optimizer,
    learningRate: rateOf(run, settings),
    batchSize,
    seed,
  };
}

/**
 * @param {import("../../engine/engine.js").Trainer} trainer at the start
 * @returns {Valley}
 */
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
