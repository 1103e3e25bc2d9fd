/**
 * Four runs that differ in nothing but the order in which an epoch goes through the samples; they are
 * stepped together. A position is the number of updates that each has made.
 */
import { SeekableRun } from "../../figure/seekable_run.js";
import { OrderRun } from "./order_run.js";

/**
 * @typedef {import("../../engine/engine.js").Engine} Engine
 *
 * @typedef {object} State
 * @property {import("../../engine/engine.js").Dataset} data
 * @property {boolean[]} isHigh of each sample: class 1; for a line, y above the middle one
 * @property {number} updates
 * @property {number} updatesPerEpoch
 * @property {number} epoch the present one, 0-based
 * @property {number} totalUpdates
 * @property {(import("./order_run.js").OrderState & {excessLoss: number, excessByEpoch: number[],
 *   accuracy: number | null})[]} runs
 * @property {null | {number: number, gradients: Float64Array[]}} wholeEpoch the last one that the run that is
 *   never shuffled has completed, counted from 1
 * @property {{parameters: number[], loss: number}} minimum the best there is for these data
 * @property {number} loss the largest of the four
 * @property {number} startLoss
 * @property {boolean} diverged
 */

export const ORDERS = ["sequential", "shuffle-once", "shuffle-each-epoch", "with-replacement"];

/** @param {Engine} engine */
export function create(engine, settings) {
  const run = new OrderComparison(engine, settings);
  run.goToPlace(settings);
  return run;
}

/** The options of the experiment “shuffling” with the same data and model. */
export function experimentOptions({ dataOrder: data, totalEpochs: epochs, ...settings }) {
  const { seed, model, samples, noise, center, batchSize, learningRate } = settings;
  return { seed, model, samples, noise, center, data, batchSize, learningRate, epochs };
}

/** @extends {SeekableRun<State>} */
class OrderComparison extends SeekableRun {
  #runs;
  #isLogistic;
  #totalUpdates;
  /** what is the same at all positions */
  #constants;

  /** @param {Engine} engine */
  constructor(engine, settings) {
    const trainers = ORDERS.map((order) => engine.createTrainer(specOf(settings, order)));
    const [{ data, updatesPerEpoch }] = trainers;
    const totalUpdates = settings.totalEpochs * updatesPerEpoch;
    super(trainers, { last: totalUpdates, stopsAtDivergence: true });
    this.#isLogistic = settings.model === "logistic";
    this.#totalUpdates = totalUpdates;
    this.#constants = {
      data,
      isHigh: highSamples(data.y, this.#isLogistic),
      updatesPerEpoch,
      totalUpdates,
      minimum: minimumOf(engine, settings),
      startLoss: trainers[0].loss(),
    };
    this.#runs = trainers.map((trainer, i) => new OrderRun(ORDERS[i], trainer));
  }

  /** Playing stops at the end of the runs. */
  goal() {
    return this.#totalUpdates;
  }

  /** One update further, so that a run ends where its next update diverges. @param {number} update */
  seek(update) {
    for (const run of this.#runs) run.seek(Math.min(update + 1, this.#totalUpdates));
  }

  /** @param {number} update the first one whose next one diverges */
  lastPosition(update) {
    return update;
  }

  /** @returns {State} */
  describe() {
    const updates = this.position;
    const { minimum, updatesPerEpoch } = this.#constants;
    const epoch = Math.max(Math.ceil(updates / updatesPerEpoch) - 1, 0);
    const runs = this.#runs.map((run) => {
      const state = run.stateAt(updates, epoch);
      const accuracy = this.#isLogistic ? run.accuracyOf(state.parameters) : null;
      const excessByEpoch = state.lossByEpoch.map((loss) => loss - minimum.loss);
      return { ...state, accuracy, excessByEpoch, excessLoss: state.loss - minimum.loss };
    });
    const whole = Math.floor(updates / updatesPerEpoch);
    return {
      ...this.#constants,
      updates,
      epoch,
      runs,
      wholeEpoch: whole ? { number: whole, ...this.#runs[0].epochAt(whole - 1) } : null,
      loss: Math.max(...runs.map(({ loss }) => loss)),
      diverged: this.isAtDivergence,
    };
  }
}

/** @returns {import("../../engine/engine.js").TrainerSpec} */
function specOf(settings, order) {
  const { model, samples, noise, center, dataOrder, batchSize, learningRate, seed } = settings;
  const isLogistic = model === "logistic";
  return {
    data: isLogistic
      ? { name: "two-gaussians", samples, center, order: dataOrder }
      : { name: "noisy-line", samples, noise, order: dataOrder },
    model: { kind: model },
    loss: isLogistic ? "cross-entropy" : "half-mse",
    batchSize,
    learningRate,
    order,
    seed,
  };
}

/** @param {Engine} engine */
function minimumOf(engine, settings) {
  const experiment = engine.experiment("shuffling", experimentOptions(settings));
  try {
    const { minimum, minimumLoss } = /** @type {any} */ (experiment.result());
    return { parameters: Array.from(minimum.values), loss: minimumLoss };
  } finally {
    experiment.delete();
  }
}

function highSamples(y, isLogistic) {
  const middle = isLogistic ? 0.5 : y.slice().sort()[Math.floor(y.length / 2)];
  return Array.from(y, (value) => value >= middle);
}
