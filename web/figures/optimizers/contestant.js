/**
 * One optimiser's run, with a memory of every update. A place that was reached once is read from it, so
 * it looks the same whichever way it was reached.
 */

/** A loss so many times that of the start, and the run has diverged. */
const HOPELESS = 1e6;

/** Counts how often a number changes its sign. */
class Turns {
  count = 0;
  #last = 0;

  add(value) {
    if (value * this.#last < 0) this.count++;
    this.#last = value;
    return this.count;
  }
}

export class Contestant {
  #trainer;
  #valley;
  /** by update */
  #points;
  #stepTurns = new Turns();
  #gradientTurns = new Turns();
  #isStandardized;

  /**
   * @param {object} trainer this object owns it from now on
   * @param {object} about
   * @param {{lowest: number[], lowestLoss: number, steep: {along: number[]}}} about.valley
   * @param {boolean} about.isStandardized its parameters are in other units, its gradients too
   */
  constructor(trainer, { valley, isStandardized }) {
    this.#trainer = trainer;
    this.#valley = valley;
    this.#isStandardized = isStandardized;
    const start = this.#place(trainer.parameters, trainer.loss());
    this.#points = [{ ...start, stepTurns: 0, gradientTurns: 0 }];
  }

  /** Updates that are known. */
  get known() {
    return this.#points.length - 1;
  }

  /** One more update, if it has not diverged. */
  advance() {
    const before = this.#points.at(-1);
    if (before.diverged) {
      this.#points.push(before);
      return;
    }
    const { parameters, gradients: gradient } = this.#trainer.trace(1);
    const here = this.#place(parameters, this.#trainer.loss());
    const [w, b] = this.#valley.steep.along;
    const stepTurns = this.#stepTurns.add(w * (here.w - before.w) + b * (here.b - before.b));
    const gradientTurns = this.#isStandardized
      ? null
      : this.#gradientTurns.add(w * gradient[0] + b * gradient[1]);
    this.#points.push({ ...here, stepTurns, gradientTurns });
  }

  /**
   * @param {number} update
   * @param {{updatesPerEpoch: number, target: number}} race the target is a mean excess of an epoch
   */
  stateAt(update, { updatesPerEpoch, target }) {
    const points = this.#points.slice(0, update + 1);
    const epochMeans = [];
    for (let end = updatesPerEpoch; end <= update; end += updatesPerEpoch) {
      const epoch = points.slice(end - updatesPerEpoch + 1, end + 1);
      epochMeans.push(epoch.reduce((sum, { excess }) => sum + excess, 0) / updatesPerEpoch);
    }
    const first = epochMeans.findIndex((mean) => mean < target);
    const changes = Math.max(1, update - 1);
    const { stepTurns, gradientTurns, ...here } = points[update];
    return {
      ...here,
      points,
      epochMeans,
      reached: first < 0 ? null : (first + 1) * updatesPerEpoch,
      stepFlips: update > 1 ? stepTurns / changes : null,
      gradientFlips: update > 1 && gradientTurns !== null ? gradientTurns / changes : null,
      meanAcross:
        points.slice(1).reduce((sum, { across }) => sum + Math.abs(across), 0) /
        Math.max(1, update),
    };
  }

  delete() {
    this.#trainer.delete();
  }

  /** In units of x as it is, whatever it is trained in. */
  #place(parameters, loss) {
    const { scaling } = this.#trainer;
    let [w, b] = parameters;
    if (scaling) {
      w /= scaling.deviation[0];
      b -= w * scaling.mean[0];
    }
    const { lowest, lowestLoss, steep, startLoss } = this.#valley;
    return {
      w,
      b,
      loss,
      excess: loss - lowestLoss,
      across: (w - lowest[0]) * steep.along[0] + (b - lowest[1]) * steep.along[1],
      diverged: !(loss < HOPELESS * startLoss),
    };
  }
}
