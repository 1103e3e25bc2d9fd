/** The words of the figure “minima”. Numbers come in as texts, already formatted. */
import { guessed } from "../../figure/words/en.js";
import * as common from "./words/common.en.js";

const { curvature, diverged, interval, lost, networks, ofPairs, pairs } = common;

const guesses = {
  small: "small batches",
  large: "all samples",
  neither: "no clear difference",
};

const nothingCompared = "No pair has two networks to compare.";

const rightOrDiverged = ({ accuracy, hasDiverged }) =>
  hasDiverged ? ": diverged" : accuracy ? `: ${accuracy} % of new points right` : "";

export const words = {
  keys: [["1, 2", "a section"]],
  title: "Do small batches end in wider places?",
  settings: {
    ...common.settings,
    balls: { label: "Balls", help: "In the toy, for each batch size." },
    start: { label: "Start of the ball", help: "Where the drawn ball of the toy starts." },
    pair: { label: "Pair", help: "Which of the pairs is drawn." },
  },

  caption: {
    claim:
      "A minimum is sharp if the loss climbs steeply around it, and wide if it does not. {small|Small batches ●} and " +
      "{whole|all samples in one batch ■} train the same network from the same start. Which network ends where it is sharp?",
    measure: ({ updates, learningRate, ...setup }) =>
      `${curvature} ${networks(setup)}, ${updates} updates, η = ${learningRate}. ${ofPairs}`,
  },

  question: {
    ask: "Your guess: after equally many updates, which network lies in the sharper place?",
    options: guesses,
    answer: ({ guess, right, isComplete, sharper, compared }) =>
      `${isComplete ? "Measured" : "So far"}: the one with all samples is sharper in ${sharper} of ${pairs(compared)}.${guessed(
        guess,
        guesses,
        right && guess === right,
      )}`,
  },

  sentence: {
    start: ({ seeds, jobs }) =>
      `Nothing has run yet. Play rolls balls in a toy and trains ${pairs(seeds)} of networks: ${jobs} results. Step adds one.`,
    toy: ({ done, all, isTraining }) =>
      `${done} of ${all} batch sizes have rolled; the networks ${isTraining ? "are being trained" : "come next"}.`,
    soFar: ({ count, seeds, compared, diverged: who }) =>
      `So far, ${count} of ${pairs(seeds)}${compared ? "" : ": none has two networks to compare"}.${lost(who, count)} The conclusion comes when all are in.`,
    pairs: ({ width, isByAll, updates, small, large, sharper, compared, count, diverged: who }) => {
      const found = {
        sharper: "Yes, small batches end in wider places",
        flatter: "No, here the small batches end in the sharper places",
        alike: "Both end in places that are about as wide",
        unclear: "No clear difference in width",
        few: "Too few pairs to say which network ends wider",
      }[width];
      return (
        `${found}${isByAll ? "" : " by λmax, but not clearly by every measure"}: after ${updates} updates, λmax is larger with all samples in ${sharper} of ${pairs(compared)} (median ` +
        `{small|${small ?? diverged} with small batches}, {whole|${large ?? diverged} with all ` +
        `samples}).${lost(who, count)}`
      );
    },
    failed: ({ count, diverged: who }) =>
      `After ${pairs(count)}: no pair has two runs that came to an end.${lost(who, count)}`,
  },
  where: common.where,
  beyond: common.beyond,

  verdicts: {
    title: common.post,
    waiting: "Not measured yet.",
    sharp: {
      said: "Small batches find wide minima, large ones sharp minima.",
      measured: ({
        sharper,
        all,
        compared,
        isCompared,
        count,
        width,
        isComplete,
        diverged: who,
      }) => {
        if (!isCompared) return nothingCompared + lost(who, count);
        const tail = {
          sharper: "",
          flatter: " Here small batches end in sharper places.",
          alike: " Both places are about as sharp.",
          unclear: " No clear difference.",
          few: isComplete ? " Too few pairs to say more." : " More are to come.",
        }[width];
        return (
          `With all samples, λmax is larger in {whole|${sharper} of ${pairs(compared)}}, all three measures in ` +
          `${all}.${tail}`
        );
      },
    },
    loss: {
      said: "The wide minimum has a slightly higher training loss.",
      measured: ({ higher, isCompared, count, answer, isSlight, times, isComplete, ...ends }) => {
        if (!isCompared) return nothingCompared;
        const size = times ? `, ${times} times as high in the median pair${interval(ends)}` : "";
        const tail = {
          larger: `${size}${size ? `: ${isSlight ? "slightly" : "more than slightly"}` : ""}.`,
          smaller: `${size}: it is the lower one here.`,
          unclear: ": no clear difference.",
          few: isComplete ? "; too few pairs to say more." : " so far.",
        }[answer];
        return `The training loss is higher with small batches in ${higher} of ${pairs(count)}${tail}`;
      },
    },
  },

  diverged,

  toy: {
    title: "A toy: one weight and two valleys",
    text:
      "A drawing of the idea: balls roll downhill; each gradient has random noise, σ/√k: the larger k, the less (σ = 8, " +
      "η = 0.04). Drag the ring: where do the balls end from there?",
    valley: {
      title: "Where two balls spend their last 120 updates",
      x: "x, the only weight",
      loss: "loss",
      alt: ({ known }) =>
        known
          ? `A narrow valley at x = −1 and a wide one at x = 2. ${known}`
          : "A narrow valley at x = −1 and a wide one at x = 2.",
      start: "start",
      end: ({ k, x }) => `With k = ${k} the ball ends at x = ${x}.`,
    },
    ways: {
      title: "One ball for each k; thin: k = 2 to 64; dotted: the ridge",
      x: "x",
      updates: "updates",
      alt: "Where one ball of each batch size is after each update.",
    },
    fraction: {
      title: ({ balls }) => `Of ${balls} balls from x = −1.3: those that end in the wide valley`,
      k: "batch size k",
      share: "in the wide valley",
      alt: ({ rows }) =>
        rows.map(({ k, share }) => `k = ${k}: ${share} %`).join(", ") || "Nothing has rolled yet.",
    },
    finding: ({ first, last, most }) =>
      `In the wide valley at the end: ${first.share} % with k = ${first.k}, ${last.share} % with k = ${last.k}${
        most
          ? `, most with k = ${most.k}, ${most.share} %: more noise may throw a ball out again`
          : ""
      }.`,
  },

  pairs: {
    title: "A real network, pair by pair",
    text:
      "A mark is a network, a line a pair, a bar the median. The measure of " +
      "{@keskar-2017|Keskar et al. (2017)} is the largest rise of the loss in a tiny box around the weights, in % of 1\u00a0+\u00a0loss. " +
      "The third is the mean rise when every unit moves by 30 % of its size in a random direction.",
    k: "k",
    measures: {
      topEigenvalue: "λmax",
      boxSharpness: "Keskar’s sharpness",
      perturbationRise: "Every unit nudged by 30 %",
      trainLoss: "Training loss",
      trainAccuracy: "Right on training data",
      testAccuracy: "Right on new points",
    },
    units: {
      topEigenvalue: "curvature",
      boxSharpness: "rise in a box, %",
      perturbationRise: "rise of the loss",
      trainLoss: "loss",
      trainAccuracy: "%",
      testAccuracy: "%",
    },
    dotAlt: ({ small, large }) =>
      `Medians: ${small} with small batches, ${large} with all samples.`,
    nothing: "Nothing has been trained yet.",
    diverged: ({ small, large }) =>
      `Diverged, and so without numbers: ${small} with small batches, ${large} with all samples.`,
    path: {
      title: "λmax during training: median of the pairs (95 %)",
      x: "updates",
      y: "λmax",
      edge: "2/η",
      alt: ({ small, large, edge }) =>
        `λmax ends at ${small} (small batches) and ${large} (all samples); 2/η is ${edge}.`,
    },
    line: {
      title:
        "Loss of mixed weights: training (solid; band: 95 %), new points with right labels (dotted)",
      x: "weights of the two, mixed",
      y: "loss",
      ends: [
        { value: 0, label: "small batches" },
        { value: 0.5, label: "half" },
        { value: 1, label: "all samples" },
      ],
      alt: ({ small, half, large }) =>
        `Median training loss: small batches ${small}, half of each ${half}, all samples ${large}.`,
    },
    table: {
      title: "Medians over the pairs",
      columns: { small: "small batches", large: "all samples", larger: "larger with all" },
      larger: ({ larger, compared }) => `${larger} of ${compared}`,
    },
  },

  maps: {
    title: ({ pair, seed }) => `What pair ${pair} has learnt (seed ${seed})`,
    waiting: ({ pair, seed }) => `Pair ${pair} (seed ${seed}) before the run`,
    text:
      "Circles ● are class −1, {ink|triangles ▲} class 1; a large hollow one has a wrong label. Does the line, where " +
      "the output changes sign, bend round the wrong ones?",
    small: ({ k, ...outcome }) => `k = ${k}${rightOrDiverged(outcome)}`,
    large: (outcome) => `k = n = 128${rightOrDiverged(outcome)}`,
    x: "first feature",
    y: "second feature",
    alt: "128 training points of two moons, and the line between the predicted classes.",
    next: "Next pair",
    before: "Previous pair",
  },

  table: {
    titles: {
      toy: "Toy: fraction in the wide valley",
      pairs: "Pairs of networks",
      path: "Lambda max during training",
      line: "Loss of mixed weights",
    },
    headings: {
      ...common.headings,
      balls: "balls",
      wideFraction: "fraction in the wide valley",
      alpha: "alpha",
    },
  },
};
