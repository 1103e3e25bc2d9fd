/** Which batch sizes are measured, in an order in which the picture makes sense early. */

/** To a target: of 1,024 samples. */
export const TARGET_SIZES = [1, 1024, 16, 64, 4, 256];
export const TARGET_SAMPLES = 1024;

/** Beside each power of two its neighbours. */
export const TRIPLES = [32, 64, 128].map((power) => [power - 1, power, power + 1]);

/** Both ends of the curve, the size half way between, and the chosen one. */
export function turnSizes({ samples, batchSize }) {
  return [...new Set([1, 2 ** Math.round(Math.log2(samples) / 2), samples, batchSize])];
}

/** Every fourth power of two first, then every second, then all. */
const STRIDES = [4, 2, 1];

/** One sample, all, the chosen size; then the powers of two between, from coarse to fine. */
export function timedSizes({ samples, batchSize }) {
  const exponents = Array.from({ length: Math.ceil(Math.log2(samples)) }, (_, i) => i);
  const passOf = (exponent) => STRIDES.findIndex((stride) => exponent % stride === 0);
  const powers = exponents
    .sort((a, b) => passOf(a) - passOf(b) || a - b)
    .map((exponent) => 2 ** exponent);
  return [...new Set([1, samples, batchSize, ...powers])];
}
