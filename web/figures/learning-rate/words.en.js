/** The words of the figure “learning-rate”. Numbers come in as texts, already formatted. */

import { guessed, list } from "../../figure/words/en.js";

const reach = { few: "about 4", some: "about 32", all: "1024, all samples" };

/** How the runs of a cell ended. @param {any} cell */
function ended({ runs, diverged, hasDiverged, isHigher, left, loss }) {
  const all = runs === 1 ? "the one run" : `all ${runs} runs`;
  if (hasDiverged)
    return diverged === runs ? `${all} diverged` : `${diverged} of ${runs} runs diverged`;
  const some = diverged ? `; ${diverged} of ${runs} runs diverged` : "";
  if (isHigher) return `the loss ended at ${loss}, higher than it began${some}`;
  return `the loss ended at ${loss}, with ${left} of the excess loss left${some}`;
}

/** How far the rate can be scaled with the batch. @param {any} outcome */
function carries({ isHopeless, isFew, lastGood, firstBad, unclear, isLast, reachesAll }) {
  if (isHopeless) return "with k = 1 no rate of the map ends lower than it began";
  if (isFew) return "to compare cells takes six seeds";
  const good = `about as low up to k = ${lastGood.k}`;
  const open = unclear.length ? `; at k = ${list(unclear)} the seeds do not decide` : "";
  if (firstBad) return `${good}${open}; at k = ${firstBad.k} clearly higher`;
  if (!isLast) return `${good}; beyond, the seeds differ too much to say`;
  return reachesAll
    ? "about as low for every batch size"
    : `${good}, where the rates of the map end`;
}

const cells = (count) => (count === 1 ? "1 cell" : `${count} cells`);

