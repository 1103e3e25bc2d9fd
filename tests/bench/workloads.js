// The work that every contestant does, written to files that all of them can read: NAME.txt, a line
// for each setting, and DATA.f64, doubles of this machine: x (n×d), y (n), starting parameters (P).
import { mkdir, writeFile } from "node:fs/promises";
import { RandomState } from "./peers/typed_arrays/random.js";

/** The post's program. Updates of the guard: long enough for errors to show, short for the slowest. */
const linear = (name, order) => ({
  name,
  title: `Linear model, n = 10, k = 2, ${order}, float64`,
  unit: "M updates/s",
  target: "line",
  kind: "linear",
  sizes: [1, 1],
  samples: 10,
  batchSize: 2,
  learningRate: 0.1,
  loss: "mse",
  precision: "float64",
  order,
  guard: 60,
});

const network = (batchSize) => ({
  name: `mlp-${batchSize}`,
  title: `64-128-10 tanh network, n = 8,192, k = ${batchSize}, softmax cross-entropy, float32`,
  unit: "µs/update",
  target: "classes",
  kind: "mlp",
  sizes: [64, 128, 10],
  samples: 8192,
  batchSize,
  learningRate: 0.05,
  loss: "cross-entropy",
  precision: "float32",
  guard: batchSize < 100 ? 60 : 10,
});

const small = (precision) => ({
  name: `small-${precision}`,
  title: `2-8-8-1 tanh network, n = 500, k = 10, half mse, ${precision}`,
  unit: "M samples/s",
  target: "clouds",
  kind: "mlp",
  sizes: [2, 8, 8, 1],
  samples: 500,
  batchSize: 10,
  learningRate: 0.1,
  loss: "half-mse",
  precision,
  guard: 100,
});

/** Networks of the sizes that the experiments train, for the engine alone: WebAssembly and native. */
const smallNetwork = (sizes, activation, batchSize) => ({
  ...small("float64"),
  name: `${sizes.join("-")}-${activation}-${batchSize}`,
  unit: "µs/update",
  ...{ sizes, activation, batchSize },
  learningRate: 0.02,
});

const complete = (workload) => ({
  order: "shuffle-each-epoch",
  activation: "tanh",
  ...workload,
  data: `${workload.target}-${workload.sizes.join("-")}`,
  features: workload.sizes[0],
  seed: 42,
});

export const workloads = [
  linear("linear", "shuffle-each-epoch"),
  linear("linear-sequential", "sequential"),
  ...[1, 8, 32, 128, 512].map(network),
  small("float64"),
  small("float32"),
].map(complete);

const smallSizes = [
  [2, 8, 8, 1],
  [2, 16, 16, 1],
  [10, 32, 32, 32, 1],
];
export const smallBatchSizes = [1, 2, 4, 10, 32, 128];
/** Rows of a table: a network, and its workloads by batch size. */
export const smallNetworks = smallSizes.flatMap((sizes) =>
  ["tanh", "relu"].map((activation) => ({
    network: `${sizes.join("-")} ${activation}`,
    workloads: smallBatchSizes.map((k) => complete(smallNetwork(sizes, activation, k))),
  })),
);

/** Seconds for one update → the number that the tables show. */
export function shown(workload, seconds) {
  if (workload.unit === "µs/update") return seconds * 1e6;
  return (workload.unit === "M samples/s" ? workload.batchSize : 1) / seconds / 1e6;
}

export async function writeWorkloads(folder) {
  await mkdir(folder, { recursive: true });
  const written = new Set();
  for (const workload of [...workloads, ...smallNetworks.flatMap((row) => row.workloads)]) {
    if (!written.has(workload.data)) {
      await writeFile(`${folder}/${workload.data}.f64`, numbersOf(workload));
      written.add(workload.data);
    }
    const { kind, data, samples, features, batchSize, learningRate } = workload;
    const { activation, loss, precision, order, seed } = workload;
    const settings = {
      ...{ kind, data, samples, features, sizes: workload.sizes.join(" "), activation },
      ...{ batchSize, learningRate, loss, precision, order, seed },
    };
    const lines = Object.entries(settings).map(([name, value]) => `${name} ${value}\n`);
    await writeFile(`${folder}/${workload.name}.txt`, lines.join(""));
  }
}

function numbersOf(workload) {
  const random = new RandomState(7);
  const { samples: n, features: d, sizes } = workload;
  const x = Float64Array.from({ length: n * d }, () => random.normal());
  const targetOf = targets[workload.target](random);
  const y = Float64Array.from({ length: n }, (_, i) => targetOf(x.subarray(i * d, (i + 1) * d)));
  const initial = workload.kind === "linear" ? [0, 0] : startOf(sizes, random);
  // Rounded to single precision, so that every contestant starts from the same numbers.
  return Float64Array.from([...x, ...y, ...initial], Math.fround);
}

/** What y is, by the name of the target. */
const targets = {
  line: (random) => (x) => 2 * x[0] + 0.1 * random.normal(),
  // The class with the largest of ten random projections, and noise on them.
  classes: (random) => {
    const weights = Array.from({ length: 10 }, () =>
      Float64Array.from({ length: 64 }, () => random.normal()),
    );
    return (x) => {
      const scores = weights.map(
        (w) => w.reduce((sum, value, j) => sum + value * x[j], 0) + 8 * random.normal(),
      );
      return scores.indexOf(Math.max(...scores));
    };
  },
  clouds: (random) => (x) => {
    const side = random.sample() < 0.5 ? -1 : 1;
    x[0] += side;
    x[1] += side;
    return side;
  },
};

/** W ~ N(0, 1/fan-in), b = 0, layer by layer. */
function startOf(sizes, random) {
  const p = [];
  for (let l = 1; l < sizes.length; l++) {
    const scale = Math.sqrt(sizes[l - 1]);
    for (let i = 0; i < sizes[l] * sizes[l - 1]; i++) p.push(random.normal() / scale);
    for (let i = 0; i < sizes[l]; i++) p.push(0);
  }
  return p;
}
