// This engine's updates on the graphics processor, for a network of one hidden layer of rectified units.
import { openDevice } from "../../../web/engine/gpu/device.js";
import { compilePasses } from "../../../web/engine/gpu/passes.js";
import { parameterCount } from "../../../web/engine/gpu/shape.js";
import { GpuTrainer, uploadSamples } from "../../../web/engine/gpu/trainer.js";
import { batchesOf } from "./batches.js";
import { lossOf } from "./losses.js";

/** How many epochs have an order of their own; after them the first comes again. */
const EPOCHS = 64;

export async function open(workload) {
  const { samples, batchSize, learningRate, initial } = workload;
  const [features, hidden, outputs] = workload.sizes;
  const shape = { samples, features, hidden, outputs, epochs: EPOCHS };
  const nextEpoch = batchesOf({ ...workload, batchSize: samples });
  const orders = new Uint32Array(EPOCHS * samples);
  for (let epoch = 0; epoch < EPOCHS; epoch++) orders.set(nextEpoch(), epoch * samples);
  const opened = await openDevice();
  const passes = await compilePasses(opened.device, shape, learningRate);
  const data = await uploadSamples(opened.device, shape, {
    x: Float32Array.from(workload.x),
    classes: Uint32Array.from(workload.y),
    orders,
  });
  const parameters = Float32Array.from(initial.slice(0, parameterCount(shape)));
  const trainer = await GpuTrainer.create(opened, passes, data, { batchSize, parameters });
  return {
    run: (updates) => trainer.run(updates),
    loss: async () => lossOf(workload, outputsOf(workload, await trainer.parameters())),
    close: () => opened.device.destroy(),
  };
}

/** z (n, m) of all samples, as the parameters are laid out in core/model/mlp.hpp. */
function outputsOf({ sizes, samples, x }, p) {
  const [features, hidden, outputs] = sizes;
  const layer = (values, inputs, count, begin, activate) =>
    Float64Array.from({ length: samples * count }, (_, place) => {
      const [row, unit] = [Math.floor(place / count), place % count];
      let sum = p[begin + count * inputs + unit];
      for (let i = 0; i < inputs; i++)
        sum += values[row * inputs + i] * p[begin + unit * inputs + i];
      return activate(sum);
    });
  const activation = layer(x, features, hidden, 0, (z) => Math.max(0, z));
  return layer(activation, hidden, outputs, hidden * (features + 1), (z) => z);
}
