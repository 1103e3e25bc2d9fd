// JavaScript without libraries, tuned by hand: typed arrays, nothing allocated while training.
import { lossOf } from "./losses.js";
import { linear } from "./typed_arrays/linear.js";
import { network } from "./typed_arrays/network.js";

export const about = () => `typed arrays, Node ${process.version}`;

export function open(workload) {
  // The network is written for single precision.
  if (workload.kind === "mlp" && workload.precision !== "float32") return null;
  const { run, outputs } = workload.kind === "linear" ? linear(workload) : network(workload);
  return { run, loss: () => lossOf(workload, outputs()) };
}
