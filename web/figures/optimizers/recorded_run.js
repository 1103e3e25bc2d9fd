/** The path of one optimiser through the valley, with a record of every update. */
import { range } from "d3-array";
import { isDiverging } from "../../figure/divergence.js";

/**
 * @typedef {import("../../engine/engine.js").Trainer} Trainer
 * @typedef {import("./run.js").Valley} Valley
 *
 * @typedef {object} Point of a path
 * @property {number} w in units of x before it is standardised
 * @property {number} b
 * @property {number} loss
 * @property {number} excess loss above the lowest possible
 * @property {number} across signed distance from the floor of the valley
 * @property {boolean} diverged
 *
 * @typedef {object} RunState
 * @property {Point[]} points of all updates so far, the start included
 * @property {number[]} epochMeans of the excess loss
 * @property {number | null} reached update at which the target was reached
 * @property {number | null} stepFlips part of the updates whose step changed its side across the valley
 * @property {number | null} gradientFlips likewise of the batch's gradient; not in standardised units
 * @property {number} meanAcross mean distance from the floor
 */

/** Counts how often a number changes its sign. */
class SignChanges {
  count = 0;
  #last = 0;

  /** @param {number} value */
  add(value) {
    if (value * this.#last < 0) this.count++;
    this.#last = value;
    return this.count;
  }
}

export class RecordedRun {
  #trainer;
  #valley;
  #isStandardized;
  #stepChanges = new SignChanges();
  #gradientChanges = new SignChanges();
  /** by update @type {(Point & {stepChanges: number, gradientChanges: number, acrossSum: number})[]} */
  #records;
  /** @type {number[]} */
  #epochMeans = [];

  /**
   * @param {Trainer} trainer at the start
   * @param {Valley} valley
   */
  constructor(trainer, valley) {
    this.#trainer = trainer;
    this.#valley = valley;
    this.#isStandardized = trainer.scaling !== null;
    const start = this.#pointAt(trainer.parameters, trainer.loss());
    this.#records = [{ ...start, stepChanges: 0, gradientChanges: 0, acrossSum: 0 }];
  }

  /** Records as far as an update. @param {number} update */
  recordTo(update) {
    const trainer = this.#trainer;
    const first = this.#records.length;
    if (update < first) return;
    if (this.#latest.diverged) return this.#stayTo(update);
    const { parameters, gradients } = trainer.trace(update - first + 1);
    const { loss } = trainer.path(range(first, update + 1));
    for (let i = 0; i < loss.length && !this.#latest.diverged; i++) {
      const pair = (/** @type {Float64Array} */ rows) => rows.subarray(2 * i, 2 * i + 2);
      this.#add(this.#pointAt(pair(parameters), loss[i]), pair(gradients));
    }
    this.#stayTo(update);
  }

  /**
   * @param {number} update recorded before
   * @param {number} target a mean excess loss of an epoch
   * @returns {Point & RunState}
   */
  stateAt(update, target) {
    const { updatesPerEpoch } = this.#trainer;
    const epochMeans = this.#epochMeans.slice(0, Math.floor(update / updatesPerEpoch));
    const first = epochMeans.findIndex((mean) => mean < target);
    const { stepChanges, gradientChanges, acrossSum, ...point } = this.#records[update];
    const changes = update > 1 ? update - 1 : null;
    return {
      ...point,
      points: this.#records.slice(0, update + 1),
      epochMeans,
      reached: first < 0 ? null : (first + 1) * updatesPerEpoch,
      stepFlips: changes && stepChanges / changes,
      gradientFlips: this.#isStandardized ? null : changes && gradientChanges / changes,
      meanAcross: acrossSum / Math.max(1, update),
    };
  }

  get #latest() {
    return this.#records[this.#records.length - 1];
  }

  /** A run that has diverged stays where it is. @param {number} update */
  #stayTo(update) {
    while (this.#records.length <= update) this.#append(this.#latest);
  }

  /**
   * @param {Point} point
   * @param {Float64Array} gradient
   */
  #add(point, gradient) {
    const before = this.#latest;
    const [w, b] = this.#valley.steep.along;
    this.#append({
      ...point,
      stepChanges: this.#stepChanges.add(w * (point.w - before.w) + b * (point.b - before.b)),
      gradientChanges: this.#gradientChanges.add(w * gradient[0] + b * gradient[1]),
      acrossSum: before.acrossSum,
    });
  }

  #append(record) {
    this.#records.push({ ...record, acrossSum: record.acrossSum + Math.abs(record.across) });
    const { updatesPerEpoch } = this.#trainer;
    const update = this.#records.length - 1;
    if (update % updatesPerEpoch > 0) return;
    const epoch = this.#records.slice(update - updatesPerEpoch + 1);
    this.#epochMeans.push(epoch.reduce((sum, { excess }) => sum + excess, 0) / updatesPerEpoch);
  }

  /**
   * @param {ArrayLike<number>} parameters in the units that it is trained in
   * @param {number} loss
   * @returns {Point}
   */
  #pointAt(parameters, loss) {
    const { scaling } = this.#trainer;
    const w = scaling ? parameters[0] / scaling.deviation[0] : parameters[0];
    const b = scaling ? parameters[1] - w * scaling.mean[0] : parameters[1];
    const { lowest, lowestLoss, steep, startLoss } = this.#valley;
    return {
      w,
      b,
      loss,
      excess: loss - lowestLoss,
      across: (w - lowest[0]) * steep.along[0] + (b - lowest[1]) * steep.along[1],
      diverged: isDiverging({ loss, startLoss }),
    };
  }
}
