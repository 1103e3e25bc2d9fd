// A device with a network's passes and samples, and one trainer for each batch size: all that a measurement opens, and
// has to release.
import { allowedBytes } from "./buffers.js";
import { unlessLost } from "./device.js";
import { keepDevice, releaseDevice, takeDevice } from "./kept_device.js";
import { GpuTrainer, uploadSamples } from "./trainer.js";

/** Submissions without work that are timed: their median is what asking costs. */
const EMPTY_SUBMISSIONS = 9;

export class GpuWorkbench {
  /** Of the adapter. */
  name = "";
  hasTimestamps = false;
  isSoftware = false;
  allowedBytes = Number.NaN;
  emptySeconds = Number.NaN;
  /** @type {import("./kept_device.js").Compiled | null} */
  #compiled = null;
  /** @type {import("./trainer.js").Samples | null} */
  #samples = null;
  #parameters = new Float32Array();
  /** @type {Map<number, GpuTrainer>} by batch size */
  #trainers = new Map();

  /**
   * @param {import("./shape.js").Shape} shape
   * @param {any} start what the experiment epoch-time-start gives
   * @throws {import("./problems.js").GpuProblem}
   */
  async open(shape, { x, y, parameters, orders, learningRate }) {
    this.#compiled = await takeDevice(shape, learningRate);
    const { device, name, hasTimestamps, isSoftware } = this.#compiled.open;
    Object.assign(this, { name, hasTimestamps, isSoftware, allowedBytes: allowedBytes(device) });
    this.#samples = await uploadSamples(device, shape, {
      x: Float32Array.from(x.values),
      classes: Uint32Array.from(y.values),
      orders: Uint32Array.from(orders.values),
    });
    this.#parameters = Float32Array.from(parameters.values);
    this.emptySeconds = await emptySeconds(device);
  }

  /** @param {number} batchSize */
  async addTrainer(batchSize) {
    if (!this.#compiled || !this.#samples) throw new Error("There is no device.");
    const { open, passes } = this.#compiled;
    const run = { batchSize, parameters: this.#parameters };
    this.#trainers.set(batchSize, await GpuTrainer.create(open, passes, this.#samples, run));
  }

  /** See GpuTrainer. */
  run(batchSize, updates) {
    return /** @type {GpuTrainer} */ (this.#trainers.get(batchSize)).run(updates);
  }

  /** See GpuTrainer. */
  parameters(batchSize) {
    return /** @type {GpuTrainer} */ (this.#trainers.get(batchSize)).parameters();
  }

  /** Frees all buffers, and keeps the device for the next measurement unless it has failed. */
  close({ hasFailed = false } = {}) {
    for (const trainer of this.#trainers.values()) trainer.destroy();
    this.#trainers.clear();
    this.#samples?.destroy();
    this.#samples = null;
    if (!this.#compiled) return;
    if (hasFailed) releaseDevice(this.#compiled);
    else keepDevice(this.#compiled);
    this.#compiled = null;
  }
}

/** How long it takes to hear that the device has done nothing. @param {GPUDevice} device */
async function emptySeconds(device) {
  const seconds = new Float64Array(EMPTY_SUBMISSIONS);
  for (let i = 0; i < seconds.length; i++) {
    const start = performance.now();
    device.queue.submit([]);
    await unlessLost(device, device.queue.onSubmittedWorkDone());
    seconds[i] = (performance.now() - start) / 1000;
  }
  return seconds.sort()[(EMPTY_SUBMISSIONS - 1) / 2];
}
