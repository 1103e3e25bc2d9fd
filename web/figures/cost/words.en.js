/** The words of the figure “cost”. Numbers come in as texts, already formatted. */
import { guessed, list } from "../../figure/words/en.js";

const shapes = {
  falls: "falls all the way",
  flat: "falls, then stays level",
  upturn: "falls, then rises again",
};

/** What else the curve may do. */
const otherShapes = {
  rises: "does not fall, but rises",
  level: "is level",
  uneven: "is longest somewhere in between",
};

const powerVerdicts = {
  faster: "faster than both",
  slower: "slower than both",
  same: "about as fast as both",
  mixed: "not alike against both",
  noisy: "too noisy to say",
  few: "too few rounds to say",
};

/** Where a median lies; without an upper end where runs did not arrive. @param {any} interval */
function intervalText({ low, high }) {
  if (!low) return "";
  return high ? ` (${low} to ${high})` : ` (at least ${low})`;
}

/** Both ends of a curve, compared with its least. */
const endTexts = (ends) =>
  list(
    ends.map(({ k, times, ...interval }) => {
      const between = intervalText(interval);
      return times
        ? `k = ${k} takes ${times} times as long${between}`
        : `k = ${k} takes as long${between}`;
    }),
  );

const pairs = (numbers, what) =>
  numbers.length
    ? `${numbers.map(([k, text]) => `k = ${k}: ${text}`).join("; ")}.`
    : `Nothing has been measured yet. ${what}`;

