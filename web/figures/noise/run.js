/**
 * A run, and at each of its positions the gradients that batches of several sizes would give there. A
 * position is the number of updates made. Pairs are of ∂w and ∂b.
 */
import { mean, zip } from "d3-array";
import { SeekableRun } from "../../figure/seekable_run.js";
import { batchGradients, drawOrders, sizesFor } from "./batches.js";

/** @typedef {ReturnType<NoiseRun["describe"]>} State */

export function create(engine, settings) {
  const run = new NoiseRun(engine, settings);
  run.goToPlace(settings);
  return run;
}

class NoiseRun extends SeekableRun {
  #settings;
  #trainer;
  #orders;
  #startLoss;

  constructor(engine, settings) {
    const spec = specOf(settings);
    const trainer = engine.createTrainer(spec);
    super([trainer], { stopsAtDivergence: true });
    this.#settings = settings;
    this.#trainer = trainer;
    this.#orders = drawOrders(engine, spec, settings.samples);
    this.#startLoss = trainer.loss();
  }

  describe() {
    const { samples, batchSize, replacement } = this.#settings;
    const trainer = this.#trainer;
    const { data, updatesPerEpoch } = trainer;
    const parameters = Array.from(trainer.parameters);
    const loss = trainer.loss();
    const gradients = sampleGradients(trainer, data);
    const next = trainer.step();
    trainer.back();
    const fullGradient = Array.from(next.fullGradient);
    const sigma = deviationsFrom(fullGradient, gradients);
    const sizes = sizesFor(samples, batchSize).map((k) => {
      const { exact, batches } = batchGradients(gradients, k, this.#orders, replacement);
      const withReplacement = sigma.map((value) => value / Math.sqrt(k));
      const correction = Math.sqrt((samples - k) / (samples - 1));
      return {
        batchSize: k,
        /** whether every subset of that size was looked at */
        exact,
        batches: batches[0].length,
        gradients: batches,
        mean: batches.map((values) => mean(values)),
        /** from the full gradient */
        deviation: deviationsFrom(fullGradient, batches),
        withReplacement,
        finitePopulation: withReplacement.map((value) => value * correction),
      };
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
      chosen: sizes[sizes.findIndex((size) => size.batchSize === batchSize)],
      /** the update that the run makes next */
      next,
      diverged: !next.after.every(Number.isFinite),
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

/** ∂w and ∂b of each sample, at the present parameters. */
function sampleGradients(trainer, { x, y }) {
  const errors = trainer.predict(x).map((prediction, i) => prediction - y[i]);
  return [errors.map((error, i) => error * x[i]), errors];
}

/** Root mean squares of the distances from a pair. */
function deviationsFrom(center, columns) {
  return zip(center, columns).map(([middle, values]) =>
    Math.sqrt(mean(values, (value) => (value - middle) ** 2)),
  );
}
