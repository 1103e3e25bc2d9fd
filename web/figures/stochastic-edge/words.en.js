/** The words of the figure “stochastic-edge”. Numbers come in as texts, already formatted. */
import { guessed, list } from "../../figure/words/en.js";
import * as common from "../minima/words/common.en.js";
import { SIZES } from "./measurements.js";

const { diverged, interval } = common;

const guesses = {
  top: "about at λmax",
  between: "between λmax and 2/η",
  edge: "about at 2/η",
};
const seedsOf = (count) => `${count} ${count === 1 ? "seed" : "seeds"}`;

/** Where a curvature ends, by batch sizes; empty where there is none to tell of. */
const where = ({ sizesOf, low, high }) =>
  [
    [`close to 2/η (${low === high ? low : `${low} to ${high}`} times)`, "near"],
    ["below 2/η", "below"],
    ["below 2/η (perhaps only a little)", "somewhatBelow"],
    ["above 2/η", "above"],
    ["above 2/η (perhaps only a little)", "somewhatAbove"],
    ["not clearly on one side", "unclear"],
  ]
    .filter(([, answer]) => sizesOf(answer).length > 0)
    .map(([how, answer]) => `${how} for k = ${list(sizesOf(answer))}`)
    .join("; ");
const lostText = (lost) =>
  lost.length
    ? ` Diverged: ${list(lost.map(({ k, diverged: many, count }) => `${many} of ${count} for k = ${k}`))}.`
    : "";
const ending = (numbers) => {
  if (numbers.isFew) return "too few seeds to compare it with 2/η";
  const told = where(numbers);
  return told ? `ends ${told}` : "most runs diverged";
};

export const words = {
  keys: [["1, 2", "a section"]],
  title: "What ends at 2/η when the batch is small?",
  settings: {
    ...common.settings,
    seeds: {
      label: "Seeds",
      help: "Of each batch size and problem; fewer than 6 say little. More are added to those there are.",
    },
    size: {
      label: "Batch size k",
      help: "For the last chart. All six are measured.",
      options: Object.fromEntries(SIZES.map((size) => [size, String(size)])),
    },
    learningRate: {
      label: "Learning rate η",
      help: "Of all runs. After a change, Play trains anew.",
    },
    updates: {
      label: "Updates",
      help: "Of each run; half of them with k = n. After a change, Play trains anew.",
    },
  },

  caption: {
    claim: ({ learningRate, edge }) =>
      `With all samples, λmax grows until it is at 2/η, here ${edge} for η = ${learningRate} ({@cohen-2021|Cohen et al., 2021}). ` +
      "With small batches it may stay lower. Is there no edge for them? {@andreyev-2024|Andreyev & Beneventano (2024)} say: " +
      "there is, for the curvature of each batch’s loss along that batch’s own gradient, {batch|batch sharpness ●}, " +
      "E[gᵀH_B g / ‖g‖²]. Beside it: {whole|λmax ■} of the loss over all samples.",
    measure: ({ updates, fewer }) =>
      `Network: tanh layers 32‑32‑32, loss ½ · MSE, n = 256, ${updates} updates (${fewer} with k = n, which is there sooner). Two problems: ` +
      "random points in 10 dimensions with labels ±1 at random, and two moons with 10 % wrong labels. Batch sharpness is averaged over the last quarter of " +
      "the training. Medians over the seeds with intervals of 95 % (sign test, from six seeds on).",
  },

  question: {
    ask: "Your guess: labels at random, k = 8. Where does batch sharpness end?",
    options: guesses,
    answer: ({ guess, near, isFew, k, top, median, ...ends }) =>
      `Measured, k = ${k}: batch sharpness ends at ${median} times 2/η${interval(ends)}, λmax at ${top} times${
        isFew ? "; too few seeds to say more" : ""
      }.${guessed(guess, guesses, near ? guess === near : undefined)}`,
  },

  sentence: {
    start: ({ seeds, jobs }) =>
      `Nothing has run yet. Play trains with six batch sizes on two problems, ${seedsOf(seeds)} each: ${jobs} results. Step adds one.`,
    soFar: ({ finished, jobs }) =>
      `So far, ${finished} of ${jobs} results. What follows from them is said when all are in.`,
    finding: ({ batch, top, lost }) =>
      `Labels at random: {batch|batch sharpness} ${ending(batch)}. {whole|λmax} ${ending(top)}.${lostText(lost)}`,
  },
  where: common.where,
  beyond: "All numbers",

  verdicts: {
    title: "What is said of it, and what came out here",
    random: {
      said: "Beyond the post: for every batch size, batch sharpness ends at 2/η (here: labels at random).",
      waiting: "Not all is measured yet.",
      measured: ({ lost, ...numbers }) => {
        const near = numbers.sizesOf("near");
        if (numbers.isFew) return "Too few seeds to say.";
        return (
          `Within a quarter of 2/η, and certainly so, for ${near.length} of ${numbers.all} batch sizes` +
          `${near.length ? ` (k = ${list(near)}; medians ${numbers.low === numbers.high ? numbers.low : `${numbers.low} to ${numbers.high}`} times)` : ""}.${lostText(lost)}`
        );
      },
    },
    moons: {
      said: "The limit of that: the same network on two moons.",
      waiting: "Not all is measured yet.",
      measured: ({ lost, ...numbers }) => {
        const told = ending(numbers);
        return `{batch|Batch sharpness} ${told}.${lostText(lost)}`;
      },
    },
  },

  diverged,

  ends: {
    title: "Two curvatures, six batch sizes",
    text:
      "Dotted: 2/η. {batch|●: batch sharpness}; {whole|■: λmax}. Hollow at the edge: most runs diverged. " +
      "{chosen|The ring chooses} whose training is drawn.",
    titles: {
      random: "Labels at random; drag the ring to choose k",
      moons: "Two moons with wrong labels",
    },
    k: "batch size k",
    y: "curvature",
    edge: "2/η",
    alt: ({ rows }) =>
      rows.map(({ k, batch, top }) => `k = ${k}: batch sharpness ${batch}, λmax ${top}`).join("; "),
    table: {
      titles: {
        random: "Labels at random: medians over the seeds",
        moons: "Two moons: medians over the seeds",
      },
      columns: {
        k: "k",
        batch: "batch sharpness",
        batchRatio: "÷ (2/η)",
        top: "λmax",
        topRatio: "÷ (2/η)",
      },
    },
  },

  wayPart: { title: "The way there" },
  way: {
    title: ({ k }) =>
      `Batch sharpness during training, k = ${k}; {batch|solid: labels at random}; dashed: moons`,
    x: "updates",
    y: "batch sharpness",
    edge: "2/η",
    alt: "One curve for each problem. The tables have their ends.",
  },

  table: {
    titles: { runs: "Runs", way: "Batch sharpness during training" },
    headings: {
      ...common.headings,
      problem: "problem",
      batchSharpness: "batch sharpness",
    },
    problems: { random: "random-labels", moons: "moons" },
  },
};
