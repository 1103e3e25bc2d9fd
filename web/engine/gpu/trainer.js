// A run of mini-batch SGD on the graphics processor: the core's own run, from the samples, the parameters and the orders
// that the core has drawn (core/experiment/epoch_time_start.hpp).
import { checkFits, filledBuffer, readBuffer, withMemory } from "./buffers.js";
import { unlessLost } from "./device.js";
import { groupCount, tileCount, UPDATE_BYTES } from "./passes.js";
import { bufferBytes, operationCount, parameterCount, sliceCount } from "./shape.js";
import { Timestamps } from "./timestamps.js";

/**
 * @typedef {object} Samples in buffers that several runs share
 * @property {import("./shape.js").Shape} shape
 * @property {GPUBuffer[]} buffers x, classes, orders
 * @property {() => void} destroy
 */

/** Updates in a submission. */
const MOST_UPDATES = 512;
/** Operations in a submission: systems reset a device that has not answered for a second or two. */
const MOST_OPERATIONS = 1e9;

/**
 * @param {GPUDevice} device
 * @param {import("./shape.js").Shape} shape
 * @param {{x: Float32Array<ArrayBuffer>, classes: Uint32Array<ArrayBuffer>, orders: Uint32Array<ArrayBuffer>}} numbers
 * @returns {Promise<Samples>}
 */
export async function uploadSamples(device, shape, { x, classes, orders }) {
  const { x: ofX, classes: ofClasses, orders: ofOrders } = bufferBytes(shape, 1);
  checkFits(device, { ofX, ofClasses, ofOrders });
  const buffers = await withMemory(device, ofX + ofClasses + ofOrders, () =>
    [x, classes, orders].map((numbers) => filledBuffer(device, numbers)),
  );
  const destroy = () => {
    for (const buffer of buffers) buffer.destroy();
  };
  return { shape, buffers, destroy };
}

export class GpuTrainer {
  #device;
  #pipelines;
  #shape;
  #batchSize;
  #update = 0;
  #parameters;
  /** @type {GPUBuffer[]} those of its own */
  #buffers;
  #group;
  #updates;
  /** Of one `Update` to the next, in bytes. */
  #stride;
  #most;
  /** @type {Timestamps | null} */
  #timestamps;

  /**
   * @param {import("./device.js").OpenDevice} open
   * @param {Awaited<ReturnType<typeof import("./passes.js").compilePasses>>} passes
   * @param {Samples} samples
   * @param {{batchSize: number, parameters: Float32Array<ArrayBuffer>}} run
   * @returns {Promise<GpuTrainer>}
   * @throws {import("./problems.js").GpuProblem} it does not fit
   */
  static async create(open, passes, samples, run) {
    const bytes = bufferBytes(samples.shape, run.batchSize);
    checkFits(open.device, bytes);
    const all = Object.values(bytes).reduce((sum, size) => sum + size, 0);
    return withMemory(open.device, all, () => new GpuTrainer(open, passes, samples, run));
  }

