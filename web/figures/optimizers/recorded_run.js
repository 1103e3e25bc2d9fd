/** The path of one optimiser through the valley, with a record of every update. */
import { mean, pairs, range } from "d3-array";
import { isDiverging } from "../../figure/divergence.js";

export class RecordedRun {
  #trainer;
  #valley;
  #isStandardized;
  /** by update @type {ReturnType<RecordedRun["recordAt"]>[]} */
  #records;

  /**
   * @param {import("../../engine/engine.js").Trainer} trainer at the start
   * @param {import("./run.js").Valley} valley
   */
  constructor(trainer, valley) {
    this.#trainer = trainer;
    this.#valley = valley;
    this.#isStandardized = trainer.scaling !== null;
    this.#records = [this.recordAt(trainer.parameters, trainer.loss(), [0, 0])];
  }

  /** Records as far as an update. A run that has diverged stays where it is. */
  recordTo(update) {
    const records = this.#records;
    const first = records.length;
    const isNew = update >= first && !records[first - 1].diverged;
    if (isNew) {
      const { parameters, gradients } = this.#trainer.trace(update - first + 1);
      const { loss } = this.#trainer.path(range(first, update + 1));
      for (let i = 0; i < loss.length && !records[records.length - 1].diverged; i++) {
        const pair = (rows) => rows.subarray(2 * i, 2 * i + 2);
        records.push(this.recordAt(pair(parameters), loss[i], pair(gradients)));
      }
    }
    while (records.length <= update) records.push(records[records.length - 1]);
  }

  /**
   * The run as far as an update that is recorded.
   * @param {number} update
   * @param {number} target a mean excess loss of an epoch
   */
  stateAt(update, target) {
    const { updatesPerEpoch } = this.#trainer;
    const points = this.#records.slice(0, update + 1);
    const { gradient, ...here } = points[update];
    const epochMeans = range(1, update - updatesPerEpoch + 2, updatesPerEpoch).map((first) =>
      mean(points.slice(first, first + updatesPerEpoch), ({ excessLoss }) => excessLoss),
    );
    const reached = epochMeans.findIndex((excess) => excess < target);
    const steps = pairs(points, (from, to) => [to.w - from.w, to.b - from.b]);
    const gradients = points.slice(1).map((point) => point.gradient);
    return {
      ...here,
      points,
      epochMeans,
      updatesToTarget: reached < 0 ? null : (reached + 1) * updatesPerEpoch,
      stepFlips: this.#flipsPerUpdate(steps),
      gradientFlips: this.#isStandardized ? null : this.#flipsPerUpdate(gradients),
      meanAcross: mean(points.slice(1), ({ across }) => Math.abs(across)) ?? 0,
    };
  }

  /** w and b in units of x before it is standardised, and the signed distance from the valley's floor. */
  recordAt(parameters, loss, gradient) {
    const { scaling } = this.#trainer;
    const w = scaling ? parameters[0] / scaling.deviation[0] : parameters[0];
    const b = scaling ? parameters[1] - w * scaling.mean[0] : parameters[1];
    const { lowest, lowestLoss, steep, startLoss } = this.#valley;
    return {
      w,
      b,
      loss,
      excessLoss: Number.isNaN(loss) ? Number.POSITIVE_INFINITY : loss - lowestLoss,
      across: (w - lowest[0]) * steep.along[0] + (b - lowest[1]) * steep.along[1],
      gradient,
      diverged: isDiverging({ loss, startLoss }),
    };
  }

  /** How often a vector changes its side across the valley; null before it can. */
  #flipsPerUpdate(vectors) {
    if (vectors.length < 2) return null;
    const [w, b] = this.#valley.steep.along;
    const sides = vectors.map((vector) => w * vector[0] + b * vector[1]);
    const flips = pairs(sides).filter(([before, after]) => before * after < 0);
    return flips.length / (vectors.length - 1);
  }
}
