// ŷ = w·x + b by mini-batch SGD in plain JavaScript, one feature: the post's program without NumPy.
import { RandomState } from "./random.js";

export function linear({ x, y, samples, batchSize: k, learningRate, seed, initial }) {
  const random = new RandomState(seed);
  const order = new Int32Array(samples);
  let first = samples;
  let [w, b] = initial;

  function run(updates) {
    let [u, v] = [w, b];
    let at = first;
    for (let update = 0; update < updates; update++) {
      if (at === order.length) {
        random.permute(order);
        at = 0;
      }
      let dw = 0;
      let db = 0;
      for (const end = at + k; at < end; at++) {
        const i = order[at];
        const error = u * x[i] + v - y[i];
        dw += error * x[i];
        db += error;
      }
      u -= learningRate * (2 * (dw / k));
      v -= learningRate * (2 * (db / k));
    }
    [w, b] = [u, v];
    first = at;
  }

  return { run, outputs: () => x.map((value) => w * value + b) };
}
