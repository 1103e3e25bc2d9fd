// TensorFlow.js, back end "cpu" or "wasm" (one thread), its SGD optimiser on batches gathered by index.
import * as tf from "@tensorflow/tfjs";
import * as wasm from "@tensorflow/tfjs-backend-wasm";
import { batchesOf } from "./batches.js";

// It advises to install tfjs-node, which is no contestant: it is not JavaScript.
console.warn = () => {};

export const about = (backend) => `TensorFlow.js ${tf.version.tfjs}, ${backend}`;

export async function open(workload, backend) {
  if (workload.precision !== "float32" && workload.kind === "mlp") return null;
  if (backend === "wasm") wasm.setThreadsCount(1);
  await tf.setBackend(backend);
  await tf.ready();
  const { samples, features, sizes, learningRate, loss } = workload;
  const classes = loss === "cross-entropy";
  const x = tf.tensor2d(Float32Array.from(workload.x), [samples, features]);
  const y = classes
    ? tf.oneHot(tf.tensor1d(Int32Array.from(workload.y), "int32"), sizes[sizes.length - 1])
    : tf.tensor2d(Float32Array.from(workload.y), [samples, 1]);
  const layers = layersOf(workload);
  const activate = workload.activation === "relu" ? tf.relu : tf.tanh;
  const outputs = (input) =>
    layers.reduce((a, { weights, biases }, l) => {
      const z = tf.add(tf.matMul(a, weights, false, true), biases);
      return l === layers.length - 1 ? z : activate(z);
    }, input);
  const lossOn = (input, target) => {
    if (classes) return tf.losses.softmaxCrossEntropy(target, outputs(input));
    const error = tf.mean(tf.square(tf.sub(outputs(input), target)));
    return loss === "half-mse" ? tf.mul(error, 0.5) : error;
  };
  const optimizer = tf.train.sgd(learningRate);
  const nextBatch = batchesOf(workload);
  return {
    async run(updates) {
      for (let update = 0; update < updates; update++) {
        tf.tidy(() => {
          const batch = tf.tensor1d(nextBatch(), "int32");
          const [input, target] = [tf.gather(x, batch), tf.gather(y, batch)];
          optimizer.minimize(() => lossOn(input, target));
        });
      }
      // Until the numbers are there.
      await layers[0].biases.data();
    },
    async loss() {
      const loss = tf.tidy(() => lossOn(x, y));
      // On a graphics processor numbers are there only when it has been waited for.
      const [number] = await loss.data();
      loss.dispose();
      return number;
    },
  };
}

function layersOf({ sizes, initial }) {
  let begin = 0;
  const take = (...shape) => {
    const count = shape.reduce((product, size) => product * size, 1);
    begin += count;
    return tf.variable(tf.tensor(Float32Array.from(initial.slice(begin - count, begin)), shape));
  };
  return sizes.slice(1).map((out, l) => ({ weights: take(out, sizes[l]), biases: take(out) }));
}
