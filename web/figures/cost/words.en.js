/** The words of the figure “cost”. Numbers come in as texts, already formatted. */
import { guessed, list } from "../../figure/words/en.js";

const shapes = {
  falls: "falls all the way",
  flat: "falls, then stays level",
  upturn: "falls, then rises again",
};

const powerVerdicts = {
  faster: "faster than both",
  slower: "slower than both",
  same: "no difference",
};

const pairs = (numbers, what) =>
  numbers.length
    ? `${numbers.map(([k, text]) => `k = ${k}: ${text}`).join("; ")}.`
    : `Nothing has been measured yet. ${what}`;

/** Powers of two by what was found of them. */
function grouped(found) {
  const says = { same: "no difference to be seen at", faster: "faster at", slower: "slower at" };
  return Object.entries(says)
    .map(([verdict, text]) => {
      const those = found.filter((one) => one.verdict === verdict);
      const powers = those.map(({ power, percent }) => `k = ${power} (${percent})`);
      return those.length ? `${text} ${list(powers)}` : "";
    })
    .filter(Boolean)
    .join("; ");
}

export const words = {
  keys: [],
  title: "What a batch size costs, on this machine",
  settings: {
    model: {
      label: "Model",
      help: "What is timed. Both have 64 features and are trained on Gaussian numbers.",
      options: { mlp: "a network, 64 – hidden – 10", linear: "a linear model" },
    },
    samples: { label: "Samples n", help: "What is timed reads all of them once an epoch." },
    batchSize: { label: "Chosen batch size k", help: "The one between 1 and all n." },
    hidden: {
      label: "Hidden units",
      help: "Of the network. With 512, a batch of 8192 may no longer fit the cache: look for an upturn.",
    },
    repeats: {
      label: "Repeats",
      help: "Loops of at least 0.05 s measured for each batch size; twice as many for powers of two.",
    },
    seeds: { label: "Seeds", help: "How many runs to the target for each batch size and rate." },
    done: { label: "Measurements done" },
  },

  caption: {
    claim:
      "The post says that the time of an epoch follows a U: small batches waste time, very large ones run " +
      "short of memory. Here it is measured, in your browser. {small|k = 1 ●}, {chosen|the chosen k ◆} and " +
      "{whole|k = n ■}; {ink|bars} reach from the lower to the upper quartile.",
    measured: ({ repeats }) =>
      `Each batch size is warmed up, then timed in ${repeats} loops of at least 0.05 s inside WebAssembly; shown ` +
      "is the median. One size runs at a time, so that none disturbs another; other programs still can. At the " +
      "end the marked sizes are measured once more, taking turns, and that counts.",
  },

  question: {
    ask: "Your guess first: from k = 1 to k = n, the time of an epoch …",
    options: shapes,
    answer: ({ guess, kind, between, slower, upturn }) =>
      `Measured: it ${shapes[kind] ?? "hardly changes"} (k = 1 takes ${slower} times as long as k = ${between}, k = n ` +
      `${upturn} times).${guessed(guess, shapes, guess === kind)}`,
  },

  parts: {
    times: "Timing epochs",
    turns: "The marked sizes again, in turns",
    updates: "Updates to the target",
    noise: "Noise of a batch",
  },
  where: ({ what, finished, jobs }) => [
    [
      finished < jobs ? `${what}; measurements done` : "measurements done",
      `${finished} of ${jobs}`,
    ],
  ],

  sentence: {
    start:
      "Nothing has been measured yet. Play takes about ten seconds: first the time of an epoch for one batch " +
      "size after the other, then how many updates each needs. Step measures one more.",
    soFar: ({ k, n, one, chosen, whole, best, sizes, scatter }) =>
      `An epoch takes ${list(
        [
          one && `{small|${one} with k = 1}`,
          chosen && `{chosen|${chosen} with k = ${k}}`,
          whole && `{whole|${whole} with k = n = ${n}}`,
        ].filter(Boolean),
      )}. Of the ${sizes} sizes measured so far, k = ${best.k} is fastest: ${best.time}.${
        scatter
          ? ` The quartiles lie ${scatter} % apart: the machine is busy with other things too, so small differences mean nothing.`
          : ""
      }`,
  },

  epoch: {
    title: "Time of an epoch",
    x: "batch size k",
    y: "milliseconds per epoch",
    alt: (numbers) => pairs(numbers, "Time of an epoch against batch size."),
  },
  update: {
    title: "Time of an update; dotted: as for k = 1, dashed: × k",
    x: "batch size k",
    y: "microseconds per update",
    alt: (numbers) => pairs(numbers, "Time of an update against batch size."),
  },
  target: {
    title: "Updates to the target; dashed: halving, solid: the fit",
    x: "batch size k, of 1024 samples",
    y: "updates",
    alt: (numbers) => pairs(numbers, "Updates to the target against batch size."),
  },

  verdicts: {
    title: "What the post says, and what was measured",
    shape: {
      said: "The post: time per epoch is a U; from about k = 1024 it rises again.",
      waiting: "Play until the times are measured.",
      measured: ({ kind, between, slower, upturn, flatFrom, n }) =>
        `Taking turns with k = ${between}, k = 1 takes ${slower} times as long, and k = n = ${n} takes ${upturn} times. ${
          {
            upturn: "That is a U: at the largest batch the time rises again.",
            flat: `That is an L, not a U: from k = ${flatFrom} on it is level, with next to nothing to gain or to lose.`,
            falls: "It falls all the way: no second arm of a U, and no level part yet.",
            level: "That is neither: no batch size is much slower than another.",
          }[kind]
        }`,
    },
    step: {
      said: ({ k }) =>
        `The post, of graphics cards: a batch of ${k} takes hardly longer than one sample.`,
      waiting: "Play until both are measured.",
      measured: ({ k, one, chosen, times, isNearlyAsFast, isCheaper }) =>
        `Here an update with one sample takes {small|${one}}, with ${k} {chosen|${chosen}}: ${times} times as long. ` +
        (isNearlyAsFast
          ? "So it holds here too."
          : `One core has to do the work of every sample itself; ${isCheaper ? `what a batch saves is the ${k} times that ${k} single updates would take.` : "and a batch saves nothing of it."}`),
    },
    updates: {
      said: "The post: larger batches make fewer, better updates.",
      waiting: "Play until the runs to the target are done.",
      measured: ({ seeds, first, last, times, sizes, fewest, noiseBatch }) =>
        `To the same target, each at its best rate, k = ${first.k} needs ${first.updates} updates, k = ${last.k} ` +
        `needs ${last.updates} (mean of ${seeds} ${seeds === 1 ? "seed" : "seeds"}): a batch ${sizes} times as large saves ` +
        `a factor of ${times}. The fit is ${fewest} · (1 + ${noiseBatch}/k): doubling k halves the updates well ` +
        `below k = ${noiseBatch}, and saves little well above.`,
    },
    powers: {
      said: "The post: take the largest power of two that fits.",
      waiting: "Put it to the test below: each power of two beside its two neighbours.",
      measured: (found) =>
        `Against k − 1 and k + 1, time of an epoch: ${grouped(found)}. In brackets: longer or shorter than the ` +
        "mean of the two.",
    },
  },

  trade: {
    hasLongWords: false,
    title: "Small, middle, large: the post’s words, and measured numbers",
    rows: {
      noise: "spread of the gradient",
      updates: "updates in an epoch",
      memory: "memory of an update",
      epoch: "time of an epoch",
      update: "time of an update",
      generalisation: "on new data: see sharp and wide minima",
    },
    post: {
      noise: ["very noisy", "a good estimate", "exact"],
      updates: ["n", "n/k", "1"],
      memory: ["minimal", "moderate", "high"],
      epoch: ["slow", "fast", "slower again"],
      generalisation: ["often better", "standard", "often worse"],
    },
    elsewhere: "not measured here",
    waiting: "–",
  },

  powers: {
    title: "Powers of two: milliseconds per epoch",
    columns: {
      batchSize: "k",
      seconds: "median",
      quartiles: "quartiles",
      verdict: "the power of two is",
    },
    verdicts: powerVerdicts,
  },

  machine: ({ cores, browser }) =>
    `Measured in ${browser ?? "your browser"}` +
    `${cores ? ` on a machine with ${cores} logical ${cores === 1 ? "core" : "cores"}` : ""}, of which one ` +
    "works: WebAssembly with 128-bit vectors, in one thread. Memory is what one update reads and writes. The " +
    "spread of the gradient is that of a line with 1024 samples, as a part of the whole gradient. A graphics " +
    "card has thousands of cores that idle when a batch is small, so there the curve falls for longer, and its " +
    "memory sets a limit of its own. None was measured here.",

  measurements: {
    times: { start: "Time epochs" },
    turns: { start: "Compare both ends" },
    updates: { start: "Count updates to the target" },
    noise: { start: "Measure the noise" },
    powers: { start: "Put powers of two to the test" },
  },

  table: {
    titles: {
      times: "Time of an epoch",
      turns: "The marked sizes and one between, taking turns",
      updates: "Updates to the target",
      noise: "Noise of the gradient for w",
      powers: "Powers of two and their neighbours",
    },
    headings: {
      batchSize: "batch size",
      updatesPerEpoch: "updates per epoch",
      bytes: "bytes of an update",
      seconds: "seconds per epoch (median)",
      lowerQuartile: "lower quartile",
      upperQuartile: "upper quartile",
      loops: "loops",
      secondsPerUpdate: "seconds per update",
      seeds: "seeds",
      updates: "updates (mean)",
      learningRate: "best learning rate",
      each: "updates of each seed",
      deviation: "standard deviation of dw",
      gradient: "gradient of all data",
      verdict: "verdict",
    },
  },
};
