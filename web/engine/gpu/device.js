// The graphics processor, as WebGPU gives it to a page or a Worker.
import { GpuProblem } from "./problems.js";

/**
 * @typedef {object} OpenDevice
 * @property {GPUDevice} device destroyed by who has opened it
 * @property {string} name of the adapter, as much of it as the browser gives away
 * @property {boolean} hasTimestamps whether it has a clock of its own
 * @property {boolean} isSoftware whether a processor plays the graphics processor
 */

/** Names of programs that play one, for browsers that do not say so. */
const SOFTWARE = /swiftshader|llvmpipe|lavapipe|softpipe|basic render|\bwarp\b/i;

/**
 * @returns {Promise<OpenDevice>}
 * @throws {GpuProblem} there is none
 */
export async function openDevice() {
  const { gpu } = globalThis.navigator ?? {};
  if (!gpu) throw new GpuProblem("no-webgpu");
  const adapter = await gpu.requestAdapter();
  if (!adapter) throw new GpuProblem("no-adapter");
  const hasTimestamps = adapter.features.has("timestamp-query");
  const { maxBufferSize, maxStorageBufferBindingSize } = adapter.limits;
  try {
    const device = await adapter.requestDevice({
      requiredFeatures: hasTimestamps ? ["timestamp-query"] : [],
      requiredLimits: { maxBufferSize, maxStorageBufferBindingSize },
    });
    const { info } = adapter;
    return { device, name: adapterName(info), hasTimestamps, isSoftware: isSoftware(info) };
  } catch {
    throw new GpuProblem("no-adapter");
  }
}

/** @param {GPUAdapterInfo} info */
export function isSoftware({ isFallbackAdapter, architecture, device, description }) {
  return isFallbackAdapter === true || SOFTWARE.test(`${architecture} ${device} ${description}`);
}

/**
 * The name of the adapter, as much of it as the browser gives away.
 * @param {GPUAdapterInfo} info
 */
export const adapterName = ({ vendor, architecture, device, description }) =>
  description || [vendor, architecture, device].filter(Boolean).join(" ");

/**
 * What a promise of the device gives, unless the device is lost before: then some promises never end.
 * @template Value
 * @param {GPUDevice} device
 * @param {Promise<Value>} promise
 * @returns {Promise<Value>}
 */
export function unlessLost(device, promise) {
  const lost = device.lost.then(() => {
    throw new GpuProblem("lost");
  });
  const failed = promise.catch(async (error) => {
    // A promise that fails because of the loss may do so first.
    await Promise.race([lost, new Promise((done) => setTimeout(done))]);
    throw error;
  });
  return Promise.race([failed, lost]);
}
