// ŷ = w·x + b by mini-batch SGD in plain JavaScript, one feature: the post's program without NumPy.
import { RandomState } from "./random.js";

export function linear({ x, y, samples, batchSize: k, order: kind, learningRate, seed, initial }) {
  const random = new RandomState(seed);
  const order = Int32Array.from({ length: samples }, (_, i) => i);
  const shuffles = kind !== "sequential";
  const step = (learningRate * 2) / k;
  let first = samples;
  let [w, b] = initial;

  function run(updates) {
    let [u, v] = [w, b];
    let at = first;
    for (let update = 0; update < updates; update++) {
      if (at === order.length) {
        if (shuffles) random.permute(order);
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
      u -= step * dw;
      v -= step * db;
    }
    [w, b] = [u, v];
    first = at;
  }

  return { run, outputs: () => x.map((value) => w * value + b) };
}
