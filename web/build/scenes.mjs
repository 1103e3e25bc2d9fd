// What each figure's picture shows: a run of the trainer, as marks in the plane.

/** @typedef {import("../engine/engine.js").Engine} Engine @typedef {import("./pictures.mjs").Scene} Scene */

const SEED = 42;
const SALARY = { data: { name: "salary" }, seed: SEED, batchSize: 2, learningRate: 0.1 };

/** @type {Record<string, (engine: Engine) => Scene>} */
export const scenes = {
  page: paths,
  update,
  program,
  "batch-size": paths,
  noise,
  shuffle,
  cost,
  minima: (engine) => lossBetween(engine, ["train"]),
  sharpness: lossAcross,
  generalization: (engine) => lossBetween(engine, ["train", "test"]),
  "learning-rate": map,
  optimizers,
  sandbox,
};

/**
 * Does something with a trainer, whose memory is freed then.
 * @template T
 * @param {Engine} engine
 * @param {any} spec
 * @param {(trainer: import("../engine/engine.js").Trainer) => T} use
 */
function withTrainer(engine, spec, use) {
  const trainer = engine.createTrainer(spec);
  try {
    return use(trainer);
  } finally {
    trainer.delete();
  }
}

/** @param {Engine} engine @param {any} spec @param {number} updates @returns {number[][]} places [w, b] */
function pathOf(engine, spec, updates) {
  return withTrainer(engine, spec, (trainer) => {
    trainer.run(updates);
    const { parameters } = trainer.history();
    return pairs(parameters);
  });
}

/** @param {ArrayLike<number>} flat @returns {number[][]} */
function pairs(flat) {
  return Array.from({ length: flat.length / 2 }, (_, i) => [flat[2 * i], flat[2 * i + 1]]);
}

/** Three batch sizes on their ways through (w, b). @type {(engine: Engine) => Scene} */
function paths(engine) {
  const path = (/** @type {number} */ batchSize) =>
    pathOf(engine, { ...SALARY, batchSize }, Math.ceil(300 / batchSize));
  const [one, two, all] = [path(1), path(2), path(10)];
  return {
    lines: [
      { points: one, colour: "orange", width: 3 },
      { points: two, colour: "blue", width: 5 },
      { points: all, colour: "ink", width: 7 },
    ],
    dots: [{ points: [one[0], /** @type {number[]} */ (all.at(-1))], colour: "ink", radius: 14 }],
  };
}

/** The data, and the line before and after an update. @type {(engine: Engine) => Scene} */
function update(engine) {
  return withTrainer(engine, SALARY, (trainer) => {
    trainer.run(3);
    const { before, after, x, y } = trainer.step();
    const { data } = trainer;
    const ends = [Math.min(...data.x), Math.max(...data.x)];
    const line = (/** @type {number[]} */ [w, b]) => ends.map((end) => [end, w * end + b]);
    return {
      lines: [
        { points: line(Array.from(before)), colour: "grey", dashes: "16 12" },
        { points: line(Array.from(after)), colour: "ink", width: 7 },
      ],
      dots: [
        {
          points: Array.from(data.x, (value, i) => [value, data.y[i]]),
          colour: "grey",
          radius: 14,
        },
        { points: Array.from(x, (value, i) => [value, y[i]]), colour: "orange", radius: 20 },
      ],
    };
  });
}

/** The loss that the program prints, epoch by epoch. @type {(engine: Engine) => Scene} */
function program(engine) {
  return withTrainer(engine, SALARY, (trainer) => {
    const points = Array.from({ length: 12 }, (_, epoch) => {
      const loss = trainer.loss();
      trainer.run(trainer.updatesPerEpoch);
      return [epoch, loss];
    });
    return {
      bars: [{ points, colour: "blue", width: 60 }],
      range: [...points, [-0.4, 0], [11.4, 0]],
    };
  });
}

