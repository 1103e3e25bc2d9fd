// How the cost of this engine grows: with n, with k and with the number of parameters P.
import { loadEngine } from "../../dist/engine.mjs";
import { exponentOf } from "./statistics.js";

const engine = await loadEngine();

const line = (samples, batchSize) => ({ data: { name: "noisy-line", samples }, batchSize });
const network = (units, batchSize) => ({
  data: { name: "gaussian", samples: 2048, features: 64 },
  model: { kind: "mlp", hidden: [units] },
  precision: "float32",
  batchSize,
});
const powers = (from, to) => Array.from({ length: to - from + 1 }, (_, i) => 2 ** (from + i));

/** `cost` of an update or of an epoch, as a power of `of`; `least` and `most` bound the exponent. */
export const laws = [
  {
    title: "linear, k = 2: an epoch, against n",
    ...{ xs: powers(10, 16), spec: (n) => line(n, 2), perEpoch: true, least: 0.9, most: 1.15 },
  },
  {
    title: "linear, k = 2: an update, against n",
    ...{ xs: powers(10, 16), spec: (n) => line(n, 2), least: -0.1, most: 0.15 },
  },
  {
    title: "linear, n = 65,536: an update, against k",
    ...{ xs: powers(7, 13), spec: (k) => line(65536, k), least: 0.9, most: 1.1 },
  },
  {
    title: "linear, n = 65,536: an epoch, against k (falls, then flat: the shuffle remains)",
    ...{ xs: powers(0, 13), spec: (k) => line(65536, k), perEpoch: true, least: -0.35, most: 0 },
  },
  {
    title: "64-128-1 network: an update, against k",
    ...{ xs: powers(4, 10), spec: (k) => network(128, k), least: 0.8, most: 1.1 },
  },
  {
    title: "64-h-1 network, k = 32: an update, against P",
    ...{ xs: powers(5, 10), spec: (h) => network(h, 32), least: 0.8, most: 1.15 },
    sizeOf: (h) => 66 * h + 1,
  },
];

/** Points (x, seconds) and the exponent; interleaved like the races, the quickest round counts. */
export function measure(law, { rounds, slice }) {
  const runs = law.xs.map((x) => {
    const trainer = engine.createTrainer({ ...law.spec(x), learningRate: 1e-3 });
    return { x, trainer, updates: 1, best: Number.POSITIVE_INFINITY };
  });
  for (let round = 0; round < rounds; round++) {
    for (const run of runs) {
      // Whole epochs, so that each has its share of shuffles.
      const perEpoch = run.trainer.updatesPerEpoch;
      const epochs = Math.max(1, Math.round(run.updates / perEpoch));
      const start = performance.now();
      run.trainer.run(epochs * perEpoch);
      const spent = (performance.now() - start) / 1000 / (epochs * perEpoch);
      run.updates = slice / spent;
      // The first round warms up.
      if (round > 0) run.best = Math.min(run.best, spent);
    }
  }
  const points = runs.map(({ x, trainer, best }) => [
    law.sizeOf ? law.sizeOf(x) : x,
    best * (law.perEpoch ? trainer.updatesPerEpoch : 1),
  ]);
  for (const { trainer } of runs) trainer.delete();
  return { points, exponent: exponentOf(points) };
}
