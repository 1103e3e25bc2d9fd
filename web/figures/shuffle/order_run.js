/** The run of one order: its path, and its epochs batch by batch. */
import { cumsum, max, min, range } from "d3-array";

/**
 * @typedef {import("../../engine/engine.js").Trainer} Trainer
 *
 * @typedef {object} Epoch
 * @property {Int32Array[]} visits the samples of each batch
 * @property {Float64Array[]} gradients of each batch
 * @property {Float64Array[]} parameters after each update
 *
 * @typedef {object} OrderState
 * @property {string} order
 * @property {Float64Array} parameters
 * @property {number} loss over all data
 * @property {Epoch} epoch the present one, to its end
 * @property {number} made updates of the present epoch
 * @property {Float64Array[]} path the parameters after each update, from the start to now
 * @property {number[]} lossByEpoch at the start, and at the end of each epoch completed
 * @property {{w: number[], b: number[]}} swings of the epochs completed: how far the highest and the lowest value of
 *   a parameter in each lie apart; of two weights, the first one
 */

export class OrderRun {
  /** @type {string} */
  order;
  #trainer;
  #data;
  #path;
  /** known so far, see lossByEpoch @type {number[]} */
  #losses = [];

  /** @param {Trainer} trainer at the start */
  constructor(order, trainer) {
    this.order = order;
    this.#trainer = trainer;
    this.#data = trainer.data;
    this.#path = [trainer.parameters];
  }

  /** Takes the trainer to an update, and records what it passes for the first time. @param {number} update */
  seek(update) {
    const recorded = this.#path.length - 1;
    this.#trainer.seek(Math.min(update, recorded));
    const count = update - recorded;
    if (count > 0) this.#path.push(...rowsOf(this.#trainer.trace(count).parameters, count));
  }

  /**
   * @param {number} update recorded before
   * @param {number} epoch 0-based
   * @returns {OrderState}
   */
  stateAt(update, epoch) {
    const { updatesPerEpoch } = this.#trainer;
    const path = this.#path.slice(0, update + 1);
    const parameters = path[update];
    return {
      order: this.order,
      parameters,
      loss: this.#trainer.loss(parameters),
      epoch: this.epochAt(epoch),
      made: update - epoch * updatesPerEpoch,
      path,
      lossByEpoch: this.#lossesAt(update),
      swings: { w: this.#swingsAt(update, "w"), b: this.#swingsAt(update, "b") },
    };
  }

  #lossesAt(update) {
    const { updatesPerEpoch } = this.#trainer;
    const count = Math.floor(update / updatesPerEpoch) + 1;
    for (let epoch = this.#losses.length; epoch < count; epoch++) {
      this.#losses.push(this.#trainer.loss(this.#path[epoch * updatesPerEpoch]));
    }
    return this.#losses.slice(0, count);
  }

  #swingsAt(update, parameter) {
    const { updatesPerEpoch } = this.#trainer;
    return range(Math.floor(update / updatesPerEpoch)).map((i) => {
      const updates = this.#path.slice(i * updatesPerEpoch + 1, (i + 1) * updatesPerEpoch + 1);
      const values = updates.map((after) => parameterOf(after, parameter));
      return Number(max(values)) - Number(min(values));
    });
  }

  /**
   * Takes the trainer to the end of an epoch.
   * @param {number} epoch 0-based
   * @returns {Epoch}
   */
  epochAt(epoch) {
    const { updatesPerEpoch } = this.#trainer;
    this.#trainer.seek(epoch * updatesPerEpoch);
    const { sizes, indices, gradients, parameters } = this.#trainer.trace(updatesPerEpoch);
    const ends = cumsum(sizes);
    return {
      visits: Array.from(sizes, (size, i) => indices.slice(ends[i] - size, ends[i])),
      gradients: rowsOf(gradients, updatesPerEpoch),
      parameters: rowsOf(parameters, updatesPerEpoch),
    };
  }

  /** The share of the samples whose class is predicted. @param {Float64Array} parameters */
  accuracyOf(parameters) {
    const { x, y } = this.#data;
    const predictions = this.#trainer.predict(x, parameters);
    return predictions.filter((p, i) => p > 0.5 === y[i] > 0.5).length / y.length;
  }
}

/**
 * The value of w or b; of two features, w is the first one.
 * @param {ArrayLike<number>} parameters
 * @param {"w" | "b"} parameter
 */
export function parameterOf(parameters, parameter) {
  return parameters[parameter === "w" ? 0 : parameters.length - 1];
}

/** What it is called: of two weights, the first one is looked at. @param {number} features */
export function nameOf(parameter, features) {
  return parameter === "w" && features > 1 ? "w₁" : parameter;
}

/** @param {Float64Array} numbers row by row */
function rowsOf(numbers, count) {
  const width = numbers.length / count;
  return range(count).map((i) => numbers.slice(i * width, (i + 1) * width));
}
