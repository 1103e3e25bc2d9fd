// Experiments on the device that their options name. The build takes this into what has the laboratory's figures or
// experiments (web/build/found.mjs).
import { rangeError } from "../errors.js";
import { createExperiment } from "../experiment.js";
import { GpuEpochTime } from "./epoch_time.js";

/**
 * As createExperiment; epoch-time takes `device`, "cpu" or "gpu". On the GPU advance() returns a promise.
 * @type {typeof createExperiment}
 */
export function createOnDevice(core, name, options = {}) {
  const { device = "cpu", ...own } = /** @type {any} */ (options);
  if (name !== "epoch-time") return createExperiment(core, name, options);
  if (device === "cpu") return createExperiment(core, name, own);
  if (device === "gpu") return /** @type {any} */ (new GpuEpochTime(core, own));
  throw rangeError("device", device, '"cpu" or "gpu"');
}
