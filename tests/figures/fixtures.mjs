// What the contract of all figures (contract.test.mjs here and figure-contract.test.mjs in tests/browser/) needs
// to know of each of them.

/**
 * @typedef {object} Fixture
 * @property {object} [small] settings with which all of its runs take less than a second
 * @property {number} [steps] so many are compared one by one, where it is not 10
 * @property {{settings?: object, place: object}} played a run that Play brings to its end, and where that is
 * @property {{settings: object, steps: number}[]} moves on the way to a state that a link leads back to
 * @property {object[]} [links] further settings that a link has to bring back
 * @property {{given: object, becomes: object}} hostile settings, none of which can be used as it is given
 * @property {{settings: object, steps: number, isTooShort?: boolean} | null} guess what it takes from a guess to its
 *   answer, and whether a run as small as this leaves open who is right; null where a test of its own asks
 * @property {{settings: object, safe: object, isEnd?: boolean}} [diverges] a run that diverges, settings that its
 *   way back leads to, and whether it has no further step
 * @property {object[]} [wide] states whose numbers need much room
 * @property {{settings?: object, steps: number, blocks?: string}[]} [jumps] runs whose steps must not move these
 *   blocks of the figure
 */

const updateBlocks = ".beats, .transport, .stage, .tables, .parameters, .log, .settings";

/** Runs of the sandbox. */
export const network = {
  data: "moons",
  labelNoise: 0.1,
  model: "mlp",
  hiddenLayers: "16 8",
  activation: "relu",
  optimizer: "adam",
  learningRate: 0.02,
  standardize: true,
};

export const severalFeatures = {
  data: "gaussian",
  features: 5,
  condition: 10,
  schedule: "scaled",
  baseBatchSize: 8,
  optimizer: "nesterov",
  learningRate: 0.01,
};

