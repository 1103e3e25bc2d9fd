/** The words of the figure “cost”. Numbers come in as texts, already formatted. */
import { guessed, list } from "../../figure/words/en.js";

const guesses = {
  one: "k = 1",
  between: "a k in between",
  whole: "k = n",
  same: "all about the same",
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
function intervalText({ low, high }, unit = "") {
  if (!low) return "";
  return high ? ` (${low} to ${high}${unit})` : ` (at least ${low}${unit})`;
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
      help: "With 64 features. Only the linear model also runs to the target.",
      options: { mlp: "a network, 64 – hidden – 10", linear: "a linear model" },
    },
    samples: { label: "Samples n", help: "An epoch reads each once." },
    batchSize: { label: "Chosen batch size k", help: "Marked ◆." },
    hiddenUnits: {
      label: "Hidden units",
      help: "With 512, a batch of 8192 may not fit the cache.",
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
      "A large batch needs fewer updates, but each takes longer. So which reaches the target first? " +
      "{small|k = 1 ●}, {chosen|the chosen k ◆}, {whole|k = n ■}, {ink|the others •}. " +
      "{plain|Bars: the middle half} of the rounds.",
    measured: ({ repeats, percent, rates }) =>
      `At the target ${percent} % of the linear model’s excess loss (the loss above the lowest possible) is ` +
      `left. Each k has the best of ${rates} learning rates. Marks are ` +
      `medians, small dots single seeds. ${repeats} rounds time all sizes in turn. In brackets: the median’s 95 % interval. ` +
      "{batch|Ring: the least}. Of updates and samples: {plain|dotted: one epoch}, " +
      "{plain|solid: fitted}.",
    timed: ({ repeats, most }) =>
      `${repeats} rounds time all sizes in turn, each for at least 0.02 s. Marks are medians; in brackets: their 95 % ` +
      `interval. Runs to the target are made with the linear model and up to ${most} samples only.`,
  },

  question: {
    ask: "Your guess: with which k is the target reached first, by the clock?",
    options: guesses,
    answer({ guess, kind, first }) {
      const unsure = {
        few: "Too few seeds or rounds to say; it takes six.",
        noisy: "Too noisy to say.",
      };
      const found = first ? `Measured: ${guesses[first]}.` : (unsure[kind] ?? "Not clear.");
      return found + guessed(guess, guesses, first ? guess === first : undefined);
    },
  },

  where: ({ finished, jobs }) => [["measurements done", `${finished} of ${jobs}`]],

  sentence: {
    start: (isCounted) =>
      (isCounted
        ? "Play takes about fifteen seconds: every batch size is timed, then runs to the target; last, the " +
          "gradient’s spread. "
        : "Play times every batch size. ") +
      "Dashed: if only updates (n/k an epoch) or only samples (n) took time, with equally many epochs.",
    soFar({ k, n, one, chosen, whole, rounds, wanted, isWhole, isEnd, isCounted, most }) {
      const times = [
        one && `{small|${one} with k = 1}`,
        chosen && `{chosen|${chosen} with k = ${k}}`,
        whole && `{whole|${whole} with k = n = ${n}}`,
      ].filter(Boolean);
      const after = isWhole ? "An epoch" : `After ${rounds} of ${wanted} rounds, an epoch`;
      const next = isEnd
        ? " Too few batch sizes reach the target to compare."
        : isCounted
          ? " How many updates each needs comes next."
          : ` For the time to the target choose the linear model and at most ${most} samples.`;
      return `${after} takes ${list(times)}.${isWhole ? next : ""}`;
    },
    measured({ kind, least, ends, near }) {
      const smallest = `The smallest median has k = ${least.k}: ${least.time}.`;
      const found = {
        upturn: `Neither the smallest nor the largest batch is first. ${smallest}`,
        falls: `No batch is clearly faster than the largest. ${smallest}`,
        rises: `No batch is clearly faster than the smallest. ${smallest}`,
        flat: `From some size on, a larger batch neither gains nor loses. ${smallest}`,
        level: `No batch size is clearly faster. ${smallest}`,
        uneven: `Both ends are as fast as any. ${smallest}`,
        noisy: "Seeds and rounds differ too much to say which batch is first.",
        few: "Too few seeds or rounds to say which batch is first; it takes six of both.",
      }[kind];
      const close = near.map(
        ({ first, last, isAround }) =>
          `${isAround ? "the others from " : ""}k = ${first}${first === last ? "" : ` to ${last}`}`,
      );
      const numbers =
        ` Compared with it, seed by seed, ${endTexts(ends)}.` +
        (close.length ? ` As good, or too close to tell apart: ${list(close)}.` : "");
      const isSure = kind !== "few" && kind !== "noisy";
      return `${found}${isSure ? numbers : ""}`;
    },
  },

  time: {
    title: "Time to the target = samples read ÷ n × time of an epoch",
    x: "batch size k",
    y: (unit) => `time, ${unit}`,
    alt: (numbers) => pairs(numbers, "Time to the target against batch size."),
  },
  epoch: {
    title: "Time of an epoch",
    x: "batch size k",
    y: (unit) => `time, ${unit}`,
    alt: (numbers) => pairs(numbers, "Time of an epoch against batch size."),
  },
  limits: {
    x: "batch size k",
    y: "time (k = 1: 1)",
    updates: "only updates",
    samples: "only samples",
  },
  target: {
    title: "Updates to the target",
    x: "batch size k",
    y: "updates",
    alt: (numbers) => pairs(numbers, "Updates to the target against batch size."),
  },
  read: {
    title: "Samples read to the target",
    x: "batch size k",
    y: "samples (epoch: n)",
    alt: (numbers) => pairs(numbers, "Samples read until the target against batch size."),
  },

  verdicts: {
    title: "What the post says, and what was measured",
    shape: {
      said: "The post: time per epoch is a U; from about k = 1024 it rises again.",
      waiting: "Not measured yet.",
      measured({ kind, least, ends, flatFrom, isOpen, percent, isOneSlower, noisy }) {
        const numbers = `Compared with k = ${least.k}, round by round, ${endTexts(ends)}.`;
        const conclusions = {
          upturn: "That is a U: at the largest batch the time rises again.",
          flat: `That is an L, not a U: from k = ${flatFrom} on it is level, to within ${percent} %.`,
          falls: "It falls nearly to the end: no second arm of a U.",
          level: `That is no U: all sizes are level, to within ${percent} %.`,
          rises: "It rises to the end: no first arm of a U.",
          uneven: "That is no U: what takes longest lies between the ends.",
          noisy: `${isOneSlower ? `So k = 1 takes longer. ` : ""}The rounds differ too much to say more, most at k = ${noisy.k}${intervalText(noisy, " times as long")}. Close other programs, Reset, Play.`,
          few: "Too few rounds to say more; it takes six.",
        };
        return `${numbers} ${conclusions[kind]}${isOpen ? ` For larger k, set a larger n.` : ""}`;
      },
    },
    step: {
      said: ({ k }) =>
        `The post, of graphics cards: a batch of ${k} takes hardly longer than one sample.`,
      waiting: "Not measured yet.",
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
      waiting: "Not measured yet.",
      measured({ first, last, lost, sizes, answer, median, ...interval }) {
        const savings = {
          larger:
            ` Seed by seed, a batch ${sizes} times as large saves a factor of ${median}${intervalText(interval)}, ` +
            "in the median.",
          unclear: " Seed by seed there is no clear difference.",
          smaller: " So the large batch needs more.",
          few: " These are too few seeds to say more; it takes six.",
        };
        const missing = lost.map(({ k, runs }) => `${runs} with k = ${k}`);
        return (
          `Updates with k = ${first.k}: ${first.updates}, with k = ${last.k}: ${last.updates}.${savings[answer]}` +
          (missing.length ? ` Runs that did not arrive: ${list(missing)}.` : "")
        );
      },
    },
    fit: {
      said: "The fit in “Updates to the target”",
      measured: ({ fewest, noiseBatch }) =>
        `${fewest} · (1 + ${noiseBatch}/k) updates. ${noiseBatch} is the critical batch: well below it, ` +
        "doubling k halves the updates; well above it, little is saved. Theory expects it near the noise scale " +
        "(“Learning rate and batch size, together”).",
    },
    powers: {
      said: "The post: take the largest power of two that fits.",
      waiting: "Put it to the test here.",
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
    },
    post: {
      noise: ["very noisy", "a good estimate", "exact"],
      updates: ["n", "n/k", "1"],
      memory: ["minimal", "moderate", "high"],
      epoch: ["slow", "fast", "slower again"],
    },
    waiting: "–",
  },

  more: "More: tables, and powers of two",

  costs: {
    title: "To the target, each k at its best rate",
    columns: {
      batchSize: "k",
      updates: "updates (median)",
      samples: "samples",
      seconds: "time (median)",
      arrived: "runs that arrive",
      learningRate: "rate",
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
    `${cores ? ` on a machine with ${cores} logical ${cores === 1 ? "core" : "cores"}, of which one works` : ""}: ` +
    "WebAssembly with 128-bit vectors. Memory is what an update reads and writes. The spread of " +
    "the gradient is that of a line with n samples, as a part of the whole gradient. No graphics card was measured.",

  measurements: {
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
