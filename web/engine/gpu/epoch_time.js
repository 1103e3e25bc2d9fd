// The experiment epoch-time on the graphics processor: the network, samples, order and loops of
// core/experiment/epoch_time.hpp, and quantities of the same names. In addition there are
//   wallSeconds, neededBytes (K): of an epoch, by the clock on the wall (`seconds` are by the device's own, if it has
//   one); of the largest buffer. A size that needs more than allowedBytes is not tried, and has 0 loops.
//   allowedBytes, emptySeconds: what asking costs; hasTimestamps, isSoftware: 1 or 0; problem: its place in PROBLEMS
//   adapter: its name, as the numbers of its characters, because results hold numbers alone
import { lengthOf, numberBetween, wholeNumber } from "../check.js";
import { rangeError } from "../errors.js";
import { createExperiment } from "../experiment.js";
import { GpuProblem, PROBLEMS } from "./problems.js";
import { bufferBytes } from "./shape.js";
import { GpuWorkbench } from "./workbench.js";

/** Numbers in the orders that are drawn. A measurement that makes more epochs begins with the first again. */
const ORDER_NUMBERS = 2 ** 18;
const MAX_EPOCHS = 65_536;
const MAX_LIST = 1000;

/**
 * @typedef {object} Row of a batch size
 * @property {number} batchSize
 * @property {number} updates in a loop: grows until a loop is long enough
 * @property {boolean} isWarm
 * @property {number} loops how many are wanted
 * @property {number[]} seconds of an epoch, by each loop
 * @property {number[]} wallSeconds
 */

export class GpuEpochTime {
  #options;
  #shape;
  /** @type {Row[]} */
  #rows;
  #start;
  #workbench = new GpuWorkbench();
  #isReady = false;
  /** @type {Row | undefined} the last that had a turn */
  #last;
  /** @type {GpuProblem | null} */
  #problem = null;

