/**
 * A run, and at each of its positions the gradients that batches of several sizes would give there. A
 * position is the number of updates made. Pairs are of ∂w and ∂b.
 */
import { SeekableRun } from "../../figure/seekable_run.js";
import { batchSizesFor } from "./batch_sizes.js";

/** @typedef {ReturnType<NoiseRun["describe"]>} State */

export function create(engine, settings) {
  const run = new NoiseRun(engine, settings);
  run.goToPlace(settings);
  return run;
}

class NoiseRun extends SeekableRun {
  #settings;
  #trainer;
  #startLoss;
  #usualLoss;
  #surface;
  #start;

  constructor(engine, settings) {
    const trainer = engine.createTrainer(specOf(settings));
    super([trainer], { stopsAtDivergence: true });
    this.#settings = settings;
    this.#trainer = trainer;
    this.#surface = trainer.quadraticLoss();
    this.#startLoss = trainer.loss();
    this.#usualLoss = Math.max(this.#startLoss, trainer.loss(new Float64Array(2)));
    this.#start = this.#measure();
  }

  /** The gradients of batches where the trainer is now. */
  #measure() {
    const { samples, batchSize } = this.#settings;
    const trainer = this.#trainer;
    const next = trainer.step();
    trainer.back();
    const { fullGradient, batches } = trainer.gradientNoise(batchSizesFor(samples, batchSize));
    const sizes = batches.map(describeSize);
    const chosen = sizes[sizes.findIndex((size) => size.batchSize === batchSize)];
    /** next: the update that the run makes next */
    return { next, fullGradient: Array.from(fullGradient), sizes, chosen };
  }

  describe() {
    const trainer = this.#trainer;
    const { data, updatesPerEpoch } = trainer;
    const parameters = Array.from(trainer.parameters);
    const loss = trainer.loss();
    const measured = this.#measure();
    return {
      data,
      updates: this.position,
      updatesPerEpoch,
      parameters,
      loss,
      startLoss: this.#startLoss,
      /** by which divergence is judged: at w = b = 0, or at a worse start */
      usualLoss: this.#usualLoss,
      surface: this.#surface,
      ...measured,
      /** the same where the run begins, for axes that stay where they are */
      start: this.#start,
      diverged: !measured.next.after.every(Number.isFinite),
    };
  }
}

function specOf({ samples, noise, intercept, batchSize, replacement, seed, ...settings }) {
  const { learningRate, startW = 0, startB = 0 } = settings;
  return {
    data: { name: "noisy-line", samples, noise, intercept },
    loss: "half-mse",
    batchSize,
    learningRate,
    order: replacement === "with" ? "with-replacement" : "shuffle-each-epoch",
    seed,
    initial: [startW, startB],
  };
}

/** @param {import("../../engine/engine.js").BatchNoise} noise */
function describeSize({ batchSize, exact, gradients, ...noise }) {
  const columns = [0, 1].map((column) => gradients.filter((_, i) => i % 2 === column));
  const isAll = columns[0].length === 1;
  return {
    batchSize,
    exact,
    batches: columns[0].length,
    /** by parameter, of each batch */
    gradients: columns,
    mean: Array.from(noise.mean),
    // One batch of all data is off by nothing but rounding.
    deviation: Array.from(noise.deviation, (value) => (exact && isAll ? 0 : value)),
    withReplacement: Array.from(noise.withReplacement),
    finitePopulation: Array.from(noise.finitePopulation),
  };
}
