/**
 * Three runs of the real trainer on one data set, from one start, with one seed: batches of 1, of k, and of
 * all n samples. A position is the number of samples seen, so that all three have always read equally many,
 * in the same order; each makes its update when its batch is full.
 */
import { SeekableRun } from "../../figure/seekable_run.js";
import { BatchSizeRun } from "./batch_size_run.js";
import { MOST_EPOCHS } from "./schema.js";

/**
 * @typedef {{name: string} & import("./batch_size_run.js").Point & import("./batch_size_run.js").Progress} Run
 *
 * @typedef {object} State
 * @property {number} seen samples, by each run
 * @property {number} samples n
 * @property {number} epochs seen; between two epochs it is no whole number
 * @property {number} target a loss
 * @property {number} startLoss
 * @property {Run[]} runs
 * @property {import("../../engine/engine.js").QuadraticLoss} surface the loss over (w, b)
 * @property {import("../../figure/seekable_run.js").Progress | null} progress
 */

const NAMES = ["small", "chosen", "whole"];

/** @param {import("../../engine/engine.js").Engine} engine */
export function create(engine, settings) {
  const { samples, batchSize, learningRate, seed, noise } = settings;
  const sizes = [1, batchSize, samples];
  const trainers = sizes.map((size) =>
    engine.createTrainer({
      data: { name: "salary", samples, noise },
      batchSize: size,
      learningRate,
      seed,
      loss: "mse",
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
  #target;
  #startLoss;
  #surface;

  /**
   * @param {import("../../engine/engine.js").Trainer[]} trainers
   * @param {number[]} sizes of their batches
   * @param {{samples: number, batchSize: number, target: number}} settings
   */
  constructor(trainers, sizes, { samples, batchSize, target }) {
    const lengths = { sample: 1, update: batchSize, epoch: samples };
    super(trainers, { lengths, last: MOST_EPOCHS * samples });
    this.#runs = trainers.map(
      (trainer, i) => new BatchSizeRun(trainer, { batchSize: sizes[i], samples, target }),
    );
    this.#samples = samples;
    this.#target = target;
    this.#startLoss = trainers[0].loss();
    this.#surface = trainers[0].quadraticLoss();
  }

  goToPlace({ seen }) {
    return this.goTo(seen);
  }

  /** @param {number} seen */
  seek(seen) {
    for (const run of this.#runs) run.seek(seen);
  }

  /** @returns {State} */
  describe() {
    return {
      seen: this.position,
      samples: this.#samples,
      epochs: this.position / this.#samples,
      target: this.#target,
      startLoss: this.#startLoss,
      runs: this.#runs.map((run, i) => ({ name: NAMES[i], ...run.state })),
      surface: this.#surface,
      progress: this.progress,
    };
  }
}
