// A device with a network's compiled passes, kept for the next measurement: to open and compile takes longer than to
// measure. After a while without one it is released.
import { openDevice, unlessLost } from "./device.js";
import { compilePasses } from "./passes.js";

/** Milliseconds. */
const LONGEST_REST = 3000;

/**
 * @typedef {object} Compiled
 * @property {string} key of the network
 * @property {import("./device.js").OpenDevice} open
 * @property {Awaited<ReturnType<typeof compilePasses>>} passes
 */

/** @type {{compiled: Compiled, timer: ReturnType<typeof setTimeout>} | null} */
let kept = null;

/**
 * The caller gives it back to keepDevice() or releases it.
 * @param {import("./shape.js").Shape} shape
 * @param {number} learningRate
 * @returns {Promise<Compiled>}
 * @throws {import("./problems.js").GpuProblem} there is no device, or it is lost
 */
export async function takeDevice(shape, learningRate) {
  const { features, hidden, outputs } = shape;
  const key = [features, hidden, outputs, learningRate].join();
  const before = takeKept();
  if (before?.key === key) return before;
  if (before) releaseDevice(before);
  const open = await openDevice();
  const { device } = open;
  // What has been lost is of no use to the next one.
  device.lost.then(() => {
    if (kept?.compiled.open === open) takeKept();
  });
  try {
    const passes = await unlessLost(device, compilePasses(device, shape, learningRate));
    return { key, open, passes };
  } catch (error) {
    device.destroy();
    throw error;
  }
}

function takeKept() {
  if (!kept) return null;
  const { compiled, timer } = kept;
  clearTimeout(timer);
  kept = null;
  return compiled;
}

/** @param {Compiled} compiled nothing of it is in use */
export function keepDevice(compiled) {
  const timer = setTimeout(() => {
    kept = null;
    releaseDevice(compiled);
  }, LONGEST_REST);
  kept = { compiled, timer };
}

/** @param {Compiled} compiled */
export function releaseDevice({ open }) {
  open.device.destroy();
}