export const words = {
  keys: [],
  title: "Learning rate and batch size, together",
  settings: {
    batchSize: {
      label: "Batch size k of the chosen cell",
      help: "Moves the frame on the map, and runs nothing.",
    },
    learningRate: {
      label: "Learning rate η of the chosen cell",
      help: "How far a step goes for a gradient of 1.",
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
      "Each cell is a short run with one batch size and one learning rate. Its number is the excess loss (loss above the " +
      "lowest possible) that is left, in percent of that at the start: the median over the seeds. " +
      "Diverged: a loss over 100 times that at the start; ×: in half the seeds or more, hatched: in at least one. " +
      "The solid line is theory’s.",
    take: "Move the {ink|framed cell}, or choose another: the table shows it and its neighbours.",
  },

  question: {
    ask: "Your guess: with twice the batch at twice the rate a run ends about as low. Up to which batch size does that hold?",
    options: reach,
    answer({ guess, isRight, ...outcome }) {
      return `Measured: ${carries(outcome)}.${guessed(guess, reach, isRight)}`;
    },
  },

  where: ({ finished, jobs }) => [["runs done", `${finished} of ${jobs}`]],

  sentence: {
    start: ({ k, rate }) =>
      `{chosen|Chosen: k = ${k} at rate ${rate}}, not run yet. Play runs all cells; pressing one runs it and its neighbours.`,
    cell: ({ k, rate, ...numbers }) =>
      `{chosen|Chosen: k = ${k} at rate ${rate}}: ${ended(numbers)}.`,
  },

  near: {
    title: "The chosen cell and its neighbours",
    names: {
      chosen: "{chosen|chosen}",
      lessRate: "half the rate",
      moreRate: "twice the rate",
      smaller: "half the batch",
      larger: "twice the batch",
    },
    headings: {
      name: "cell",
      k: "k",
      rate: "η",
      left: "% left (95\u00a0%\u00a0interval)",
      ended: "against start",
    },
    interval: ({ left, low, high }) => `${left} (${low} to ${high})`,
    ended({ runs, lower, diverged }) {
      if (diverged) return diverged === runs ? "diverged" : `${diverged} of ${runs} diverged`;
      if (lower === runs) return "lower";
      return lower ? `${lower} of ${runs} lower` : "higher";
    },
  },

  map: {
    title: "Excess loss left after the run, in percent of that at the start",
    rates: "↑ learning rate",
    sizes: "batch size k →",
    noise: ({ middle }) => `computed: noise = gradient at k = ${middle}`,
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
    lines: {
      limit: "stable up to here",
      diagonal: "η ∝ k",
      best: "best",
      noise: "noise = gradient",
    },
    low: ({ part }) => `left: ≤ ${part}`,
    high: "100 %",
    signs: [
      ["↑", "ended higher"],
      ["×", "diverged"],
    ],
  },

  beyond: "More: the course of these runs, and the noise scale on a straight line down",

  curves: {
    title: ({ k, rate }) => `The run with k = ${k} at rate ${rate}, and its neighbours`,
    x: "epochs",
    y: "excess loss left",
    lines:
      "The first seed: {chosen|chosen, bold}; {ink|half the rate, dotted}; {ink|twice the rate, dashed}; " +
      "{small|half the batch, short dashes}; {whole|twice the batch, dash and dot}.",
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
      "The k whose noise is as large as the gradient on this line (a run takes another path). ◆: from all samples’ " +
      "gradients. ○: estimated from 4000 batches of 8 and of 128, ± its standard error.",
  },

  verdicts: {
    title: "What the post says, and what the map says",
    stability: {
      said: "The post: very small batches with too large a learning rate diverge.",
      waiting: "Play to the end: then every cell is compared with the solid line.",
      measured({
        below,
        belowDiverged,
        belowHigher,
        above,
        aboveDiverged,
        aboveHigher,
        first,
        last,
      }) {
        const rest = above - aboveDiverged - aboveHigher;
        const parts = [`${aboveDiverged} diverged`];
        const higher = belowHigher ? `, and ${belowHigher} ended higher than the start` : "";
        if (aboveHigher)
          parts.push(`${aboveHigher} ended higher${higher ? "" : " than the start"}`);
        if (rest) parts.push(`${rest} ${aboveHigher ? "" : "ended "}lower`);
        return (
          `The solid line rises with k: ${first} for k = 1, ${last} for k = 1024. Below it, runs diverged ` +
          `in ${belowDiverged || "none"} of ${cells(below)}${higher}; of ${cells(above)} on or above it, ${list(parts)}.`
        );
      },
    },
    scale: {
      said: "The post: with the rate scaled, a large batch can match a small one.",
      waiting: "Play to the end: then the cells on the dotted line are compared.",
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
      said: "Beyond the post: where the noise of a batch is as large as the gradient, a larger batch hardly helps.",
      waiting: "The chosen run diverges and has no such place. Choose another cell.",
      measured({ from, middle, to, places, end, lastGood, firstBad }) {
        const range =
          from === to ? `at k = ${from}` : `between k = ${from} and k = ${to}, median ${middle}`;
        const line = {
          inside:
            ` The {batch|dotted line} stops working between k = ${lastGood} and k = ${firstBad}. The two overlap: perhaps ` +
            "the critical batch, which the figure on cost measures.",
          below: ` The {batch|dotted line} stops working before that: at k = ${firstBad} it is clearly worse.`,
          above: ` The {batch|dotted line} still works at k = ${lastGood}, beyond that.`,
        };
        const at = places === 1 ? "1 place" : `${places} places`;
        return `Computed beforehand at ${at} of the chosen run: {full|noise and gradient are equally large} ${range}.${line[end] ?? ""}`;
      },
    },
  },

  measurements: {
    near: { start: "Run this cell and its neighbours" },
    noiseScale: { start: "Measure the noise scale" },
  },

  table: {
    titles: {
      cells: "The map",
      limits: "Largest stable learning rate, from theory",
      noiseOfRun: "Gradient noise scale along the chosen run",
      noise: "Gradient noise scale on the straight line",
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
      estimatedNoiseScaleError: "its standard error",
      draws: "batches",
      update: "update",
      loss: "loss",
      left: "part left",
    },
  },
};
