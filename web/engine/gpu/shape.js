// What a network of one hidden layer takes: parameters, bytes and arithmetic.

/**
 * n samples, d features, h hidden units, m outputs, and of how many epochs the orders are drawn.
 * @typedef {{samples: number, features: number, hidden: number, outputs: number, epochs: number}} Shape
 */

const NUMBER_BYTES = 4;
/** Rows of the batch of which one slice sums the gradient: fewer would make slices that only wait for each other. */
export const SLICE_ROWS = 256;

/** @param {Pick<Shape, "features" | "hidden" | "outputs">} shape */
export const parameterCount = ({ features, hidden, outputs }) =>
  (features + 1) * hidden + (hidden + 1) * outputs;

/** @param {number} rows of a batch */
export const sliceCount = (rows) => Math.ceil(rows / SLICE_ROWS);

/**
 * Multiplications and additions of an update: the layers forwards, Δ1, and the gradients of both layers.
 * @param {Pick<Shape, "features" | "hidden" | "outputs">} shape
 * @param {number} rows of the batch
 */
export const operationCount = ({ features, hidden, outputs }, rows) =>
  rows * (4 * features * hidden + 6 * hidden * outputs);

/**
 * The bytes of each buffer, in the order of the bindings (passes/bindings.wgsl).
 * @param {Shape} shape
 * @param {number} batchSize
 */
export function bufferBytes(shape, batchSize) {
  const { samples, features, hidden, outputs, epochs } = shape;
  const count = parameterCount(shape);
  const numbers = {
    x: samples * features,
    classes: samples,
    orders: epochs * samples,
    parameters: count,
    activations: batchSize * hidden,
    outputDelta: batchSize * outputs,
    hiddenDelta: batchSize * hidden,
    // One slice makes its step at once.
    sliceGradients: sliceCount(batchSize) > 1 ? sliceCount(batchSize) * count : 1,
  };
  return Object.fromEntries(
    Object.entries(numbers).map(([name, length]) => [name, NUMBER_BYTES * length]),
  );
}
