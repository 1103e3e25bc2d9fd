// Why a measurement on the graphics processor came to no end. The numbers stand in results, which hold numbers alone.

/** @type {readonly string[]} */
export const PROBLEMS = ["none", "no-webgpu", "no-adapter", "lost", "too-large"];

/**
 * - `no-webgpu`: the browser has no WebGPU, or keeps it from this page.
 * - `no-adapter`: it has found no graphics processor that it lets pages use.
 * - `lost`: the device was lost: reset by the system, or taken out.
 * - `too-large`: a buffer needs more bytes than the adapter allows, or than there are.
 */
export class GpuProblem extends Error {
  /**
   * @param {"no-webgpu" | "no-adapter" | "lost" | "too-large"} code
   * @param {{ needed?: number, allowed?: number }} [bytes] with `too-large`: of the first buffer that is too large
   */
  constructor(code, { needed = 0, allowed = 0 } = {}) {
    super(code);
    this.code = code;
    this.needed = needed;
    this.allowed = allowed;
  }
}
