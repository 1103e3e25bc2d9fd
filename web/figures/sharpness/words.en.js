/** The words of the figure “sharpness”. Numbers come in as texts, already formatted. */
import { guessed, list } from "../../figure/words/en.js";
import * as common from "../minima/words/common.en.js";
import { RATES } from "./measurements.js";

const { curvature, diverged, interval, networks } = common;

const guesses = { half: "about half", same: "about the same", twice: "about twice" };
const seedsOf = (count) => `${count} ${count === 1 ? "seed" : "seeds"}`;

export const words = {
  keys: [["1, 2", "a section"]],
  title: "What sets how sharp the minimum is?",
  settings: {
    ...common.settings,
    seeds: {
      label: "Seeds",
      help: "Of each rate and of the swap; fewer than 6 say little. More are added to those there are.",
    },
    rate: {
      label: "Learning rate η",
      help: "For the second chart. All six rates are measured.",
      options: Object.fromEntries(RATES.map((rate) => [rate, String(rate)])),
    },
  },

  caption: {
    claim:
      "In a parabola of curvature λ, steps with a learning rate η above 2/λ climb. {@cohen-2021|Cohen et al. (2021)} found " +
      "that a network’s curvature grows, with {whole|all samples in one batch ■}, until it is as large as η allows: 2/η. " +
      "What do {small|small batches ●} do?",
    measure: ({ updates, ...setup }) =>
      `${curvature} ${networks(setup)}, ${updates} updates. Shown are medians over the seeds with their intervals of 95 % ` +
      "(sign test, from six seeds on).",
  },

  question: {
    ask: "Your guess: all samples are in one batch. If the learning rate is half as large, how large is λmax at the end?",
    options: guesses,
    answer: ({ guess, follows, isFew, median, ...ends }) =>
      `Measured, η = 0.15 against 0.3: ${median} times as large${interval(ends)}${
        isFew ? "; too few seeds to say more" : ""
      }.${guessed(guess, guesses, follows ? guess === follows : undefined)}`,
  },

  sentence: {
    start: ({ seeds, jobs }) =>
      `Nothing has run yet. Play trains with six learning rates and both batch sizes and then swaps the batches, ` +
      `${seedsOf(seeds)} each: ${jobs} results. Step adds one.`,
    soFar: ({ finished, jobs }) =>
      `So far, ${finished} of ${jobs} results. What follows from them is said when all are in.`,
    lost: (rates, lost, all) => `${rates} (${lost} of ${all})`,
    finding: ({ side, isFew, low, high, ratesOf, lost }) => {
      const who = side === "whole" ? "{whole|With all samples}" : "{small|With small batches}";
      if (isFew) return `${who}: too few seeds to compare λmax with 2/η.`;
      const where = (how, answer, rates = ratesOf(answer)) =>
        rates.length ? `${how} for η = ${list(rates)}` : "";
      const ends = [
        where(`close to 2/η (${low === high ? low : `${low} to ${high}`} times)`, "near"),
        where("below 2/η", "below"),
        where("below 2/η (perhaps only a little)", "somewhatBelow"),
        where("above 2/η", "above"),
        where("above 2/η (perhaps only a little)", "somewhatAbove"),
      ].filter(Boolean);
      const told = [
        ends.length ? `λmax ends ${ends.join("; ")}` : "",
        where("not clear", "unclear"),
        where("runs diverged", "", lost),
      ];
      return `${who} ${told.filter(Boolean).join("; ")}.`;
    },
  },
  where: common.where,
  beyond: common.beyond,

  verdicts: {
    title: common.post,
    noise: {
      said: "The noise of small batches pushes out of sharp valleys.",
      waiting: "Not measured yet.",
      measured: ({ count, sides: [toSmall, toLarge] }) => {
        const counts = (how, moved, { compared, diverged: gone }) => {
          const told = [
            compared ? `${how} in ${moved} of ${compared}` : "",
            gone ? `diverged: ${gone} of ${count}` : "",
          ];
          return `(${told.filter(Boolean).join("; ")})`.replaceAll(" of ", "\u00a0of\u00a0");
        };
        const isMoved = toSmall.answer === "smaller" && toLarge.answer === "larger";
        const isFew = toSmall.answer === "few" || toLarge.answer === "few";
        return (
          `Median λmax of ${seedsOf(count)}: with all samples {whole|${toSmall.before ?? diverged}}, then with small batches ` +
          `{small|${toSmall.after ?? diverged}} ${counts("lower", toSmall.smaller, toSmall)}; with small batches ` +
          `{small|${toLarge.before ?? diverged}}, then with all samples {whole|${toLarge.after ?? diverged}} ` +
          `${counts("higher", toLarge.larger, toLarge)}. ${
            isMoved
              ? "So small batches do drive the network out."
              : isFew
                ? toSmall.isComplete
                  ? "Too few seeds to say more."
                  : "More are to come."
                : "Not clear in both directions."
          }`
        );
      },
    },
  },

  diverged,

  edge: {
    title: "The learning rate draws a line",
    text:
      "Dotted: 2/η. The larger λmax, the sharper the minimum. Which runs end at the line, within a quarter: those with " +
      "{whole|all samples ■}, those with {small|small batches ●}?",
    ends: {
      title: "λmax at the end of training; drag the ring to choose η",
      rate: "learning rate η",
      y: "λmax",
      alt: ({ rows }) =>
        rows
          .map(
            ({ rate, edge, whole, small }) =>
              `η ${rate}: 2/η ${edge}, all samples ${whole}, small batches ${small}`,
          )
          .join("; "),
    },
    climb: {
      title: ({ rate }) => `λmax during training, with η = ${rate}`,
      x: "updates",
      y: "λmax",
      alt: "One curve for each batch size. The table has their ends.",
    },
    table: {
      title: "λmax by learning rate: medians over the seeds",
      columns: {
        rate: "η",
        edge: "2/η",
        whole: "all samples",
        ratio: "÷ (2/η)",
        small: "small batches",
      },
    },
  },

  swap: {
    title: "Swap the batch size: does noise drive a network out of a sharp place?",
    text: "Training goes on at η = 0.15. {small|Solid: all samples, then small batches}; {whole|dashed: small batches, then all samples}.",
    plot: {
      title: "λmax after the swap",
      x: "updates after the swap",
      y: "λmax",
      edge: "2/η",
      before: "before",
      alt: ({ rows }) => rows || "Nothing has been swapped yet.",
      row: ({ from, first, last }) => `First ${from}: λmax ${first}, then ${last}.`,
      sides: ["all samples, then small batches", "small batches, then all samples"],
    },
  },

  table: {
    titles: { edge: "Edge of stability", climb: "Lambda max during training", swap: "Swap" },
    headings: {
      ...common.headings,
      firstBatchSize: "first batch size",
      thenBatchSize: "then batch size",
      threshold: "2 / learning rate",
    },
  },
};