/** @type {Record<string, Fixture>} */
export const fixtures = {
  update: {
    small: { preset: "seed" },
    steps: 14,
    played: {
      settings: { preset: "seed", unit: "update", epochs: 2 },
      place: { update: 10, beat: 6 },
    },
    moves: [
      {
        settings: { preset: "seed", batchSize: 3, order: "with-replacement", unit: "update" },
        steps: 5,
      },
      { settings: { unit: "beat" }, steps: 3 },
    ],
    links: [
      { preset: "seed", samples: 50, batchSize: 50, seed: 0, dropLast: true, update: 3, beat: 1 },
      {
        preset: "worked",
        loss: "mse",
        learningRate: 1e-6,
        order: "with-replacement",
        pace: "rapid",
      },
    ],
    hostile: {
      given: {
        samples: 1e6,
        batchSize: 999,
        learningRate: -1,
        update: 99_999_999,
        beat: 7,
        onclick: "alert(1)",
        "<img src=x onerror=alert(1)>": 1,
        ["__proto__"]: "x",
      },
      becomes: { samples: 200, batchSize: 200, learningRate: 1e-6, update: 10_000 },
    },
    guess: { settings: {}, steps: 6 },
    diverges: {
      settings: { preset: "seed", learningRate: 3, unit: "update", update: 10_000 },
      safe: { learningRate: 0.1 },
      isEnd: true,
    },
    wide: [
      { preset: "worked", update: 1 },
      { preset: "seed", samples: 200, batchSize: 100, learningRate: 100, update: 20, beat: 4 },
      { preset: "seed", samples: 200, batchSize: 4, update: 120, beat: 5, seed: 4294967295 },
    ],
    jumps: [
      { settings: { preset: "worked" }, steps: 15, blocks: updateBlocks },
      { settings: { preset: "seed" }, steps: 15, blocks: updateBlocks },
      {
        settings: { preset: "seed", samples: 200, batchSize: 60 },
        steps: 15,
        blocks: updateBlocks,
      },
    ],
  },

  program: {
    steps: 30,
    played: { settings: { unit: "epoch", epochs: 2 }, place: { lines: 5 + 8 * 10 + 7 * 2 + 1 } },
    moves: [
      { settings: { batchSize: 3, seed: 7, epochs: 2, unit: "update" }, steps: 5 },
      { settings: { unit: "line" }, steps: 3 },
    ],
    hostile: {
      given: {
        samples: 1e9,
        batchSize: -4,
        epochs: 0.5,
        learningRate: "NaN",
        seed: "x",
        lines: 1e99,
        unit: "beat",
        z: 1,
      },
      becomes: {
        samples: 100,
        batchSize: 1,
        epochs: 1,
        learningRate: 0.1,
        seed: 42,
        lines: 5 + 8 * 100 + 7 + 1,
        unit: "line",
      },
    },
    guess: { settings: { unit: "epoch" }, steps: 1 },
    diverges: {
      settings: { learningRate: 3, unit: "epoch", lines: 99 },
      safe: { learningRate: 0.1 },
    },
    jumps: [{ steps: 27, blocks: ".view > *, .program-stage > *" }],
  },

  "batch-size": {
    small: { epochs: 3 },
    steps: 14,
    played: { settings: { epochs: 3, target: 1000 }, place: { seen: 30 } },
    moves: [
      { settings: { batchSize: 3, axis: "updates", target: 0.02, unit: "update" }, steps: 9 },
    ],
    hostile: {
      given: {
        samples: 1e99,
        batchSize: 0,
        learningRate: -1,
        target: "x",
        axis: "time",
        seen: -5,
        unit: "beat",
      },
      becomes: {
        samples: 10_000,
        batchSize: 1,
        learningRate: 1e-6,
        target: 0.01,
        axis: "samples",
        seen: 0,
        unit: "epoch",
      },
    },
    guess: null,
    diverges: {
      settings: { learningRate: 2, seen: 100 },
      safe: { learningRate: 0.1 },
    },
    wide: [
      { samples: 10, seen: 400 },
      { samples: 10_000, batchSize: 5000, seen: 20_000 },
    ],
  },

  noise: {
    small: { preset: "many", seed: 7 },
    played: { settings: { preset: "post", unit: "update", epochs: 3 }, place: { update: 15 } },
    moves: [{ settings: { batchSize: 4, parameter: "b", replacement: "with" }, steps: 3 }],
    hostile: {
      given: {
        samples: 1e9,
        batchSize: -4,
        replacement: "__proto__",
        draws: 1e99,
        parameter: "<b>",
        x: 1,
      },
      becomes: {
        samples: 1024,
        batchSize: 1,
        replacement: "without",
        draws: 100_000,
        parameter: "w",
      },
    },
    guess: { settings: {}, steps: 0 },
    diverges: {
      settings: { learningRate: 100, update: 9999 },
      safe: { learningRate: 0.1 },
      isEnd: true,
    },
  },

  shuffle: {
    small: { preset: "classes", seeds: 2 },
    played: { settings: { preset: "few", totalEpochs: 2, unit: "epoch" }, place: { update: 32 } },
    moves: [
      { settings: { preset: "close-classes", parameter: "w", totalEpochs: 5 }, steps: 4 },
      { settings: { unit: "update" }, steps: 3 },
    ],
    hostile: {
      given: {
        samples: 1e9,
        batchSize: 1,
        totalEpochs: 1e5,
        seeds: -1,
        model: "mlp",
        update: 1e12,
        y: 2,
      },
      becomes: {
        samples: 512,
        batchSize: 4,
        totalEpochs: 60,
        seeds: 1,
        model: "logistic",
        update: 7680,
      },
    },
    guess: { settings: { unit: "epoch" }, steps: 5 },
    diverges: {
      settings: { preset: "line", learningRate: 100, update: 7680 },
      safe: { learningRate: 0.1 },
      isEnd: true,
    },
  },

  cost: {
    small: { samples: 256, repeats: 3, seeds: 1 },
    steps: 4,
    played: { place: { done: 3 + 9 + 1 } },
    moves: [{ settings: { batchSize: 100, repeats: 4 }, steps: 2 }],
    hostile: {
      given: {
        samples: 1e12,
        batchSize: 0,
        hiddenUnits: 5.5,
        repeats: -1,
        seeds: "many",
        model: "gpu",
        done: -1,
        q: 1,
      },
      becomes: {
        samples: 65_536,
        batchSize: 2,
        hiddenUnits: 128,
        repeats: 3,
        seeds: 6,
        model: "linear",
        done: 0,
      },
    },
    guess: { settings: {}, steps: 13, isTooShort: true },
  },

  gpu: {
    small: { samples: 256, repeats: 3, hiddenUnits: 8, seeds: 1 },
    steps: 4,
    // 6 batch sizes run to the target.
    played: { place: { done: 2 * 3 + 6 } },
    moves: [{ settings: { batchSize: 100, repeats: 4 }, steps: 2 }],
    hostile: {
      given: {
        samples: 1e12,
        batchSize: 0,
        hiddenUnits: 5.5,
        repeats: "many",
        seeds: -1,
        device: "gpu",
        done: -1,
        q: 1,
      },
      becomes: {
        samples: 16_384,
        batchSize: 2,
        hiddenUnits: 6,
        repeats: 7,
        seeds: 1,
        done: 0,
      },
    },
    // Only where there is a graphics processor is anything asked: tests/browser/gpu.test.mjs.
    guess: null,
  },

  minima: {
    // 8 batch sizes of the toy and 2 pairs.
    small: { seeds: 2, updates: 100, balls: 10 },
    played: { place: { done: 8 + 2 } },
    moves: [{ settings: { pair: 2, labelNoise: 0.2, start: 1.5 }, steps: 9 }],
    hostile: {
      given: {
        seeds: 1e9,
        smallBatch: 999,
        learningRate: -1,
        labelNoise: "x",
        pair: 0,
        doubling: 99,
        done: -5,
        x: 1,
      },
      becomes: {
        seeds: 100,
        smallBatch: 64,
        learningRate: 0.001,
        labelNoise: 0.1,
        pair: 1,
        done: 0,
      },
    },
    guess: { settings: { seeds: 6 }, steps: 8 + 6 },
  },

  sharpness: {
    // 6 learning rates with 2 batch sizes, and a swap, for each seed.
    small: { seeds: 1, updates: 100 },
    played: { place: { done: 12 + 1 } },
    moves: [{ settings: { rate: "0.5", smallBatch: 8 }, steps: 7 }],
    hostile: {
      given: {
        seeds: 1e9,
        smallBatch: 999,
        rate: 0.4,
        labelNoise: "x",
        updates: 1,
        learningRate: 0.3,
        done: -5,
      },
      becomes: {
        seeds: 100,
        smallBatch: 64,
        rate: "0.3",
        labelNoise: 0.1,
        updates: 100,
        done: 0,
      },
    },
    guess: { settings: {}, steps: 12, isTooShort: true },
  },

  growing: {
    small: { seeds: 2, samples: 64, epochs: 4 },
    steps: 2,
    played: { place: { done: 2 } },
    moves: [
      { settings: { start: 3 }, steps: 2 },
      { settings: { batchSize: 1, changes: 1, factor: 1.5 }, steps: 1 },
    ],
    hostile: {
      given: {
        seeds: 1e9,
        samples: 3,
        batchSize: 999,
        learningRate: -1,
        epochs: 1,
        start: 50,
        changes: 0,
        factor: 0.5,
        condition: "x",
        noise: -1,
        done: -5,
        balls: 10,
      },
      becomes: {
        seeds: 200,
        samples: 16,
        batchSize: 16,
        learningRate: 1e-6,
        epochs: 2,
        start: 1,
        changes: 1,
        factor: 1,
        condition: 30,
        noise: 0,
        done: 0,
      },
    },
    guess: { settings: { seeds: 6, samples: 128, epochs: 8 }, steps: 6 },
  },

  generalization: {
    // 2 pairs, the rescaled network and 4 more protocols.
    small: { seeds: 2, updates: 100 },
    played: { place: { done: 2 + 1 + 4 * 2 } },
    moves: [{ settings: { doublings: -2 }, steps: 4 }],
    hostile: {
      given: {
        seeds: 1e9,
        smallBatch: 999,
        learningRate: -1,
        labelNoise: "x",
        doublings: 99,
        done: -5,
        balls: 10,
      },
      becomes: {
        seeds: 100,
        smallBatch: 64,
        learningRate: 0.001,
        labelNoise: 0.1,
        doublings: 3,
        done: 0,
      },
    },
    guess: { settings: { seeds: 6 }, steps: 6 + 1 + 4 * 6 },
  },

  noiseless: {
    // 3 networks and 2 more penalties for each seed; 4 rates of the line.
    small: { seeds: 2, updates: 100 },
    played: { place: { done: 5 * 2 + 4 } },
    moves: [{ settings: { factor: "0.5", smallBatch: 8 }, steps: 8 }],
    hostile: {
      given: {
        seeds: 1e9,
        smallBatch: 999,
        learningRate: -1,
        factor: 3,
        labelNoise: "x",
        updates: 1,
        done: -5,
      },
      becomes: {
        seeds: 100,
        smallBatch: 64,
        learningRate: 0.001,
        factor: "1",
        labelNoise: 0.1,
        updates: 100,
        done: 0,
      },
    },
    guess: { settings: {}, steps: 6, isTooShort: true },
  },

  "stochastic-edge": {
    // 6 batch sizes on 2 problems for each seed.
    small: { seeds: 1, updates: 100 },
    played: { place: { done: 12 } },
    moves: [{ settings: { size: "32", learningRate: 0.1 }, steps: 7 }],
    hostile: {
      given: { seeds: 1e9, size: 7, learningRate: -1, updates: 1, done: -5, labelNoise: 0.3 },
      becomes: { seeds: 40, size: "8", learningRate: 0.001, updates: 100, done: 0 },
    },
    guess: { settings: {}, steps: 6, isTooShort: true },
  },

  "learning-rate": {
    small: { seeds: 1, totalEpochs: 1, features: 2 },
    played: { place: { done: 121 } },
    moves: [{ settings: { batchSize: 8, condition: 10 }, steps: 6 }],
    hostile: {
      given: {
        batchSize: 3,
        learningRate: "<b>",
        seeds: 1e9,
        features: -1,
        condition: "x",
        totalEpochs: 99,
        done: -7,
        z: 1,
      },
      becomes: {
        batchSize: "32",
        learningRate: "0.25",
        seeds: 20,
        features: 1,
        condition: 30,
        totalEpochs: 16,
        done: 0,
      },
    },
    guess: { settings: { seeds: 6 }, steps: 726 },
  },

  "scaling-rule": {
    small: { seeds: 1, totalEpochs: 1, features: 2 },
    played: { place: { done: 27 } },
    moves: [{ settings: { optimizer: "adam", fitEnd: "64", condition: 10 }, steps: 6 }],
    links: [{ haveSize: 64, haveRate: 3e-4, haveBeta: 0.95, wantSize: 16, optimizer: "adam" }],
    hostile: {
      given: {
        optimizer: "toString",
        fitEnd: 3,
        seeds: 1e9,
        features: -1,
        condition: "x",
        haveRate: -1,
        // Only Adam has one.
        haveBeta: 1,
        wantSize: 0,
        done: -7,
        z: 1,
      },
      becomes: {
        optimizer: "sgd",
        fitEnd: "16",
        seeds: 40,
        features: 1,
        condition: 100,
        haveRate: 1e-9,
        haveBeta: 0.999,
        wantSize: 1,
        done: 0,
      },
    },
    guess: { settings: { seeds: 6 }, steps: 162 },
  },

  "critical-batch": {
    small: { seeds: 1, features: 2 },
    played: { place: { done: 6 } },
    moves: [{ settings: { place: "0.8", removed: 50 }, steps: 4 }],
    hostile: {
      given: {
        place: "0.95",
        removed: 100,
        seeds: 1e9,
        features: -1,
        condition: "x",
        noise: -1,
        done: -7,
        z: 1,
      },
      becomes: {
        place: "0.5",
        removed: 90,
        seeds: 100,
        features: 1,
        condition: 1,
        noise: 0,
        done: 0,
      },
    },
    guess: { settings: { seeds: 6 }, steps: 36 },
  },

  optimizers: {
    small: { seeds: 2 },
    played: { settings: { unit: "epoch", epochs: 2 }, place: { update: 32 } },
    moves: [{ settings: { focus: "adam", adamRate: 0.5 }, steps: 3 }],
    jumps: [{ settings: { unit: "epoch" }, steps: 11, blocks: ".view > *, .view tr" }],
    hostile: {
      given: {
        samples: 1e9,
        batchSize: -4,
        focus: "<b>",
        rateFactor: 0,
        sgdRate: "x",
        update: 1e9,
        y: 1,
      },
      becomes: {
        samples: 2000,
        batchSize: 1,
        focus: "momentum",
        rateFactor: 0.01,
        sgdRate: 0.044,
        update: 2000,
      },
    },
    guess: { settings: { unit: "epoch" }, steps: 3 },
    diverges: { settings: { rateFactor: 2, update: 200 }, safe: { rateFactor: 1 } },
  },

  floors: {
    // 5 learning rates for each seed.
    small: { seeds: 2 },
    played: { place: { done: 10 } },
    moves: [{ settings: { preset: "line", seeds: 3, halvings: 3 }, steps: 4 }],
    hostile: {
      given: {
        preset: "<b>",
        seeds: 1e9,
        samples: 1,
        batchSize: 99,
        learningRate: 0,
        halvings: 7,
        done: -5,
        order: "sorted",
      },
      becomes: {
        preset: "post",
        seeds: 200,
        samples: 2,
        batchSize: 2,
        learningRate: 0.01,
        halvings: 4,
        done: 0,
      },
    },
    guess: { settings: { seeds: 6 }, steps: 30 },
  },

  "local-sgd": {
    small: { seeds: 3 },
    steps: 3,
    played: { settings: { seeds: 4 }, place: { done: 4 } },
    moves: [{ settings: { workers: 4, every: 4, shards: "shuffled", seeds: 6 }, steps: 3 }],
    hostile: {
      given: {
        shards: "<b>",
        seeds: 1e9,
        samples: 1,
        workers: 99,
        batchSize: 99,
        learningRate: 0,
        every: 7,
        done: -5,
        order: "sorted",
      },
      becomes: {
        shards: "sorted",
        seeds: 200,
        samples: 16,
        workers: 16,
        batchSize: 1,
        learningRate: 0.0001,
        every: 5,
        done: 0,
      },
    },
    guess: { settings: { seeds: 6 }, steps: 6 },
  },

  average: {
    // 2 runs with a short last batch and 6 networks for each seed.
    small: { seeds: 2, updates: 100 },
    played: { place: { done: 8 * 2 } },
    moves: [{ settings: { preset: "parallel", parts: "20-12", batchSize: 20 }, steps: 5 }],
    links: [
      { cards: 20, parts: "3-2" },
      { samples: 10, batchSize: 4 },
    ],
    hostile: {
      given: {
        preset: "__proto__",
        cards: 1e9,
        parts: "<b>",
        samples: 1,
        batchSize: -4,
        seeds: 1e9,
        updates: "x",
        done: -5,
        x: 1,
      },
      becomes: {
        preset: "ragged",
        cards: 40,
        parts: "8-2",
        samples: 3,
        batchSize: 1,
        seeds: 100,
        updates: 2000,
        done: 0,
      },
    },
    guess: { settings: { seeds: 6 }, steps: 12 },
  },

  sandbox: {
    played: { settings: { unit: "epoch", epochs: 2 }, place: { update: 10 } },
    moves: [{ settings: { ...network, seed: 3, unit: "update" }, steps: 5 }],
    links: [
      { data: "moons", samples: 10, noise: 0.1, batchSize: 2 },
      { data: "narrow-valley", learningRate: 0.1 },
      { data: "two-gaussians", model: "linear", optimizer: "adagrad", eps: 1e-8 },
      {
        data: "own",
        standardize: false,
        ownData: "1_2_0 2_3_1",
        model: "mlp",
        loss: "mse",
      },
      severalFeatures,
    ],
    hostile: {
      given: {
        data: "__proto__",
        model: "logistic",
        hiddenLayers: 9,
        samples: 1e99,
        loss: "<b>",
        optimizer: "toString",
        eps: -1,
        batchSize: 1e9,
        momentum: 2,
      },
      becomes: {
        data: "salary",
        model: "linear",
        samples: 10_000,
        optimizer: "sgd",
        batchSize: 10_000,
      },
    },
    guess: { settings: { unit: "epoch" }, steps: 20 },
    diverges: {
      settings: { learningRate: 100, update: 9999 },
      safe: { learningRate: 0.1 },
      isEnd: true,
    },
  },
};
