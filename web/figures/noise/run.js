/**
 * A run, and at each of its positions the gradients that batches of several sizes would give there. A
 * position is the number of updates made.
 */
import { mean } from "d3-array";
import { SeekableRun } from "../../figure/seekable_run.js";
import { batchGradients, drawOrders, sizesFor } from "./batches.js";

/**
 * @typedef {[w: number, b: number]} Pair of ∂w and ∂b
 *
 * @typedef {object} Size batches of one size, at the present parameters
 * @property {number} batchSize
 * @property {boolean} exact every subset of that size was looked at
 * @property {{w: Float64Array, b: Float64Array}} gradients one for each batch
 * @property {Pair} mean of the gradients
 * @property {Pair} deviation from the full gradient, root of the mean square
 * @property {Pair} withReplacement σ/√k
 * @property {Pair} finitePopulation σ/√k · √((n−k)/(n−1))
 *
 * @typedef {object} State
 * @property {import("../../engine/engine.js").Dataset} data
 * @property {number} updates made so far
 * @property {number} updatesPerEpoch
 * @property {number[]} parameters
 * @property {number} loss
 * @property {number} startLoss
 * @property {Pair} fullGradient
 * @property {Size[]} sizes ascending
 * @property {Size} chosen of batch size k
 * @property {import("../../engine/engine.js").Update} next the update that the run makes next
 * @property {boolean} diverged the next update leaves the numbers that can be held
 *
 * @typedef {import("../../engine/engine.js").Engine} Engine
 */

/**
 * @param {Engine} engine
 * @param {any} settings
 */
export function create(engine, settings) {
  const run = new NoiseRun(engine, settings);
  run.goToPlace(settings);
  return run;
}

/** @extends {SeekableRun<State>} */
class NoiseRun extends SeekableRun {
  #engine;
  #settings;
  #trainer;
  #orders;
  #startLoss;

  constructor(engine, settings) {
    const spec = specOf(settings);
    const trainer = engine.createTrainer(spec);
    super([trainer], { stopsAtDivergence: true });
    this.#engine = engine;
    this.#settings = settings;
    this.#trainer = trainer;
    this.#orders = drawOrders(engine, spec, settings.samples);
    this.#startLoss = trainer.loss();
  }

  /** @returns {State} */
  describe() {
    const { samples: n, batchSize, replacement } = this.#settings;
    const trainer = this.#trainer;
    const { data, updatesPerEpoch } = trainer;
    const parameters = Array.from(trainer.parameters);
    const loss = trainer.loss();
    const next = trainer.step();
    trainer.back();
    const gradients = sampleGradientsAt(this.#engine, data, parameters);
    const fullGradient = /** @type {Pair} */ (Array.from(next.fullGradient));
    const sigma = deviationsFrom(fullGradient, columnsOf(gradients));
    const sizes = sizesFor(n, batchSize).map((k) => {
      const batches = batchGradients(gradients, k, { orders: this.#orders, replacement });
      return describeSize(k, batches, { n, fullGradient, sigma });
    });
    return {
      data,
      updates: this.position,
      updatesPerEpoch,
      parameters,
      loss,
      startLoss: this.#startLoss,
      fullGradient,
      sizes,
      chosen: /** @type {Size} */ (sizes.find((size) => size.batchSize === batchSize)),
      next,
      diverged: !next.after.every(Number.isFinite),
    };
  }
}

/** @returns {import("../../engine/engine.js").TrainerSpec} */
function specOf({ samples, noise, intercept, batchSize, learningRate, replacement, seed }) {
  return {
    data: { name: "noisy-line", samples, noise, intercept },
    loss: "half-mse",
    batchSize,
    learningRate,
    order: replacement === "with" ? "with-replacement" : "shuffle-each-epoch",
    seed,
  };
}

/**
 * The gradient of each sample, from the engine: those of one batch of all samples.
 * @param {Engine} engine
 * @param {import("../../engine/engine.js").Dataset} data
 * @param {number[]} initial parameters
 */
function sampleGradientsAt(engine, { x, y, samples }, initial) {
  const trainer = engine.createTrainer({
    data: { x, y },
    initial,
    batchSize: samples,
    learningRate: 1,
    order: "sequential",
    loss: "half-mse",
  });
  try {
    return trainer.step().sampleGradients;
  } finally {
    trainer.delete();
  }
}

/** @returns {Size} */
function describeSize(k, { w, b, exact }, { n, fullGradient, sigma }) {
  const correction = Math.sqrt((n - k) / (n - 1));
  const [standardW, standardB] = sigma.map((value) => value / Math.sqrt(k));
  return {
    batchSize: k,
    exact,
    gradients: { w, b },
    mean: [mean(w), mean(b)],
    deviation: deviationsFrom(fullGradient, [w, b]),
    withReplacement: [standardW, standardB],
    finitePopulation: [standardW * correction, standardB * correction],
  };
}

/**
 * Root mean squares of the distances from a center.
 * @param {Pair} center
 * @param {Float64Array[]} columns
 * @returns {Pair}
 */
function deviationsFrom(center, [w, b]) {
  const from = (values, middle) => Math.sqrt(mean(values, (value) => (value - middle) ** 2));
  return [from(w, center[0]), from(b, center[1])];
}

/** @param {Float64Array} rows of two numbers */
function columnsOf(rows) {
  return [0, 1].map((column) => rows.filter((_, i) => i % 2 === column));
}
