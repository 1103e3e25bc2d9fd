/** The path of one optimiser through the valley, with a record of every update. */
import { mean, pairs, range } from "d3-array";
import { isDiverging } from "../../figure/evidence.js";
import { movingMeans, progressToTarget } from "./target.js";

export class RecordedRun {
  #engine;
  #trainer;
  #valley;
  #isStandardized;
  /** by update @type {ReturnType<RecordedRun["recordAt"]>[]} */
  #records;
  /** of the excess loss over the last epoch of updates, from the first whole epoch on @type {number[]} */
  #means = [];

  /**
   * @param {import("../../engine/engine.js").Engine} engine
   * @param {import("../../engine/engine.js").Trainer} trainer at the start
   * @param {import("./run.js").Valley} valley
   */
  constructor(engine, trainer, valley) {
    this.#engine = engine;
    this.#trainer = trainer;
    this.#valley = valley;
    this.#isStandardized = trainer.scaling !== null;
    this.#records = [this.recordAt(trainer.unscaledParameters(), trainer.loss(), [0, 0])];
  }

  /** Records as far as an update. A run that has diverged stays where it is. */
  recordTo(update) {
    const records = this.#records;
    const first = records.length;
    const isNew = update >= first && !records[first - 1].diverged;
    if (isNew) {
      const { parameters, gradients } = this.#trainer.trace(update - first + 1);
      const unscaled = this.#trainer.unscaledParameters(parameters);
      const { loss } = this.#trainer.path(range(first, update + 1));
      for (let i = 0; i < loss.length && !records[records.length - 1].diverged; i++) {
        const pair = (rows) => rows.subarray(2 * i, 2 * i + 2);
        records.push(this.recordAt(pair(unscaled), loss[i], pair(gradients)));
      }
    }
    while (records.length <= update) records.push(records[records.length - 1]);
    const excess = records.slice(this.#means.length + 1).map(({ excessLoss }) => excessLoss);
    this.#means.push(...movingMeans(excess, this.#trainer.updatesPerEpoch));
  }

  /**
   * The run as far as an update that is recorded.
   * @param {number} update
   * @param {number} target of the excess loss, averaged over an epoch of updates
   */
  stateAt(update, target) {
    const { updatesPerEpoch } = this.#trainer;
    const points = this.#records.slice(0, update + 1);
    const { gradient, ...here } = points[update];
    const means = this.#means.slice(0, Math.max(0, update - updatesPerEpoch + 1));
    const steps = pairs(points, (from, to) => [to.w - from.w, to.b - from.b]);
    const gradients = points.slice(1).map((point) => point.gradient);
    return {
      ...here,
      points,
      means,
      meanExcess: means.at(-1) ?? here.excessLoss,
      ...progressToTarget(means, target, updatesPerEpoch),
      stepFlips: this.#flipsPerUpdate(steps),
      gradientFlips: this.#isStandardized ? null : this.#flipsPerUpdate(gradients),
      meanAcross: mean(points.slice(1), ({ across }) => Math.abs(across)) ?? 0,
    };
  }

  /**
   * w and b in units of x before it is standardised, and the signed distance from the valley's floor.
   * @param {ArrayLike<number> & Iterable<number>} parameters
   * @param {number} loss
   * @param {ArrayLike<number> & Iterable<number>} gradient
   */
  recordAt([w, b], loss, gradient) {
    const { minimum, loss: lowestLoss, startLoss } = this.#valley;
    return {
      w,
      b,
      loss,
      excessLoss: Number.isNaN(loss) ? Number.POSITIVE_INFINITY : loss - lowestLoss,
      across: this.#acrossValley([w - minimum[0], b - minimum[1]]),
      gradient,
      diverged: isDiverging({ loss, startLoss }),
    };
  }

  /** How often a vector changes its side across the valley; null before it can. */
  #flipsPerUpdate(vectors) {
    if (vectors.length < 2) return null;
    const flips = this.#engine.signChanges(vectors.map((vector) => this.#acrossValley(vector)));
    return flips[flips.length - 1] / (vectors.length - 1);
  }

  /** The part of a vector that points across the valley. */
  #acrossValley([w, b]) {
    const [steepW, steepB] = this.#valley.directions;
    return w * steepW + b * steepB;
  }
}
