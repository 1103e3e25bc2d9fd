/** The words of the figure “learning-rate”. Numbers come in as texts, already formatted. */

import { guessed, list } from "../../figure/words/en.js";
import { BATCH_SIZES, RATES, rateText } from "./grid.js";

const labels = (values, label) =>
  Object.fromEntries(values.map((value) => [String(value), label(value)]));

const growth = {
  same: "stay about the same",
  some: "grow some 5 to 100 times",
  all: "grow a thousand times, like k",
};

/** How the runs of a cell ended. @param {any} cell */
function ended({ runs, diverged, hasDiverged, isHigher, left, loss }) {
  const all = runs === 1 ? "the one run" : `all ${runs} runs`;
  if (hasDiverged)
    return diverged === runs ? `${all} diverged` : `${diverged} of ${runs} runs diverged`;
  const some = diverged ? `; ${diverged} of ${runs} runs diverged` : "";
  if (isHigher) return `the loss ended at ${loss}, higher than it began${some}`;
  return `the loss ended at ${loss}, with ${left} of the excess loss left${some}`;
}

const cells = (count) => (count === 1 ? "1 cell" : `${count} cells`);

export const words = {
  keys: [],
  title: "Learning rate and batch size, together",
  settings: {
    batchSize: {
      label: "Batch size k of the chosen cell",
      help: "The same as choosing a cell of the map.",
      options: labels(BATCH_SIZES, String),
    },
    learningRate: {
      label: "Learning rate of the chosen cell",
      help: "Powers of two, so that twice the batch with twice the rate is a cell again.",
      options: labels(RATES, rateText),
    },
    seeds: {
      label: "Seeds",
      help: "Runs of each cell, in different orders of the same samples; the median is shown. Fewer than six are too few to compare.",
    },
    totalEpochs: { label: "Epochs in all", help: "How long each run is." },
    condition: {
      label: "Condition number",
      help: "How much more the data vary along their widest direction than their narrowest. 1: alike in all.",
    },
    features: { label: "Features", help: "How many numbers describe a sample." },
    done: { label: "Runs done" },
  },

  caption: {
    claim:
      "Each cell is a short run with one learning rate and one batch size. Its number is the excess loss (loss above the " +
      "lowest possible) left, in percent of that at the start. A run with too large a rate for its batch diverges.",
    lines:
      "{ink|Solid line}: the largest stable rate, by theory. {batch|Dotted line}: the rate in proportion to the batch, " +
      "from the best rate of k = 1. Choose a cell to see its run beside its neighbours’. Map and table show medians, the " +
      "curves the first seed.",
  },

  question: {
    ask: "Your guess: from k = 1 to k = 1024, the largest rate with which runs still end lower than they began will …",
    options: growth,
    answer({ guess, seeds, first, last, most, times, nearest }) {
      const runs = seeds === 1 ? "the run still ends" : `all ${seeds} runs still end`;
      const upTo = ({ rate, isLast }, k) =>
        rate === null
          ? `with no rate of the map with k = ${k}`
          : `up to ${isLast ? "at least " : ""}${rate} with k = ${k}`;
      const growing = times === null ? "" : `: ${times} times as large`;
      return (
        `Measured: ${runs} lower than at the start ${upTo(first, 1)}, ${upTo(last, most)}${growing}.` +
        guessed(guess, growth, nearest ? guess === nearest : undefined)
      );
    },
  },

  where: ({ finished, jobs }) => [["runs and limits done", `${finished} of ${jobs}`]],

  sentence: {
    start: ({ k, rate }) =>
      `Chosen: k = ${k} at learning rate ${rate}, not run yet. Play runs the whole map, Step one more cell; a click or ` +
      "Enter on a cell runs that one.",
    cell: ({ k, rate, ...numbers }) =>
      `{chosen|Chosen, bold: k = ${k} at rate ${rate}}: ${ended(numbers)}.`,
  },

  near: {
    title: "The chosen cell and its neighbours",
    names: {
      chosen: "{chosen|chosen, bold}",
      lessRate: "{ink|half the rate, dotted}",
      moreRate: "{ink|twice the rate, dashed}",
      smaller: "{small|half the batch, short dashes}",
      larger: "{whole|twice the batch, dash and dot}",
    },
    headings: {
      name: "line",
      rate: "rate",
      k: "k",
      left: "excess loss left",
      diverged: "diverged",
    },
    interval: ({ left, low, high }) => `${left} (${low} to ${high})`,
    diverged: ({ diverged, runs }) => `${diverged} of ${runs}`,
  },

  map: {
    title: "Excess loss left after the run, in percent of that at the start",
    rates: "↑ learning rate",
    sizes: "batch size k →",
    x: "batch size k",
    y: "learning rate",
    alt: ({ known, all }) =>
      `A map of learning rates and batch sizes, ${known} of its ${all} cells known. The grid over it has each number.`,
    cell: ({ k, rate, side, ...numbers }) =>
      `k = ${k}, learning rate ${rate}: ${numbers.runs ? ended(numbers) : "not run yet"}` +
      `${side ? `; ${side} the limit of theory` : ""}`,
  },
  lessThan: ({ percent }) => `less than ${percent} %`,
  legend: {
    low: ({ part }) => `${part} or less left`,
    high: "nothing learned",
    signs: [
      ["↑", "ended higher than it began"],
      ["× hatched", "diverged: over 100 times the loss of the start"],
    ],
  },

  curves: {
    title: ({ k, rate }) => `The run with k = ${k} at rate ${rate}, and its neighbours`,
    x: "epochs",
    y: "excess loss left",
    alt: (outcomes) =>
      outcomes.length
        ? outcomes.map((end) => `k = ${end.k} at ${end.rate}: ${ended(end)}`).join("; ")
        : "Nothing has been measured yet.",
  },

  noiseScale: {
    title: "Gradient noise scale on the straight line to the lowest loss",
    x: "part of the line, 0: start, 1: lowest loss",
    y: "noise scale, in samples",
    alt: (scales) =>
      scales.length
        ? scales.map(([fraction, size]) => `${fraction} of the line: ${size}`).join("; ")
        : "Nothing has been measured yet.",
    about:
      "The batch size at which the noise of a batch’s gradient is as large as the gradient itself, on the straight line " +
      "from the start to the lowest loss (a run takes a path of its own). ◆: from all samples’ gradients. ○: estimated " +
      "from 4000 batches of 8 and of 128.",
  },

  verdicts: {
    title: "What the post says, and what the map says",
    stability: {
      said: "The post: very small batches with too large a learning rate diverge.",
      waiting: "Play to the end: the last runs work out the solid line.",
      measured({ below, belowDiverged, above, aboveDiverged, aboveHigher, first, last }) {
        const rest = above - aboveDiverged - aboveHigher;
        const parts = [`${aboveDiverged} diverged`];
        if (aboveHigher) {
          parts.push(`${aboveHigher} ended higher than ${aboveHigher === 1 ? "it" : "they"} began`);
        }
        if (rest) parts.push(`${rest} still ended lower`);
        return (
          `The solid line lies at ${first} for k = 1 and at ${last} for k = 1024. Of ${cells(below)} below it, ` +
          `${belowDiverged || "none"} diverged; of ${cells(above)} on or above it, ${list(parts)}.`
        );
      },
    },
    scale: {
      said: "The post: with the rate scaled, a large batch can match a small one.",
      waiting: "Play until the column k = 1 is complete.",
      measured({ isHopeless, isFew, seeds, first, lastGood, firstBad, isLast, reachesAll }) {
        if (isHopeless) return "With k = 1 no rate of the map ends lower than it began.";
        const start = `From k = 1 at ${first.rate} (${first.left} left) along the {batch|dotted line}`;
        if (isFew) return `${start}: to compare cells takes six seeds, and the map has ${seeds}.`;
        const good =
          lastGood.k === first.k
            ? `${start}, already twice the batch is not surely as good`
            : `${start}: about as good up to k = ${lastGood.k} at ${lastGood.rate} (${lastGood.left} left)`;
        if (firstBad) return `${good}; at k = ${firstBad.k} clearly worse: ${ended(firstBad)}.`;
        if (!isLast) return `${good}; beyond, the seeds differ too much to say.`;
        return reachesAll
          ? `${good}; here it holds for every batch size.`
          : `${good}. Beyond that, the rates of the map end.`;
      },
    },
    noise: {
      said: "Beyond the post: at the noise scale, noise and gradient are equally large.",
      waiting: "Measure the noise scale.",
      measured({ first, last, lastPercent, trend, isMonotone }) {
        const numbers = `On the straight line from the start to the lowest loss: ${first} samples at the start, ${last} at ${lastPercent} % of the way`;
        const trends = {
          larger: `it grows${isMonotone ? "" : ", though not at every place"}. There, a batch that is large at the start is small near the end.`,
          smaller: "it shrinks here.",
          close: "about the same.",
          equal: "the same.",
        };
        return `${numbers}${trends[trend] ? `: ${trends[trend]}` : "."}`;
      },
    },
  },

  measurements: {
    map: { start: "Run the map" },
    near: { start: "Run this cell and its neighbours" },
    limits: { start: "Work out the limits" },
    noiseScale: { start: "Measure the noise scale" },
  },

  table: {
    titles: {
      cells: "The map",
      limits: "Largest stable learning rate, from theory",
      noise: "Gradient noise scale",
      curves: "The runs of the first seed",
    },
    headings: {
      batchSize: "batch size",
      learningRate: "learning rate",
      seeds: "seeds",
      diverged: "diverged",
      finalLoss: "final loss (median)",
      excessLeft: "part of the excess loss left (median)",
      fraction: "part of the line",
      noiseScale: "noise scale",
      estimatedNoiseScale: "estimated noise scale",
      draws: "batches",
      update: "update",
      loss: "loss",
      left: "part left",
    },
  },
};
