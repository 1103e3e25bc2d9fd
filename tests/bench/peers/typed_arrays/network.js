// A fully connected tanh network by mini-batch SGD in plain JavaScript, single precision.
//
//   A₀ = X;  Zₗ = Aₗ₋₁ Wₗᵀ + bₗ;  Aₗ = tanh(Zₗ);  Δ of the outputs from the loss;
//   Δₗ₋₁ = (Δₗ Wₗ) ∘ (1 − Aₗ₋₁²);  Wₗ −= rate · Δₗᵀ Aₗ₋₁ straight away, with no gradient in between.
import { batchesOf } from "../batches.js";
import { multiply } from "./multiply.js";

const matrix = (values, columns, begin = 0) => ({ values, begin, row: columns, column: 1 });
const transposed = ({ values, begin, row, column }) => ({
  values,
  begin,
  row: column,
  column: row,
});

export function network(workload) {
  const { samples, sizes, batchSize: k, learningRate, features } = workload;
  const x = Float32Array.from(workload.x);
  const y = Float32Array.from(workload.y);
  const p = Float32Array.from(workload.initial);
  const nextBatch = batchesOf(workload);
  const input = new Float32Array(k * features);
  const layers = layersOf(sizes, p, k);

  function run(updates) {
    for (let update = 0; update < updates; update++) {
      const batch = nextBatch();
      for (let i = 0; i < k; i++) {
        const from = batch[i] * features;
        for (let j = 0; j < features; j++) input[i * features + j] = x[from + j];
      }
      const last = forward(layers, input, k);
      setSlopes(workload, last, batch, y);
      backward(layers, input, k, learningRate);
    }
  }

  /** Outputs over all data; only the guard asks, so scratch memory is made anew. */
  function outputs() {
    return forward(layersOf(sizes, p, samples), x, samples).activation.values;
  }

  return { run, outputs };
}

function layersOf(sizes, p, rows) {
  let begin = 0;
  return sizes.slice(1).map((out, l) => {
    const weights = matrix(p, sizes[l], begin);
    const biases = p.subarray(begin + out * sizes[l], begin + out * (sizes[l] + 1));
    begin += out * (sizes[l] + 1);
    const activation = matrix(new Float32Array(rows * out), out);
    const delta = matrix(new Float32Array(rows * out), out);
    return { in: sizes[l], out, weights, biases, activation, delta };
  });
}

function forward(layers, values, rows) {
  let input = matrix(values, layers[0].in);
  for (const layer of layers) {
    const z = layer.activation.values;
    for (let i = 0; i < rows; i++) z.set(layer.biases, i * layer.out);
    multiply(layer.activation, input, transposed(layer.weights), rows, layer.in, layer.out, 1);
    if (layer !== layers[layers.length - 1]) tanhInPlace(z);
    input = layer.activation;
  }
  return layers[layers.length - 1];
}

function tanhInPlace(z) {
  for (let i = 0; i < z.length; i++) z[i] = 1 - 2 / (1 + Math.exp(2 * z[i]));
}

/** ∂J/∂Z of the outputs, averaged over the batch: softmax cross-entropy, or half the squared error. */
function setSlopes({ loss }, { out, activation, delta }, batch, y) {
  const z = activation.values;
  const slopes = delta.values;
  const scale = 1 / batch.length;
  for (let i = 0; i < batch.length; i++) {
    const row = i * out;
    if (loss === "cross-entropy") {
      let top = z[row];
      for (let j = 1; j < out; j++) top = Math.max(top, z[row + j]);
      let sum = 0;
      for (let j = 0; j < out; j++) {
        slopes[row + j] = Math.exp(z[row + j] - top);
        sum += slopes[row + j];
      }
      for (let j = 0; j < out; j++) slopes[row + j] *= scale / sum;
      slopes[row + y[batch[i]]] -= scale;
    } else {
      slopes[row] = scale * (z[row] - y[batch[i]]);
    }
  }
}

function backward(layers, values, rows, rate) {
  for (let l = layers.length - 1; l >= 0; l--) {
    const { out, weights, biases, delta } = layers[l];
    const below = layers[l - 1];
    if (below) {
      // Before the weights change.
      const slopes = below.delta.values;
      const a = below.activation.values;
      slopes.fill(0);
      multiply(below.delta, delta, weights, rows, out, below.out, 1);
      for (let i = 0; i < slopes.length; i++) slopes[i] *= 1 - a[i] * a[i];
    }
    const input = below ? below.activation : matrix(values, layers[l].in);
    multiply(weights, transposed(delta), input, out, rows, layers[l].in, -rate);
    for (let i = 0; i < rows; i++) {
      for (let j = 0; j < out; j++) biases[j] -= rate * delta.values[i * out + j];
    }
  }
}
