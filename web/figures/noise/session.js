/**
 * A run, and at each of its places the gradients that batches of several sizes would give there. The
 * place is the number of updates made.
 */
import { SessionByUpdates } from "../../figure/session_by_updates.js";
import { batchGradients, drawOrders, sizesFor } from "./batches.js";

/**
 * @typedef {object} Size batches of one size, at the present parameters
 * @property {number} batchSize
 * @property {boolean} exact every subset of that size was looked at
 * @property {{w: Float64Array, b: Float64Array}} gradients one for each batch
 * @property {[number, number]} mean of them: of ∂w and ∂b, as all pairs here
 * @property {[number, number]} deviation from the full gradient, root of the mean square
 * @property {[number, number]} withReplacement σ/√k
 * @property {[number, number]} finitePopulation σ/√k · √((n−k)/(n−1))
 *
 * @typedef {object} State
 * @property {import("../../engine/engine.js").Dataset} data
 * @property {number} updates made so far
 * @property {number} updatesPerEpoch
 * @property {number[]} parameters
 * @property {number} loss
 * @property {number} startLoss
 * @property {Float64Array} sampleGradients n×2
 * @property {[number, number]} fullGradient
 * @property {Size[]} sizes ascending
 * @property {Size} chosen of batch size k
 * @property {import("../../engine/engine.js").Update} next the update that the run makes next
 * @property {boolean} diverged the next update would leave the numbers that can be held
 */

export function create(engine, settings) {
  const session = new Session(engine, settings);
  session.goToPlace(settings);
  return session;
}

class Session extends SessionByUpdates {
  #engine;
  #settings;
  #trainer;
  #orders;
  #startLoss;
  /** the last update before divergence, once it is known */
  #end = Number.POSITIVE_INFINITY;
  #state;

  constructor(engine, settings) {
    super();
    const spec = specOf(settings);
    this.#engine = engine;
    this.#settings = settings;
    this.#trainer = engine.createTrainer(spec);
    this.#orders = drawOrders(engine, spec, settings.samples);
    this.#startLoss = this.#trainer.loss();
  }

  get position() {
    return this.#trainer.update;
  }

  get updatesPerEpoch() {
    return this.#trainer.updatesPerEpoch;
  }

  goal({ epochs }) {
    const length = this.updatesPerEpoch;
    return (Math.floor(this.position / length) + epochs) * length;
  }

  delete() {
    this.#trainer.delete();
  }

  /** @returns {State} computed once for each place */
  get state() {
    this.#state ??= this.#lookAround();
    return this.#state;
  }

  goTo(position) {
    const trainer = this.#trainer;
    const from = trainer.update;
    const to = Math.min(Math.max(position, 0), this.#end);
    if (to === 0) trainer.reset();
    else if (to > from) this.#advance(to - from);
    else while (trainer.update > to) trainer.back();
    if (trainer.update !== from) this.#state = undefined;
    return trainer.update !== from;
  }

  #advance(updates) {
    const trainer = this.#trainer;
    const to = trainer.update + updates;
    // In pieces, for after divergence the way back is made update by update.
    while (trainer.update < to && !trainer.diverged) {
      trainer.run(Math.min(this.updatesPerEpoch, to - trainer.update));
    }
    if (!trainer.diverged) return;
    while (trainer.diverged) trainer.back();
    this.#end = trainer.update;
  }

  #lookAround() {
    const { samples: n, batchSize, replacement } = this.#settings;
    const trainer = this.#trainer;
    const parameters = Array.from(trainer.parameters);
    const loss = trainer.loss();
    const { data, updatesPerEpoch } = trainer;
    const sampleGradients = gradientsOf(this.#engine, data, parameters);
    const next = trainer.step();
    trainer.back();
    const fullGradient = Array.from(next.fullGradient);
    const sigma = deviationFrom(fullGradient, columns(sampleGradients));
    const sizes = sizesFor(n, batchSize).map((k) => {
      const gradients = batchGradients(sampleGradients, k, { orders: this.#orders, replacement });
      return describe(k, gradients, { n, fullGradient, sigma });
    });
    return {
      data,
      updates: trainer.update,
      updatesPerEpoch,
      parameters,
      loss,
      startLoss: this.#startLoss,
      sampleGradients,
      fullGradient,
      sizes,
      chosen: sizes.find((size) => size.batchSize === batchSize),
      next,
      diverged: trainer.update === this.#end,
    };
  }
}

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

/** Each sample's gradient, from the engine: one batch of all, at those parameters. */
function gradientsOf(engine, { x, y, samples }, initial) {
  const all = { batchSize: samples, learningRate: 1, order: "sequential", loss: "half-mse" };
  const trainer = engine.createTrainer({ data: { x, y }, initial, ...all });
  try {
    return trainer.step().sampleGradients;
  } finally {
    trainer.delete();
  }
}

function describe(k, { w, b, exact }, { n, fullGradient, sigma }) {
  const withReplacement = sigma.map((value) => value / Math.sqrt(k));
  const correction = Math.sqrt((n - k) / (n - 1));
  return {
    batchSize: k,
    exact,
    gradients: { w, b },
    mean: [w, b].map((values) => values.reduce((sum, value) => sum + value, 0) / values.length),
    deviation: deviationFrom(fullGradient, [w, b]),
    withReplacement,
    finitePopulation: withReplacement.map((value) => value * correction),
  };
}

function deviationFrom(center, pair) {
  return pair.map((values, i) => {
    const squares = values.reduce((sum, value) => sum + (value - center[i]) ** 2, 0);
    return Math.sqrt(squares / values.length);
  });
}

function columns(rows) {
  return [0, 1].map((column) => rows.filter((_, i) => i % 2 === column));
}