/** The gradients of all batches of two, of all batches of eight, and of all ten. @type {(engine: Engine) => Scene} */
function noise(engine) {
  return withTrainer(engine, { ...SALARY, batchSize: 10 }, (trainer) => {
    const { sampleGradients, gradient } = trainer.step();
    const each = pairs(sampleGradients);
    const two = each.flatMap((one, i) => each.slice(i + 1).map((other) => average([one, other])));
    const eight = each.flatMap((_, i) =>
      each.slice(i + 1).map((_, j) => average(each.filter((_, k) => k !== i && k !== i + 1 + j))),
    );
    return {
      dots: [
        { points: two, colour: "orange", radius: 12 },
        { points: eight, colour: "blue", radius: 9 },
        { points: [Array.from(gradient)], colour: "ink", radius: 16 },
      ],
    };
  });
}

/** @param {number[][]} places */
function average(places) {
  return [0, 1].map((axis) => places.reduce((sum, place) => sum + place[axis], 0) / places.length);
}

/** ∂b of each batch of an epoch: of sorted data up, then of shuffled data. @type {(engine: Engine) => Scene} */
function shuffle(engine) {
  const epoch = (/** @type {string} */ order) => {
    const data = { name: "salary", samples: 64, order: "sorted" };
    const spec = { data, seed: SEED, batchSize: 4, learningRate: 0.01, order };
    return withTrainer(engine, spec, (trainer) => {
      return Array.from({ length: trainer.updatesPerEpoch }, () => trainer.step().gradient[1]);
    });
  };
  const sorted = epoch("sequential").map((value, i) => [i, value]);
  const shuffled = epoch("shuffle-each-epoch").map((value, i) => [i + 18, value]);
  return {
    bars: [
      { points: sorted, colour: "orange", width: 24 },
      { points: shuffled, colour: "blue", width: 24 },
    ],
    lines: [
      {
        points: [
          [-1, 0],
          [34, 0],
        ],
        colour: "grey",
        width: 2,
      },
    ],
  };
}

/** How many updates, and how many samples, each batch size needs to a target. @type {(engine: Engine) => Scene} */
function cost(engine) {
  const points = [1, 2, 4, 8, 16, 32, 64, 128, 256].map((batchSize) => {
    const data = { name: "salary", samples: 256 };
    const spec = { data, seed: SEED, batchSize, learningRate: 0.02 };
    return withTrainer(engine, spec, (trainer) => {
      const target = 0.02 * trainer.loss();
      let updates = 0;
      while (trainer.loss() > target && updates < 100_000) {
        trainer.run(1);
        updates += 1;
      }
      return [Math.log2(batchSize), updates];
    });
  });
  const samples = points.map(([power, updates]) => [power, Math.log2(updates * 2 ** power)]);
  const updates = points.map(([power, count]) => [power, Math.log2(count)]);
  return {
    lines: [
      { points: updates, colour: "blue" },
      { points: samples, colour: "orange" },
    ],
    dots: [
      { points: updates, colour: "blue", radius: 14 },
      { points: samples, colour: "orange", radius: 14 },
    ],
  };
}

const MOONS = { name: "moons", samples: 64, noise: 0.25 };

/** Two networks from the same start, of small and of large batches. @param {Engine} engine */
function twoNetworks(engine) {
  const [small, large] = [2, 64].map((batchSize) =>
    withTrainer(engine, network({ batchSize }), (trainer) => {
      trainer.run((300 * 64) / batchSize);
      return Array.from(trainer.parameters);
    }),
  );
  return { small, large };
}

/** @param {object} options */
function network(options) {
  const model = { kind: "mlp", hidden: [16], activation: "tanh" };
  return {
    data: MOONS,
    model,
    loss: "cross-entropy",
    seed: SEED,
    learningRate: 0.3,
    batchSize: 64,
    ...options,
  };
}

/** @param {number[]} one @param {number[]} other @param {number} part */
function between(one, other, part) {
  return one.map((value, i) => value + part * (other[i] - value));
}

const PARTS = Array.from({ length: 81 }, (_, i) => -0.5 + i / 40);

