// The order of the samples for peers in JavaScript: a permutation for each epoch, cut into batches.
import { RandomState } from "./typed_arrays/random.js";

/** Calls `each` with the samples of the next batch; every workload's n is a multiple of its k. */
export function batchesOf({ samples, batchSize, order: kind, seed }) {
  const random = new RandomState(seed);
  const order = Int32Array.from({ length: samples }, (_, i) => i);
  let first = samples;
  return () => {
    if (first === samples) {
      if (kind !== "sequential") random.permute(order);
      first = 0;
    }
    first += batchSize;
    return order.subarray(first - batchSize, first);
  };
}
