// The compute passes of an update, compiled for a device and the shape of a network.
import backward from "./passes/backward.wgsl";
import bindings from "./passes/bindings.wgsl";
import forward from "./passes/forward.wgsl";
import gradient from "./passes/gradient.wgsl";
import output from "./passes/output.wgsl";
import product from "./passes/product.wgsl";
import step from "./passes/step.wgsl";
import { SLICE_ROWS } from "./shape.js";

/** As in passes/product.wgsl and passes/bindings.wgsl. */
const TILE = 32;
const THREADS = 64;

/** The bytes of `Update` in passes/bindings.wgsl. */
export const UPDATE_BYTES = 12;

/** @type {Record<string, string>} */
const codes = {
  forward: bindings + product + forward,
  output: bindings + product + output,
  backward: bindings + product + backward,
  gradient: bindings + product + gradient,
  step: bindings + step,
};

/** Of bindings 1 … 8. */
const BUFFER_TYPES = [
  ...["read-only-storage", "read-only-storage", "read-only-storage"],
  ...["storage", "storage", "storage", "storage", "storage"],
];

/** How many tiles cover a length. @param {number} length */
export const tileCount = (length) => Math.ceil(length / TILE);

/** How many workgroups have a thread for each. @param {number} length */
export const groupCount = (length) => Math.ceil(length / THREADS);

/**
 * @param {GPUDevice} device
 * @param {import("./shape.js").Shape} shape
 * @param {number} learningRate
 * @returns {Promise<{layout: GPUBindGroupLayout, pipelines: Record<string, GPUComputePipeline>}>}
 */
export async function compilePasses(device, { features, hidden, outputs }, learningRate) {
  const layout = bindGroupLayout(device);
  const pipelineLayout = device.createPipelineLayout({ bindGroupLayouts: [layout] });
  const constants = { features, hidden, outputs, learningRate, sliceRows: SLICE_ROWS };
  const compiled = await Promise.all(
    Object.entries(codes).map(async ([name, code]) => {
      const module = device.createShaderModule({ code });
      const compute = { module, entryPoint: "main", constants };
      const descriptor = { layout: pipelineLayout, compute };
      return [name, await device.createComputePipelineAsync(descriptor)];
    }),
  );
  return { layout, pipelines: Object.fromEntries(compiled) };
}

/** @param {GPUDevice} device */
function bindGroupLayout(device) {
  const visibility = GPUShaderStage.COMPUTE;
  const update = { type: "uniform", hasDynamicOffset: true, minBindingSize: UPDATE_BYTES };
  const entries = BUFFER_TYPES.map((type, i) => ({
    binding: i + 1,
    visibility,
    buffer: { type },
  }));
  return device.createBindGroupLayout({
    entries: [{ binding: 0, visibility, buffer: update }, ...entries],
  });
}
