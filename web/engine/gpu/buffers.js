// Buffers on the device: whether they fit, made and filled, and read back.
import { unlessLost } from "./device.js";
import { GpuProblem } from "./problems.js";

/** Of one buffer. @param {GPUDevice} device */
export const allowedBytes = ({ limits }) =>
  Math.min(limits.maxBufferSize, limits.maxStorageBufferBindingSize);

/**
 * What does not fit is never tried.
 * @param {GPUDevice} device
 * @param {Record<string, number>} bytes of each buffer
 * @throws {GpuProblem} one is larger than the device allows
 */
export function checkFits(device, bytes) {
  const allowed = allowedBytes(device);
  const needed = Math.max(...Object.values(bytes));
  if (needed > allowed) throw new GpuProblem("too-large", { needed, allowed });
}

/**
 * @param {GPUDevice} device
 * @param {ArrayBufferView<ArrayBuffer>} contents
 */
export function filledBuffer(device, contents) {
  const usage = GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_DST | GPUBufferUsage.COPY_SRC;
  const buffer = device.createBuffer({ size: contents.byteLength, usage });
  device.queue.writeBuffer(buffer, 0, contents);
  return buffer;
}

/**
 * Makes buffers, and says so where there is no memory for them.
 * @template Made
 * @param {GPUDevice} device
 * @param {number} bytes of all of them
 * @param {() => Made} make
 * @returns {Promise<Made>}
 * @throws {GpuProblem}
 */
export async function withMemory(device, bytes, make) {
  device.pushErrorScope("out-of-memory");
  const made = make();
  const error = await unlessLost(device, device.popErrorScope());
  if (error) throw new GpuProblem("too-large", { needed: bytes });
  return made;
}

/**
 * @param {GPUDevice} device
 * @param {GPUBuffer} buffer that can be copied from
 * @param {number} size in bytes
 * @returns {Promise<ArrayBuffer>} its contents, when all that was submitted before is done
 */
export async function readBuffer(device, buffer, size) {
  const usage = GPUBufferUsage.MAP_READ | GPUBufferUsage.COPY_DST;
  const copy = device.createBuffer({ size, usage });
  try {
    const encoder = device.createCommandEncoder();
    encoder.copyBufferToBuffer(buffer, 0, copy, 0, size);
    device.queue.submit([encoder.finish()]);
    await unlessLost(device, copy.mapAsync(GPUMapMode.READ));
    return copy.getMappedRange().slice(0);
  } finally {
    copy.destroy();
  }
}
