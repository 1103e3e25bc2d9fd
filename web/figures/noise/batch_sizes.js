/** The batch sizes that are compared. */
import { range } from "d3-array";

/** Up to this many samples, every batch size is compared; beyond, powers of two. */
const EVERY_SIZE = 12;

/** Ascending; the chosen size and n are among them. */
export function batchSizesFor(n, chosen) {
  const isEvery = n <= EVERY_SIZE;
  const sizes = isEvery ? range(1, n) : range(Math.log2(n)).map((power) => 2 ** power);
  return [...new Set([...sizes, chosen, n])].sort((a, b) => a - b);
}
