// A device with a network's passes and samples, and one trainer for each batch size: all that a measurement opens, and
// has to release.
import { allowedBytes } from "./buffers.js";
import { openDevice, unlessLost } from "./device.js";
import { compilePasses } from "./passes.js";
import { GpuTrainer, uploadSamples } from "./trainer.js";

/** Submissions without work that are timed: their median is what asking costs. */
const EMPTY_SUBMISSIONS = 9;

export class GpuWorkbench {
  hasTimestamps = false;
  isSoftware = false;
  allowedBytes = Number.NaN;
  emptySeconds = Number.NaN;
  /** @type {import("./device.js").OpenDevice | null} */
  #open = null;
  #passes;
  #samples;
  #parameters = new Float32Array();
  /** @type {Map<number, GpuTrainer>} by batch size */
  #trainers = new Map();

  /**
   * @param {import("./shape.js").Shape} shape
   * @param {any} start what the experiment epoch-time-start gives
   * @throws {import("./problems.js").GpuProblem}
   */
  async open(shape, { x, y, parameters, orders, learningRate }) {
    this.#open = await openDevice();
    const { device, hasTimestamps, isSoftware } = this.#open;
    Object.assign(this, { hasTimestamps, isSoftware, allowedBytes: allowedBytes(device) });
    this.#passes = await unlessLost(device, compilePasses(device, shape, learningRate));
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
    if (!this.#open) throw new Error("There is no device.");
    const run = { batchSize, parameters: this.#parameters };
    const trainer = await GpuTrainer.create(this.#open, this.#passes, this.#samples, run);
    this.#trainers.set(batchSize, trainer);
  }

  /** See GpuTrainer. */
  run(batchSize, updates) {
    return /** @type {GpuTrainer} */ (this.#trainers.get(batchSize)).run(updates);
  }

  /** See GpuTrainer. */
  parameters(batchSize) {
    return /** @type {GpuTrainer} */ (this.#trainers.get(batchSize)).parameters();
  }

  destroy() {
    for (const trainer of this.#trainers.values()) trainer.destroy();
    this.#trainers.clear();
    this.#samples?.destroy();
    this.#samples = undefined;
    this.#open?.device.destroy();
    this.#open = null;
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
