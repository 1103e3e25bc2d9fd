/** The words of the figure “growing”. Numbers come in as texts, already formatted. */
import { guessed, list } from "../../figure/words/en.js";
import * as common from "../minima/words/common.en.js";

const anew = "After a change, Play measures anew.";
const seedsOf = (count) => `${count} ${count === 1 ? "seed" : "seeds"}`;

const guesses = {
  constant: "the run that changes nothing",
  rate: "the falling rate",
  batch: "the growing batch",
  average: "the average",
  level: "several, level",
};
const named = (names) => list(names.map((name) => guesses[name]));

/** What the ratio to what the falling rate leaves allows to be said. */
function ratio({ answer, isClose, isSame, isLost, pairs, median, low, high }, who) {
  const range = low && high ? ` (95 %: ${low} to ${high})` : "";
  const size = median ? `${median} times as much${range}` : "a ratio that no number tells";
  const inMedian = `the ${who} leaves ${size} in the median seed`;
  if (isLost) return "Both diverge.";
  if (isSame) return `The ${who} leaves exactly as much as the falling rate, for every seed.`;
  if (answer === "few") return `Too few to say: ${seedsOf(pairs)}, and six are needed.`;
  if (answer === "unclear") return `No clear difference from the falling rate: ${inMedian}.`;
  const clear = answer === "larger" ? "Clearly more" : "Clearly less";
  return `${clear} than the falling rate: ${inMedian}${isClose ? ", which is about the same" : ""}.`;
}

