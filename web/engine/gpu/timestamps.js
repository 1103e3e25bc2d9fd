// The device's own clock, where it has one: from the beginning of the first pass of a run to the end of its last.
import { readBuffer } from "./buffers.js";

const COUNT = 2;
/** Of a timestamp: nanoseconds, as 64 bits. */
const BYTES = 8 * COUNT;

export class Timestamps {
  #device;
  #querySet;
  #buffer;

  /** @param {GPUDevice} device with the feature `timestamp-query` */
  constructor(device) {
    this.#device = device;
    this.#querySet = device.createQuerySet({ type: "timestamp", count: COUNT });
    const usage = GPUBufferUsage.QUERY_RESOLVE | GPUBufferUsage.COPY_SRC;
    this.#buffer = device.createBuffer({ size: BYTES, usage });
  }

  /**
   * For a pass.
   * @param {boolean} isFirst
   * @param {boolean} isLast
   */
  writes(isFirst, isLast) {
    if (!isFirst && !isLast) return {};
    const first = isFirst ? { beginningOfPassWriteIndex: 0 } : {};
    const last = isLast ? { endOfPassWriteIndex: 1 } : {};
    return { timestampWrites: { querySet: this.#querySet, ...first, ...last } };
  }

  /** After the last pass. @param {GPUCommandEncoder} encoder */
  resolve(encoder) {
    encoder.resolveQuerySet(this.#querySet, 0, COUNT, this.#buffer, 0);
  }

  /** @returns {Promise<number>} seconds between both, when the device has got there; NaN if its clock stood still */
  async seconds() {
    const times = await readBuffer(this.#device, this.#buffer, BYTES);
    const [begin, end] = new BigInt64Array(times);
    return end > begin ? Number(end - begin) / 1e9 : Number.NaN;
  }

  destroy() {
    this.#querySet.destroy();
    this.#buffer.destroy();
  }
}
