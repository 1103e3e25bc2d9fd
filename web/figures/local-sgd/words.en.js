/** The words of the figure “local-sgd”. Numbers come in as texts, already formatted. */
import { guessed, list } from "../../figure/words/en.js";
import { diverged, interval } from "../minima/words/common.en.js";

const guesses = {
  same: "about the same",
  ten: "about 10 times",
  hundred: "about 100 times or more",
};
const seedsOf = (count) => `${count} ${count === 1 ? "seed" : "seeds"}`;

const names = {
  shuffled: "{once|shuffled shards ▲}",
  sorted: "{never|sorted shards ■}",
};

const averaged = (every) =>
  every === "1" ? "averaged after each step" : `averaged every ${every} steps`;

/** The excess loss, compared with that of averaging after each step. */
function comparedText({ size, answer, times, isLost, lost, count, ...ends }) {
  if (isLost) return `most runs diverged (${lost} of ${count})`;
  if (size === "few") return "too few seeds to say";
  const gone = lost ? `; ${lost} of ${count} runs diverged` : "";
  if (size === "close") return `about the same excess loss${gone}`;
  if (size === "unclear" && answer !== "unclear")
    return `${answer === "larger" ? "a higher" : "a lower"} excess loss, perhaps only a little${gone}`;
  if (size === "unclear") return `no clear difference${gone}`;
  return times
    ? `${times} times the excess loss${interval(ends)}${gone}`
    : `${answer === "larger" ? "a higher" : "a lower"} excess loss${gone}`;
}

/** For which numbers of steps between two averages the loss compares how. */
const byEvery =
  (name) =>
  ({ isLost, isFew, close, larger, smaller, somewhatLarger, somewhatSmaller, unclear }) => {
    if (isLost) return `${name}: most runs diverged, also averaged after each step.`;
    if (isFew) return `${name}: too few seeds to say.`;
    const told = [
      close.length ? `about as low when averaged every ${list(close)} steps` : "",
      larger.length ? `clearly higher every ${list(larger)}` : "",
      somewhatLarger.length ? `higher, perhaps only a little, every ${list(somewhatLarger)}` : "",
      smaller.length ? `clearly lower every ${list(smaller)}` : "",
      somewhatSmaller.length ? `lower, perhaps only a little, every ${list(somewhatSmaller)}` : "",
      unclear.length ? `not clear every ${list(unclear)}` : "",
    ].filter(Boolean);
    return `${name}, excess loss: ${told.join("; ")}.`;
  };

export const words = {
  keys: [],
  title: "How seldom may workers average?",
  settings: {
    shards: {
      label: "Lines drawn",
      help: "Of the workers that have these shards. Both are measured.",
      options: { sorted: "sorted shards", shuffled: "shuffled shards" },
    },
    seeds: {
      label: "Seeds",
      help: "Each draws its own data and orders; fewer than 6 say little. More are added to those there are.",
    },
    workers: { label: "Workers", help: "Each has an equal part of the data." },
    batchSize: { label: "Batch size k", help: "Of each worker." },
    seed: { label: "First seed", help: "The others follow it." },
    every: {
      label: "Place of the steps",
      help: "Which number of steps between two averages is drawn: 0 is the smallest.",
    },
    done: { label: "Results" },
  },

  caption: {
    claim:
      "Averaging gradients after each step costs time wherever workers are far from each other. In local SGD each worker makes " +
      "steps of its own, and now and then all go on from the average of their parameters: {@stich-2019|Stich (2019)}; " +
      "{@lin-2020|Lin et al. (2020)}. How seldom is that enough?",
    shards:
      "The data are cut into shards, one for each worker: {once|after they were shuffled ▲}, or {never|as they lie, sorted by " +
      "y ■}. Each worker shuffles its own shard every epoch. Second chart, of the first seed: the workers’ lines (thin), " +
      "{average|their average} and {full|the line with the lowest loss}.",
    measure: ({ samples, workers, batchSize, learningRate, epochs, steps }) =>
      `${samples} samples of a line, workers: ${workers}, k = ${batchSize} each, η = ${learningRate}, ${epochs} epochs, ` +
      `${steps} steps of each worker. Excess loss: that of the averaged parameters at the end, above the lowest possible. Shown are ` +
      "medians over the seeds with their intervals of 95 % (sign test, from six seeds on).",
  },

  question: {
    ask:
      "Your guess: with sorted shards, workers average every 16 steps instead of after each. How large is the excess loss at the " +
      "end, compared?",
    options: guesses,
    answer: ({ guess, name, every, ...compared }) =>
      `Measured, every ${every} steps: ${comparedText(compared)}.${guessed(
        guess,
        guesses,
        name && !compared.isLost ? guess === name : undefined,
      )}`,
  },

  sentence: {
    start: ({ seeds }) =>
      `Nothing has run yet. Play trains both kinds of shards with each number of steps, from ${seedsOf(seeds)}. Step adds one.`,
    soFar: ({ finished, jobs }) =>
      `So far, ${finished} of ${jobs} seeds. What follows from them is said when all are in.`,
    alone: "With one worker there is nothing to average: all runs are plain SGD.",
    eachStep:
      "Drag the ring to the right: averaging after each step is what the others are compared with.",
    finding: ({ every, isOnce, told }) =>
      `Averaged ${isOnce ? "only at the end" : `every ${every} steps`} instead of after each step: ${told
        .map((one) => `with ${names[one.shards].replace(/ .\}$/, "}")} ${comparedText(one)}`)
        .join("; ")}.`,
  },
  where: ({ finished, jobs }) => [["seeds", `${finished} of ${jobs}`]],

  ends: {
    title: "Excess loss at the end; drag the ring to choose the steps",
    handle: "steps between two averages",
    x: "steps between two averages",
    y: "excess loss",
    start: "start",
    alt: ({ rows }) =>
      rows
        .map(
          ({ every, shuffled, sorted }) =>
            `${averaged(every)}: shuffled ${shuffled}, sorted ${sorted}`,
        )
        .join("; "),
  },
  workers: {
    title: ({ every, shards }) =>
      `The workers’ lines at the end, ${shards} shards, ${averaged(every)}`,
    cut: "shade by shade, the shards of the workers",
    alt: "The data, the workers’ lines before the last average, their average, and the line with the lowest loss.",
  },
  diverged,
  everyTable: {
    title: "Excess loss at the end: medians over the seeds",
    columns: {
      every: "steps between averages",
      averages: "averages",
      shuffled: "shuffled ▲",
      shuffledTimes: "÷ each step, by seed",
      sorted: "sorted ■",
      sortedTimes: "÷ each step, by seed",
    },
  },

  verdicts: {
    title: "What is said of local SGD, and what came out here",
    seldom: {
      said: "Workers that average now and then train as well as those that do after each step.",
      waiting: "Not measured yet.",
      measured: byEvery("{once|Shuffled shards}"),
    },
    sorted: {
      said: "That needs shards that are alike: shuffle the data before they are cut.",
      waiting: "Not measured yet.",
      measured: byEvery("{never|Sorted shards}"),
    },
  },

  table: {
    titles: { medians: "Medians", runs: "Runs" },
    headings: {
      shards: "shards",
      averageEvery: "steps between averages",
      seeds: "seeds",
      seed: "seed",
      excess: "excess loss",
      low: "low (95 %)",
      high: "high (95 %)",
    },
  },
};
