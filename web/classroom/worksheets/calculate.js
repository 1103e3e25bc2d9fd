/** What the tasks ask the engine: a line with half the mean squared error, and how epochs are cut into batches. */
import { withTrainer } from "../../engine/with_trainer.js";

/** @typedef {import("../../engine/engine.js").Engine} Engine */

/**
 * @param {ArrayLike<number>} x
 * @param {ArrayLike<number>} y
 * @param {object} [options] of the trainer; by default all samples are in one batch
 * @returns {import("../../engine/engine.js").TrainerSpec}
 */
export function lineSpec(x, y, options = {}) {
  return {
    data: { x, y },
    model: { kind: "linear" },
    loss: "half-mse",
    order: "sequential",
    batchSize: x.length,
    learningRate: 0.1,
    ...options,
  };
}

/**
 * The mean of numbers: a line that is 0 everywhere has its negative as the gradient for b.
 * @param {Engine} engine
 * @param {number[]} values
 */
export function meanOf(engine, values) {
  const zeros = values.map(() => 0);
  return withTrainer(engine, lineSpec(zeros, values), (trainer) => -trainer.step().gradient[1]);
}

/**
 * How an epoch of n samples is cut into batches of k.
 * @param {Engine} engine
 * @param {number} n
 * @param {number} k
 * @returns {{updates: number, last: number}} with the size of the last batch
 */
export function epochOf(engine, n, k) {
  return withTrainer(engine, epochSpec(n, k), (trainer) => {
    const { updatesPerEpoch } = trainer;
    trainer.run(updatesPerEpoch - 1);
    return { updates: updatesPerEpoch, last: trainer.step().indices.length };
  });
}

/** @param {Engine} engine @param {number} n @param {number} k @param {boolean} [dropLast] @returns {number} */
export function updatesOf(engine, n, k, dropLast = false) {
  const spec = epochSpec(n, k, dropLast);
  return withTrainer(engine, spec, ({ updatesPerEpoch }) => updatesPerEpoch);
}

/** @param {number} n @param {number} k @param {boolean} [dropLast] */
function epochSpec(n, k, dropLast = false) {
  const points = new Float64Array(n);
  return lineSpec(points, points, { batchSize: k, dropLast });
}

/** Decimal fractions as people write them: 3 tenths are 0.3, not 0.30000000000000004. @param {number} count */
export const tenths = (count) => count / 10;

/** @param {number} count */
export const hundredths = (count) => count / 100;

/** Rounded half away from zero, as by hand. @param {number} value */
export const toTenths = (value) => tenths(Math.sign(value) * Math.round(Math.abs(value) * 10));