  /**
   * @param {import("../../../.build/wasm/minibatch-core.mjs").Core} core
   * @param {Record<string, any>} given options of epoch-time; its model is the network, in single precision
   * @throws {TypeError | RangeError} an option has an error
   */
  constructor(core, given) {
    const fields = core.schema().experiments["epoch-time"];
    const options = { ...defaultsOf(fields), ...given };
    checkTiming(fields, options);
    const { samples, features, hidden, outputs, seed } = options;
    const epochs = Math.min(Math.max(Math.floor(ORDER_NUMBERS / samples), 1), MAX_EPOCHS);
    this.#options = options;
    this.#shape = { samples, features, hidden, outputs, epochs };
    // The core checks these, and draws.
    this.#start = createExperiment(core, "epoch-time-start", { ...this.#shape, seed });
    this.#rows = Array.from(options.batchSizes, (batchSize) => ({
      ...{ batchSize, updates: 1, isWarm: false, loops: options.repeats },
      ...{ seconds: [], wallSeconds: [] },
    }));
  }

  /** Gets ready, or does a loop. */
  async advance() {
    try {
      if (this.#isReady) await this.#doLoop();
      else await this.#prepare();
    } catch (error) {
      if (!(error instanceof GpuProblem)) throw error;
      this.#problem = error;
      this.#workbench.close({ hasFailed: true });
    }
    const done = sum(this.#rows.map(({ seconds }) => seconds.length));
    const total = sum(this.#rows.map(({ loops }) => loops));
    const isAtEnd = this.#problem !== null || done === total;
    return isAtEnd ? { done: 1, total: 1 } : { done, total };
  }

  /** @returns {import("../engine.d.ts").ExperimentResult} */
  result() {
    const { samples } = this.#shape;
    const { name, emptySeconds, hasTimestamps, isSoftware, allowedBytes } = this.#workbench;
    const each = (numberOf) => quantity(this.#rows.map(numberOf));
    return {
      batchSize: each(({ batchSize }) => batchSize),
      updatesPerEpoch: each(({ batchSize }) => Math.ceil(samples / batchSize)),
      workingSetBytes: each(({ batchSize }) => this.#workingSet(batchSize)),
      seconds: each(({ seconds }) => quantile(seconds, 0.5)),
      lowerQuartile: each(({ seconds }) => quantile(seconds, 0.25)),
      upperQuartile: each(({ seconds }) => quantile(seconds, 0.75)),
      loops: each(({ seconds }) => seconds.length),
      wallSeconds: each(({ wallSeconds }) => quantile(wallSeconds, 0.5)),
      neededBytes: each(({ batchSize }) => this.#largestBuffer(batchSize)),
      ...{ allowedBytes, emptySeconds },
      adapter: quantity(Array.from(name, (_, i) => name.charCodeAt(i))),
      hasTimestamps: Number(hasTimestamps),
      isSoftware: Number(isSoftware),
      problem: PROBLEMS.indexOf(this.#problem?.code ?? "none"),
    };
  }

  delete() {
    this.#workbench.close();
    this.#start.delete();
  }

  async #prepare() {
    this.#start.advance(0);
    const start = this.#start.result();
    await this.#workbench.open(this.#shape, start);
    for (const row of this.#rows) {
      if (this.#largestBuffer(row.batchSize) > this.#workbench.allowedBytes) row.loops = 0;
      else await this.#workbench.addTrainer(row.batchSize);
    }
    this.#isReady = true;
  }

  /** A loop of the next batch size in turn. */
  async #doLoop() {
    const waiting = this.#rows.filter(({ seconds, loops }) => seconds.length < loops);
    const after = this.#last ? this.#rows.indexOf(this.#last) : -1;
    const row = waiting.find((one) => this.#rows.indexOf(one) > after) ?? waiting[0];
    if (!row) return;
    this.#last = row;
    await this.#runLoop(row);
  }

  /** @param {Row} row */
  async #runLoop(row) {
    const { loopSeconds } = this.#options;
    const perEpoch = Math.ceil(this.#shape.samples / row.batchSize);
    const { seconds, deviceSeconds } = await this.#workbench.run(row.batchSize, row.updates);
    if (seconds < loopSeconds) {
      // The next loop is to take a little longer than loopSeconds; one of more than an epoch has whole epochs.
      const growth = Math.min(Math.max((1.1 * loopSeconds) / seconds, 1.1), 8);
      row.updates = Math.ceil(growth * row.updates);
      if (row.updates > perEpoch) row.updates = Math.ceil(row.updates / perEpoch) * perEpoch;
    } else if (row.isWarm) {
      const share = perEpoch / row.updates;
      row.seconds.push((Number.isNaN(deviceSeconds) ? seconds : deviceSeconds) * share);
      row.wallSeconds.push(seconds * share);
    } else {
      row.isWarm = true;
    }
  }

  #largestBuffer(batchSize) {
    return Math.max(...Object.values(bufferBytes(this.#shape, batchSize)));
  }

  /** The bytes that an update reads and writes: of the samples only those in the batch. */
  #workingSet(batchSize) {
    const { x, classes, orders, ...own } = bufferBytes(this.#shape, batchSize);
    const ofBatch = bufferBytes({ ...this.#shape, samples: batchSize, epochs: 1 }, batchSize);
    return sum(Object.values(own)) + ofBatch.x + ofBatch.classes + ofBatch.orders;
  }
}

/** @param {readonly import("../engine.d.ts").Field[]} fields */
const defaultsOf = (fields) =>
  Object.fromEntries(fields.map(({ name, default: value }) => [name, value]));

/**
 * What the core does not check, because it times nothing here.
 * @param {readonly import("../engine.d.ts").Field[]} fields
 * @param {any} options
 */
function checkTiming(fields, { model, precision, samples, loopSeconds, repeats, batchSizes }) {
  const limits = (name) => /** @type {any} */ (fields.find((field) => field.name === name));
  if (model !== "mlp") throw rangeError("model", model, '"mlp" on the GPU');
  if (precision !== "float32") throw rangeError("precision", precision, '"float32" on the GPU');
  const { min, max } = limits("loopSeconds");
  numberBetween("loopSeconds", loopSeconds, min, max);
  wholeNumber("repeats", repeats, limits("repeats").min, limits("repeats").max);
  lengthOf("batchSizes", batchSizes, "a list of numbers", MAX_LIST);
  Array.from(batchSizes).forEach((size, i) => {
    wholeNumber(`batchSizes[${i}]`, size, 1, samples);
  });
}

/** @param {number[]} numbers */
const quantity = (numbers) => ({ shape: [numbers.length], values: Float64Array.from(numbers) });

/** @param {number[]} numbers */
const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

/** By linear interpolation between neighbours, as core/experiment/epoch_time.cpp has it; NaN of nothing. */
function quantile(values, share) {
  if (values.length === 0) return Number.NaN;
  const sorted = Float64Array.from(values).sort();
  const rank = share * (sorted.length - 1);
  const below = Math.floor(rank);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (rank - below) * (sorted[above] - sorted[below]);
}