  /** See create(). */
  constructor({ device, hasTimestamps }, { layout, pipelines }, samples, run) {
    this.#device = device;
    this.#pipelines = pipelines;
    this.#shape = samples.shape;
    this.#batchSize = run.batchSize;
    this.#stride = device.limits.minUniformBufferOffsetAlignment;
    const operations = operationCount(samples.shape, run.batchSize);
    this.#most = Math.min(Math.max(Math.floor(MOST_OPERATIONS / operations), 1), MOST_UPDATES);
    const usage = GPUBufferUsage.UNIFORM | GPUBufferUsage.COPY_DST;
    this.#updates = device.createBuffer({ size: this.#stride * this.#most, usage });
    this.#parameters = filledBuffer(device, run.parameters);
    const scratch = this.#createScratch();
    this.#buffers = [this.#updates, this.#parameters, ...scratch];
    this.#timestamps = hasTimestamps ? new Timestamps(device) : null;
    const storage = [...samples.buffers, this.#parameters, ...scratch];
    this.#group = device.createBindGroup({
      layout,
      entries: [
        { binding: 0, resource: { buffer: this.#updates, size: UPDATE_BYTES } },
        ...storage.map((buffer, i) => ({ binding: i + 1, resource: { buffer } })),
      ],
    });
  }

  #createScratch() {
    const bytes = bufferBytes(this.#shape, this.#batchSize);
    const { activations, outputDelta, hiddenDelta, sliceGradients } = bytes;
    return [activations, outputDelta, hiddenDelta, sliceGradients].map((size) =>
      this.#device.createBuffer({ size, usage: GPUBufferUsage.STORAGE }),
    );
  }

  get updatesPerEpoch() {
    return Math.ceil(this.#shape.samples / this.#batchSize);
  }

  /**
   * Makes updates. After the last epoch that was drawn the first one comes again.
   * @param {number} count
   * @returns {Promise<{seconds: number, deviceSeconds: number}>} from the first command until the device has done all,
   *   by the clock on the wall; and by the device's own, NaN where it has none
   */
  async run(count) {
    const start = performance.now();
    for (let done = 0; done < count; ) {
      const some = Math.min(count - done, this.#most);
      this.#submit(some, done === 0, done + some === count);
      done += some;
    }
    await unlessLost(this.#device, this.#device.queue.onSubmittedWorkDone());
    const seconds = (performance.now() - start) / 1000;
    const deviceSeconds = (await this.#timestamps?.seconds()) ?? Number.NaN;
    return { seconds, deviceSeconds };
  }

  /** @returns {Promise<Float32Array>} P, when all updates are done */
  async parameters() {
    const size = 4 * parameterCount(this.#shape);
    return new Float32Array(await readBuffer(this.#device, this.#parameters, size));
  }

  destroy() {
    for (const buffer of this.#buffers) buffer.destroy();
    this.#timestamps?.destroy();
  }

  /** Up to #most updates in one command buffer. */
  #submit(count, isFirst, isLast) {
    const rows = this.#writeUpdates(count);
    const encoder = this.#device.createCommandEncoder();
    const pass = encoder.beginComputePass(this.#timestamps?.writes(isFirst, isLast));
    rows.forEach((ofBatch, i) => {
      this.#encodeUpdate(pass, ofBatch, this.#stride * i);
    });
    pass.end();
    if (isLast) this.#timestamps?.resolve(encoder);
    this.#device.queue.submit([encoder.finish()]);
  }

  /** Tells the device of the next batches. @returns {number[]} rows of each */
  #writeUpdates(count) {
    const { samples, epochs } = this.#shape;
    const stride = this.#stride / 4;
    const words = new Uint32Array(stride * count);
    const rows = Array.from({ length: count }, (_, i) => {
      const batch = this.#update % this.updatesPerEpoch;
      const epoch = Math.floor(this.#update / this.updatesPerEpoch) % epochs;
      const first = batch * this.#batchSize;
      const ofBatch = Math.min(this.#batchSize, samples - first);
      words.set([epoch * samples + first, ofBatch, sliceCount(ofBatch)], stride * i);
      this.#update += 1;
      return ofBatch;
    });
    this.#device.queue.writeBuffer(this.#updates, 0, words);
    return rows;
  }

  /**
   * @param {GPUComputePassEncoder} pass
   * @param {number} rows of the batch
   * @param {number} offset of its `Update`, in bytes
   */
  #encodeUpdate(pass, rows, offset) {
    const { features, hidden, outputs } = this.#shape;
    const slices = sliceCount(rows);
    const gradientTiles =
      tileCount(hidden) * tileCount(features) + tileCount(outputs) * tileCount(hidden);
    const dispatch = (name, x, y = 1) => {
      pass.setPipeline(this.#pipelines[name]);
      pass.dispatchWorkgroups(x, y);
    };
    pass.setBindGroup(0, this.#group, [offset]);
    dispatch("forward", tileCount(rows), tileCount(hidden));
    dispatch("output", tileCount(rows));
    dispatch("backward", tileCount(rows), tileCount(hidden));
    dispatch("gradient", gradientTiles, slices);
    if (slices > 1) dispatch("step", groupCount(parameterCount(this.#shape)));
  }
}
