// ConvNetJS (Karpathy), which trains sample by sample in double precision and updates every k of them.
import { createRequire } from "node:module";
import { batchesOf } from "./batches.js";
import { lossOf } from "./losses.js";

const require = createRequire(import.meta.url);
const convnet = require("convnetjs");

export const about = () => "ConvNetJS 0.3.0";

export function open(workload) {
  const { sizes, features, samples, x, y, batchSize, learningRate, loss, initial } = workload;
  const classes = loss === "cross-entropy";
  const outputs = sizes[sizes.length - 1];
  const net = new convnet.Net();
  net.makeLayers([
    { type: "input", out_sx: 1, out_sy: 1, out_depth: features },
    ...sizes.slice(1, -1).map((units) => ({ type: "fc", num_neurons: units, activation: "tanh" })),
    classes
      ? { type: "softmax", num_classes: outputs }
      : { type: "regression", num_neurons: outputs },
  ]);
  setParameters(net, initial);
  const trainer = new convnet.SGDTrainer(net, {
    method: "sgd",
    // Its regression loss is half the squared error.
    learning_rate: loss === "mse" ? 2 * learningRate : learningRate,
    ...{ batch_size: batchSize, momentum: 0, l1_decay: 0, l2_decay: 0 },
  });
  const inputs = Array.from({ length: samples }, (_, i) =>
    volumeOf(x.subarray(i * features, (i + 1) * features)),
  );
  const targets = classes ? y : Array.from(y, (value) => [value]);
  const nextBatch = batchesOf(workload);
  return {
    run(updates) {
      for (let update = 0; update < updates; update++) {
        for (const i of nextBatch()) trainer.train(inputs[i], targets[i]);
      }
    },
    loss() {
      // The outputs before the softmax are what goes into the last layer.
      const last = net.layers[net.layers.length - 1];
      const z = inputs.flatMap((input) => {
        net.forward(input, false);
        return Array.from(classes ? last.in_act.w : last.out_act.w);
      });
      return lossOf(workload, Float64Array.from(z));
    },
  };
}

function volumeOf(values) {
  const volume = new convnet.Vol(1, 1, values.length, 0);
  volume.w.set(values);
  return volume;
}

function setParameters(net, initial) {
  let begin = 0;
  for (const layer of net.layers.filter(({ layer_type }) => layer_type === "fc")) {
    for (const { w } of [...layer.filters, layer.biases]) {
      w.set(initial.subarray(begin, begin + w.length));
      begin += w.length;
    }
  }
}
