/**
 * Runs of the real trainer on one data set, from one start, with one seed: batches of 1, of k, and of all n
 * samples; two runs, where k is 1 or n. A position is the number of samples seen, so that all have always read
 * equally many, in the same order; each makes its update when its batch is full.
 */
import { isReachable } from "../../figure/evidence.js";
import { SeekableRun } from "../../figure/seekable_run.js";
import { BatchSizeRun } from "./batch_size_run.js";
import { MOST_EPOCHS } from "./schema.js";

/**
 * @typedef {"small" | "chosen" | "whole"} Name
 *
 * @typedef {{name: Name} & import("./batch_size_run.js").Point & import("./batch_size_run.js").Progress} Run
 *
 * @typedef {object} State
 * @property {number} seen samples, by each run
 * @property {number} samples n
 * @property {number} batchSize the chosen one, k
 * @property {number} epochs seen; between two epochs it is no whole number
 * @property {number} target a loss
 * @property {"low" | "high" | null} targetProblem why there is nothing to reach: the lowest possible loss is no lower
 *   than the target, or the start is below it
 * @property {{w: number, b: number}} start of all runs
 * @property {number} startLoss
 * @property {number} usualLoss by which divergence is judged: at w = b = 0, or at a worse start
 * @property {Run[]} runs
 * @property {import("../../engine/engine.js").QuadraticLoss} surface the loss over (w, b)
 * @property {import("../../figure/seekable_run.js").Progress | null} progress
 */

/** @param {number} size @returns {Name} of the run with this batch size */
function nameOf(size, samples) {
  if (size === samples) return "whole";
  return size === 1 ? "small" : "chosen";
}

/** @param {import("../../engine/engine.js").Engine} engine */
export function create(engine, settings) {
  const { samples, batchSize, learningRate, seed, noise, startW, startB } = settings;
  const sizes = [...new Set([1, batchSize, samples])];
  const trainers = sizes.map((size) =>
    engine.createTrainer({
      data: { name: "salary", samples, noise },
      batchSize: size,
      learningRate,
      seed,
      loss: "mse",
      initial: [startW, startB],
    }),
  );
  const run = new BatchSizeComparison(trainers, sizes, settings);
  run.goToPlace(settings);
  return run;
}

/** @extends {SeekableRun<State>} */
class BatchSizeComparison extends SeekableRun {
  #runs;
  #samples;
  #batchSize;
  #target;
  #targetProblem;
  #start;
  #startLoss;
  #usualLoss;
  #surface;

  /**
   * @param {import("../../engine/engine.js").Trainer[]} trainers
   * @param {number[]} sizes of their batches
   * @param {{samples: number, batchSize: number, target: number, startW: number, startB: number}} settings
   */
  constructor(trainers, sizes, { samples, batchSize, target, startW, startB }) {
    const lengths = { sample: 1, update: batchSize, epoch: samples };
    super(trainers, { lengths, last: MOST_EPOCHS * samples });
    this.#samples = samples;
    this.#batchSize = batchSize;
    this.#target = target;
    this.#start = { w: startW, b: startB };
    this.#startLoss = trainers[0].loss();
    this.#usualLoss = Math.max(this.#startLoss, trainers[0].loss(new Float64Array(2)));
    this.#surface = trainers[0].quadraticLoss();
    this.#targetProblem = this.#findTargetProblem();
    const wanted = this.#targetProblem ? null : target;
    this.#runs = trainers.map(
      (trainer, i) => new BatchSizeRun(trainer, { batchSize: sizes[i], samples, target: wanted }),
    );
  }

  goToPlace({ seen }) {
    return this.goTo(seen);
  }

  /** @param {number} seen */
  seek(seen) {
    for (const run of this.#runs) run.seek(seen);
  }

  /** @returns {State["targetProblem"]} */
  #findTargetProblem() {
    if (!isReachable(this.#target, this.#surface.loss)) return "low";
    return this.#startLoss < this.#target ? "high" : null;
  }

  /** @returns {State} */
  describe() {
    return {
      seen: this.position,
      samples: this.#samples,
      batchSize: this.#batchSize,
      epochs: this.position / this.#samples,
      target: this.#target,
      targetProblem: this.#targetProblem,
      start: this.#start,
      startLoss: this.#startLoss,
      usualLoss: this.#usualLoss,
      runs: this.#runs.map(({ state }) => ({
        name: nameOf(state.batchSize, this.#samples),
        ...state,
      })),
      surface: this.#surface,
      progress: this.progress,
    };
  }
}