/** Powers of two by what was found of them. */
function grouped(found) {
  return Object.entries(powerVerdicts)
    .map(([verdict, text]) => {
      const those = found.filter((one) => one.verdict === verdict);
      const powers = those.map(({ power, percent }) => `k = ${power} (${percent})`);
      return those.length ? `${text} at ${list(powers)}` : "";
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
      help: "Both have 64 features and are trained on Gaussian numbers.",
      options: { mlp: "a network, 64 – hidden – 10", linear: "a linear model" },
    },
    samples: { label: "Samples n", help: "An epoch reads each once." },
    batchSize: { label: "Chosen batch size k", help: "The one between 1 and all n." },
    hidden: {
      label: "Hidden units",
      help: "Of the network. With 512, a batch of 8192 may no longer fit the cache.",
    },
    repeats: {
      label: "Rounds",
      help: "How often each batch size is timed. Fewer than six are too few to compare.",
    },
    seeds: {
      label: "Seeds",
      help: "Runs to the target for each batch size and rate. Fewer than six are too few to compare.",
    },
    done: { label: "Measurements done" },
  },

  caption: {
    claim:
      "The post says that the time of an epoch is a U: small batches waste time, very large ones run short of memory. " +
      "Here it is measured. {small|k = 1 ●}, {chosen|the chosen k ◆} and {whole|k = n ■}; {ink|bars}: lower to upper quartile.",
    measured: ({ repeats }) =>
      `Each of ${repeats} rounds times all batch sizes in turn, for at least 0.02 s each inside WebAssembly; shown is the ` +
      "median of the rounds. The two charts on the {batch|target} are of a smaller problem: a linear model with 16 " +
      "features, 1024 samples, condition number 30. The target is reached when 2 % of the excess loss (the loss above " +
      "the lowest possible) at the start is left. {batch|◆}: median of the seeds, grey dots: each seed.",
  },

  question: {
    ask: "Your guess: from k = 1 to k = n, the time of an epoch …",
    options: shapes,
    answer({ guess, kind, least, ends }) {
      if (kind === "few") {
        return `Measured in too few rounds to say; it takes six.${guessed(guess, shapes)}`;
      }
      const numbers = `compared with k = ${least.k}, ${endTexts(ends)}`;
      if (kind === "noisy") {
        return `Measured, but the rounds differ too much to say: ${numbers}.${guessed(guess, shapes)}`;
      }
      const shape = shapes[kind] ?? otherShapes[kind];
      return `Measured: it ${shape} (${numbers}).${guessed(guess, shapes, guess === kind)}`;
    },
  },

  parts: {
    times: "Timing epochs",
    updates: "Updates to the target",
    targetTimes: "Timing the updates to the target",
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
      "Nothing has been measured yet. Play takes about twenty seconds: first the time of an epoch for all batch sizes, " +
      "then the updates each needs to a target. Step measures one round.",
    soFar({ k, n, one, chosen, whole, best, sizes, rounds, wanted, isWhole }) {
      const times = [
        one && `{small|${one} with k = 1}`,
        chosen && `{chosen|${chosen} with k = ${k}}`,
        whole && `{whole|${whole} with k = n = ${n}}`,
      ].filter(Boolean);
      return isWhole
        ? `An epoch takes ${list(times)}. Of ${sizes} sizes, k = ${best.k} has the smallest median: ${best.time}.`
        : `So far, after ${rounds} of ${wanted} rounds, an epoch takes ${list(times)}.`;
    },
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
  time: {
    title: "Time to the target: updates × time of an update",
    x: "batch size k, of 1024 samples",
    y: "microseconds",
    alt: (numbers) => pairs(numbers, "Time to the target against batch size."),
  },

  verdicts: {
    title: "What the post says, and what was measured",
    shape: {
      said: "The post: time per epoch is a U; from about k = 1024 it rises again.",
      waiting: "Play until the times are measured.",
      measured({ kind, least, ends, flatFrom, n, percent }) {
        const numbers = `Compared with k = ${least.k}, round by round, ${endTexts(ends)}, where n = ${n}.`;
        const conclusions = {
          upturn: "That is a U: at the largest batch the time rises again.",
          flat: `That is an L, not a U: from k = ${flatFrom} on it is level, to within ${percent} %.`,
          falls: "It falls nearly to the end: no second arm of a U, and hardly a level part.",
          level: `That is neither: all sizes are level, to within ${percent} %.`,
          rises: "It rises to the end: no first arm of a U.",
          uneven: "That is no U: what takes longest lies between the ends.",
          noisy:
            "The rounds differ too much to say which shape that is. Close other programs and measure again.",
          few: "Too few rounds to say which shape that is; it takes six.",
        };
        return `${numbers} ${conclusions[kind]}`;
      },
    },
    step: {
      said: ({ k }) =>
        `The post, of graphics cards: a batch of ${k} takes hardly longer than one sample.`,
      waiting: "Play until the times are measured.",
      measured({ k, one, chosen, answer, saving, times, ...interval }) {
        const savings = {
          smaller: " The batch saves time, but is not free.",
          larger: " The batch takes longer than they do.",
          level: " The batch saves next to nothing.",
        };
        const between = intervalText(interval);
        const often = times ? `${times} times as long` : "as long";
        const conclusions = {
          level: "That is hardly longer: it holds here, too.",
          smaller: "That is even shorter.",
          larger:
            `${k} updates with one sample each would take ${k} times as long as one; the batch, round by round, ` +
            `${often}${between}.${savings[saving] ?? ""}`,
          noisy: `Round by round, it takes ${often}${between}: too noisy to say.`,
          few: "Too few rounds to say more; it takes six.",
        };
        return (
          `Here an update with one sample takes {small|${one}}, one with ${k} samples {chosen|${chosen}}. ` +
          conclusions[answer]
        );
      },
    },
    updates: {
      said: "The post: larger batches make fewer, better updates.",
      waiting: "Play until the runs to the target are done.",
      measured({ seeds, first, last, lost, sizes, answer, median, fit, ...interval }) {
        const of = seeds === 1 ? "one seed" : `the median of ${seeds} seeds`;
        const saved = `A batch ${sizes} times as large saves, seed by seed, a factor of ${median}`;
        const savings = {
          larger: ` ${saved}${intervalText(interval)}.`,
          unclear: " Seed by seed there is no clear difference.",
          smaller: " So the large batch needs more.",
          few: " These are too few seeds to say more; it takes six.",
        };
        const missing = lost.map(({ k, runs }) => `${runs} with k = ${k}`);
        return (
          `To the same target, each at its best rate, k = ${first.k} needs ${first.updates} updates, ` +
          `k = ${last.k} needs ${last.updates} (${of}).${savings[answer]}` +
          (missing.length ? ` Runs that did not arrive: ${list(missing)}.` : "") +
          (fit
            ? ` Fitted: ${fit.fewest} · (1 + ${fit.noiseBatch}/k). Along it, doubling k halves the updates well below ` +
              `k = ${fit.noiseBatch} and saves little well above.`
            : "")
        );
      },
    },
    time: {
      said: "Both together: which batch is first at the target?",
      waiting: "Play to the end: updates and their times are needed.",
      measured({ kind, least, ends, samples }) {
        const read = samples.map(({ k, samples: count }) => `k = ${k} reads ${count}`);
        const conclusions = {
          upturn: "So the fastest lies between the ends, on this machine.",
          flat: "From some size on a larger batch neither gains nor loses.",
          falls: "So no other batch is clearly faster than the largest.",
          level: "So no batch size is clearly faster.",
          rises: "So the smallest batch is as fast as any.",
          uneven: "So both ends are as fast as any.",
          noisy: "Seeds and rounds differ too much to say more.",
          few: "Too few seeds or rounds to say more; it takes six of both.",
        };
        return (
          `The smallest median has k = ${least.k}: ${least.time}. Compared with it, ${endTexts(ends)}. ` +
          `${conclusions[kind]} In samples, ${list(read)}.`
        );
      },
    },
    powers: {
      said: "The post: take the largest power of two that fits.",
      waiting: "Put it to the test below.",
      measured: (found) =>
        `Against k − 1 and k + 1, time of an epoch: ${grouped(found)}. In brackets: against the mean of the two.`,
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

  costs: {
    title: "To the target (linear model, 1024 samples), at each size’s best rate",
    columns: {
      batchSize: "k",
      updates: "updates (median)",
      samples: "samples",
      seconds: "time (median)",
      arrived: "runs that arrive",
    },
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
    "works: WebAssembly with 128-bit vectors, in one thread. Memory is what an update reads and writes. The spread of " +
    "the gradient is that of a line with 1024 samples, as a part of the whole gradient. No graphics card was measured.",

  measurements: {
    times: { start: "Time epochs" },
    updates: { start: "Count updates to the target" },
    targetTimes: { start: "Time updates of the target’s model" },
    noise: { start: "Measure the noise" },
    powers: { start: "Put powers of two to the test" },
  },

  table: {
    titles: {
      times: "Time of an epoch",
      updates: "Updates to the target",
      noise: "Noise of the gradient for w",
      powers: "Powers of two and their neighbours",
    },
    headings: {
      batchSize: "batch size",
      updatesPerEpoch: "updates per epoch",
      bytes: "bytes of an update",
      seconds: "seconds (median)",
      lowerQuartile: "lower quartile",
      upperQuartile: "upper quartile",
      loops: "loops",
      secondsPerUpdate: "seconds per update",
      seeds: "seeds",
      updates: "updates (median)",
      samples: "samples",
      arrived: "runs that arrive",
      learningRate: "best learning rate",
      each: "updates of each seed",
      deviation: "standard deviation of dw",
      gradient: "gradient of all data",
      verdict: "verdict",
    },
  },
};