/** The loss on the line through both, of the data they learnt and of new data. @param {Engine} engine @param {string[]} sets */
function lossBetween(engine, sets) {
  const { small, large } = twoNetworks(engine);
  const curve = (/** @type {number} */ seed) =>
    withTrainer(engine, network({ seed }), (trainer) =>
      PARTS.map((part) => [part, trainer.loss(between(small, large, part))]),
    );
  const [train, test] = [curve(SEED), curve(SEED + 1)];
  const ends = train.filter(([part]) => part === 0 || part === 1);
  return {
    lines: [
      { points: train, colour: /** @type {const} */ ("ink"), width: 6 },
      ...(sets.includes("test")
        ? [{ points: test, colour: /** @type {const} */ ("blue"), dashes: "18 12" }]
        : []),
    ],
    dots: [{ points: ends, colour: /** @type {const} */ ("orange"), radius: 16 }],
  };
}

/** The loss across each of the two, along its own gradient. @type {(engine: Engine) => Scene} */
function lossAcross(engine) {
  const { small, large } = twoNetworks(engine);
  return withTrainer(engine, network({}), (trainer) => {
    const curve = (/** @type {number[]} */ place) => {
      const gradient = Array.from(trainer.gradient(place));
      const length = Math.hypot(...gradient);
      return PARTS.map((part) => {
        const offset = part - 0.5;
        return [
          offset,
          trainer.loss(place.map((value, i) => value + (offset * gradient[i]) / length)),
        ];
      });
    };
    return {
      lines: [
        { points: curve(small), colour: "orange", width: 6 },
        { points: curve(large), colour: "blue", width: 6 },
      ],
    };
  });
}

/** The loss after as many epochs for each learning rate and batch size. @type {(engine: Engine) => Scene} */
function map(engine) {
  const cells = Array.from({ length: 11 * 7 }, (_, i) => [i % 11, Math.floor(i / 11)]);
  const losses = cells.map(([column, row]) => {
    const data = { name: "salary", samples: 64 };
    const spec = { data, seed: SEED, batchSize: 2 ** row, learningRate: 0.005 * 2 ** column };
    return withTrainer(engine, spec, (trainer) => {
      const start = trainer.loss();
      trainer.run(4 * trainer.updatesPerEpoch);
      const left = trainer.loss() / start;
      return Number.isFinite(left) ? Math.min(left, 1) : 1;
    });
  });
  const shade = losses.map(
    (left) => 0.06 + 0.94 * Math.min(1, -Math.log10(Math.max(left, 1e-3)) / 3),
  );
  return {
    cells: [{ points: cells, shade, width: 0.94, height: 0.9 }],
    range: [
      [-0.5, -0.5],
      [10.5, 6.5],
    ],
  };
}

/** Three optimisers in a narrow valley. @type {(engine: Engine) => Scene} */
function optimizers(engine) {
  const path = (/** @type {object} */ optimizer, /** @type {number} */ learningRate) =>
    pathOf(
      engine,
      {
        data: { name: "narrow-valley", samples: 256 },
        seed: SEED,
        batchSize: 16,
        learningRate,
        optimizer,
      },
      120,
    );
  return {
    lines: [
      { points: path({ kind: "sgd" }, 0.02), colour: "grey" },
      { points: path({ kind: "momentum" }, 0.011), colour: "orange" },
      { points: path({ kind: "adam" }, 0.5), colour: "blue" },
    ],
  };
}

/** Data of two classes. @type {(engine: Engine) => Scene} */
function sandbox(engine) {
  const { x, y } = engine.dataset({ ...MOONS, samples: 200 }, SEED);
  const places = pairs(x);
  const ofClass = (/** @type {number} */ value) => places.filter((_, i) => y[i] === value);
  return {
    dots: [
      { points: ofClass(0), colour: "orange", radius: 12 },
      { points: ofClass(1), colour: "blue", radius: 12 },
    ],
  };
}