export const words = {
  title: "Grow the batch, or lower the rate?",
  settings: {
    seed: { label: "First seed", help: "The others follow it." },
    seeds: {
      label: "Seeds",
      help: "Each draws other data; fewer than 6 say little. More are added to those there are.",
    },
    samples: { label: "Samples n", help: `How many points each seed draws. ${anew}` },
    batchSize: { label: "Batch size k", help: `That all runs begin with. ${anew}` },
    learningRate: { label: "Learning rate η", help: `That all runs begin with. ${anew}` },
    epochs: { label: "Epochs", help: `Of each run. ${anew}` },
    start: {
      label: "First change",
      help: "The epoch before which nothing changes, and from which on parameters are averaged.",
    },
    changes: { label: "Changes", help: `How often, evenly from the first one on. ${anew}` },
    factor: { label: "Factor", help: `By which η is divided, or k multiplied, each time. ${anew}` },
    condition: {
      label: "Condition number",
      help: `Largest over smallest variance of the 16 features: how narrow the valley is. ${anew}`,
    },
    noise: { label: "Noise in y", help: `Its standard deviation. ${anew}` },
    done: { label: "Results" },
  },
  names: {
    constant: "nothing changes",
    rate: "η falls",
    batch: "k grows",
    average: "average of the parameters",
  },

  caption: {
    claim:
      "Near the lowest loss, SGD is shaken by noise that goes with η/k. It is usual to lower η at the end. " +
      "{@smith-2018|Smith et al. (2018)} multiply k instead: as little noise, in fewer updates. {@polyak-1992|Polyak and " +
      "Juditsky (1992)} leave both as they are and average the parameters; in deep learning that is " +
      "{@izmailov-2018|SWA (Izmailov et al., 2018)}.",
    ways: ({ names: [constant, rate, batch, average], ...of }) =>
      `Four ways over the same samples in the same order: ${constant}; ${rate}: from epoch ${of.start} on, ` +
      `${of.changes === 1 ? "once" : `${of.changes} times`} divided by ${of.factor}, from ${of.learningRate} to ${of.lastRate}; ${batch}: multiplied there, ` +
      `from ${of.batchSize} to ${of.lastBatch}${of.isWhole ? ", which is n" : ""}; ${average} since epoch ${of.start}, while nothing changes.`,
    measure: ({ samples }) =>
      `Linear regression, ${samples} samples with 16 features, loss ½ · MSE, from 0. What is left: the excess loss at the end as part of that ` +
      "at the start. Curves are medians over the seeds, bands their 95 % intervals (sign test); up to the first change all four are one.",
  },

  question: {
    ask: "Your guess: which ends nearest to the lowest loss?",
    options: guesses,
    answer: ({ kind, names, guess, right }) => {
      const said = {
        one: `nearest is ${named(names)}`,
        several: `nearest are ${named(names)}, with no clear difference between them`,
        none: "none, since the runs diverge",
        few: "too few seeds to say",
      }[kind];
      return `Measured: ${said}.${guessed(guess, guesses, right && guess === right)}`;
    },
  },

  sentence: {
    start: ({ jobs }) =>
      `Nothing has run yet. Play runs all four for ${seedsOf(jobs)}; Step adds one seed. The line in the first chart can be moved.`,
    soFar: ({ finished, jobs }) =>
      `So far, ${finished} of ${seedsOf(jobs)}. What follows from them is said when all are in.`,
    few: ({ count }) =>
      `With ${seedsOf(count)} nobody can say who ends nearest to the lowest loss: six are needed.`,
    diverged: "The runs diverge: this learning rate is too large for this batch size.",
    nearest: ({ names }) =>
      names.length === 1
        ? `The one that ends nearest to the lowest loss: ${named(names)}.`
        : `Those that end nearest to the lowest loss: ${named(names)}, with no clear difference between them.`,
    updates: ({ rate, batch, isFewer }) =>
      isFewer
        ? `The growing batch makes ${batch} updates, the falling rate ${rate}.`
        : `All make ${rate} updates: the batch has not grown.`,
  },
  where: ({ finished, jobs }) => [["seeds", `${finished} of ${jobs}`]],

  charts: {
    schedules: {
      title: "What changes: η and k",
      x: "epoch",
      y: "multiple of the start",
      alt: ({ learningRate, lastRate, batchSize, lastBatch, start }) =>
        `From epoch ${start} on, η falls from ${learningRate} to ${lastRate}, or k grows from ${batchSize} to ${lastBatch}.`,
    },
    epoch: {
      title: "What is left, over the samples seen",
      x: "epoch",
      y: "% of the excess loss",
      alt: ({ rows }) =>
        rows.length ? "The medians of four ways, after each epoch." : "Nothing yet.",
    },
    updates: {
      title: "What is left, over the updates",
      x: "update",
      y: "% of the excess loss",
      alt: ({ rows }) =>
        rows.length ? "The medians of four ways, against the updates made." : "Nothing yet.",
    },
  },

  lost: ({ lost }) =>
    `Diverged, which counts as more than any number: ${list(lost.map(({ name, diverged, count }) => `${diverged} of ${count} (${words.names[name]})`))}.`,

  verdicts: {
    title: "What others have said, and what came out here",
    noise: {
      said:
        "To multiply k does what it does to divide η ({@smith-2018|Smith et al., 2018}); for linear regression that is proven, " +
        "up to a constant factor ({@meterez-2025|Meterez et al., 2025}).",
      waiting: "Not all is measured yet.",
      measured: (numbers) => ratio(numbers, "growing batch"),
    },
    updates: {
      said: "And it takes fewer updates.",
      waiting: "Not all is measured yet.",
      measured: ({ rate, batch, isFewer }) =>
        isFewer
          ? `${batch} instead of ${rate}.`
          : `As many: ${rate}. Here the batch has not grown.`,
    },
    average: {
      said: "The average gets rid of the noise without either ({@polyak-1992|Polyak and Juditsky, 1992}).",
      waiting: "Not all is measured yet.",
      measured: (numbers) => ratio(numbers, "average"),
    },
  },

  table: {
    ways: "Four ways over the same samples",
    headings: {
      ...common.headings,
      name: "",
      batchSize: "k",
      learningRate: "η",
      updates: "updates",
      left: "left, % (95 %)",
      way: "way",
      epoch: "epoch",
      median: "median part left",
      low: "low",
      high: "high",
      constant: "nothing changes",
      rate: "falling rate",
      batch: "growing batch",
      average: "average",
    },
    interval: ({ median, low, high }) => `${median} (${low} to ${high})`,
    diverged: common.diverged,
    titles: { seeds: "Part left at the end, by seed", curves: "Part left, by epoch" },
  },
};
