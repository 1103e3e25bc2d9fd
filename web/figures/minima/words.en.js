/** The words of the figure “minima”. Numbers come in as texts, already formatted. */
import { guessed } from "../../figure/words/en.js";
import { parts } from "./words/parts.en.js";

const shares = { all: "all of them", most: "most of them", half: "half of them or fewer" };
const pairs = (count) => `${count} ${count === 1 ? "pair" : "pairs"}`;

/** The tables of the figure “minima”: what is in the file of numbers. */

const table = {
  titles: {
    toy: "Toy: fraction in the wide valley",
    pairs: "Pairs of networks",
    path: "Lambda max on the way",
    line: "Loss on the line",
    edge: "Edge of stability",
    climb: "Lambda max by learning rate, on the way",
    swap: "Swap",
    protocols: "Protocols",
    rescale: "Rescaled layers",
  },
  headings: {
    protocol: "protocol",
    seed: "seed",
    batchSize: "batch size k",
    firstBatchSize: "first batch size",
    thenBatchSize: "then batch size",
    learningRate: "learning rate",
    threshold: "2 / learning rate",
    balls: "balls",
    wideFraction: "fraction in the wide valley",
    alpha: "alpha",
    factor: "a",
    update: "update",
    trainLoss: "training loss",
    testLoss: "test loss",
    trainAccuracy: "training accuracy",
    testAccuracy: "test accuracy",
    topEigenvalue: "lambda max",
    boxSharpness: "Keskar sharpness %",
    perturbationRise: "perturbation rise",
    predictionChange: "largest change of a prediction",
  },
};

export const words = {
  keys: [["1 – 7", "a section"]],
  title: "Sharp and wide minima",
  settings: {
    seed: {
      label: "First seed",
      help: "Each pair of networks has a seed of its own, counted from here.",
    },
    seeds: { label: "Pairs", help: "How many pairs of networks to train, each from another seed." },
    smallBatch: {
      label: "Small batch",
      help: "Samples in it. The large batch is all 128 of them.",
    },
    learningRate: {
      label: "Learning rate η",
      help: "Of both networks of a pair. A small batch of 1 diverges with 0.3, mostly.",
    },
    labelNoise: {
      label: "Wrong labels",
      help: "This part of the 128 training labels is flipped: 0.1 is one in ten. New points are all right.",
    },
    updates: { label: "Updates", help: "How long each network of a pair is trained." },
    balls: { label: "Balls", help: "How many to roll in the toy, for each batch size." },
    pair: { label: "Pair", help: "Which of the pairs is drawn." },
    doublings: {
      label: "Doublings",
      help: "How often the first layer is doubled; below 0, halved.",
    },
    done: { label: "Results" },
  },

  caption: {
    claim:
      "A minimum is sharp if the loss climbs steeply around it, and wide if you can move some way for little. " +
      "{small|Small batches, solid ●,} and {whole|all samples in one batch, dashed ■,} train the same network " +
      "from the same start. The claim to be tested: noise keeps small batches out of sharp minima, and what " +
      "is wide does better on points it has never seen.",
    measure: ({ smallBatch, updates, learningRate }) =>
      "How sharp is measured by λmax, the curvature of the loss in its most curved direction (the largest " +
      "eigenvalue of the Hessian), and by two other measures. Data are two moons with some wrong labels, " +
      `the network is 2-16-16-1 with tanh, its loss ½ · MSE; ${updates} updates with learning rate ` +
      `η = ${learningRate}, k = ${smallBatch} against k = n = 128. Every number is computed here, on your machine.`,
  },

  question: {
    ask: ({ seeds }) =>
      `Your guess first: in how many of ${pairs(seeds)} of networks will the large batch end in a place that ` +
      "is both sharper and worse on new points?",
    options: shares,
    answer: ({ guess, count, sharper, both, share, isComplete }) =>
      `${isComplete ? "Measured" : "So far"}: sharper in ${sharper} of ${count}, sharper and worse in ` +
      `${both}: ${shares[share]}.${guessed(guess, shares, isComplete ? guess === share : undefined)}`,
  },

  sentence: {
    start: ({ seeds, jobs }) =>
      "Nothing has run yet. Play rolls balls in a toy with two valleys, trains " +
      `${pairs(seeds)} of networks, and then looks at what the learning rate has to do with it: ${jobs} ` +
      "results, some ten seconds of work in the background. Step adds one result at a time.",
    toy: ({ done, all }) =>
      `${done} of ${all} batch sizes have rolled through the toy; the networks come next.`,
    pairs: ({ count, small, large, sharper, compared, gap }) =>
      `After ${pairs(count)}: median λmax {small|${small} with small batches} and ` +
      `{whole|${large} with all samples at once}; the large batch is sharper in ${sharper} of ${compared}. ` +
      `On new points the large batch is right ${gap}.`,
    failed: ({ count }) =>
      `After ${pairs(count)}: no pair has two runs that came to an end. With this learning rate and batch ` +
      "size they diverge.",
    gap: ({ finding, isMore, points, standardError }) => {
      const how = `${points} percentage points ${isMore ? "more" : "less"} often`;
      if (finding === "few") return `${how}; too few pairs to say whether that is chance`;
      const chance =
        finding === "unclear" ? "which may be chance" : "more than chance would explain";
      return `${how} (±\u00a0${standardError}), ${chance}`;
    },
  },

  verdicts: {
    title: "What the post says, and what came out here",
    waiting: "Press Play.",
    sharp: {
      said: "Small batches find wide minima, large ones sharp minima.",
      measured: ({ sharper, all, compared, small, large }) =>
        `λmax is larger with the large batch in {whole|${sharper} of ${compared}} pairs, all three measures in ` +
        `${all}; medians {small|${small}} and {whole|${large}}.`,
    },
    loss: {
      said: "The wide minimum has a slightly higher training loss.",
      measured: ({ small, large, higher, compared }) =>
        `Median training loss {small|${small}} and {whole|${large}}; higher with the small batch in ${higher} of ` +
        `${compared} pairs.`,
    },
    noise: {
      said: "The noise of small batches pushes the optimiser out of sharp valleys.",
      waiting: "Swap the batches, above, to see.",
      measured: ({ count, before, after, back, forth }) =>
        `Over ${count} ${count === 1 ? "seed" : "seeds"}: a full-batch solution of λmax {whole|${before}} that goes ` +
        `on with small batches comes to {small|${after}}; one of small batches, {small|${back}}, that goes on with ` +
        `all samples comes to {whole|${forth}}.`,
    },
    better: {
      said: "What is wider generalises better.",
      one: ({ finding, isMore, points }) =>
        `After equally many updates the large batch is right {whole|${points} percentage points ${
          isMore ? "more" : "less"
        } often} on new points${
          {
            better: ", though sharper",
            worse: "",
            unclear: ", which may be chance",
            few: "; too few pairs to tell",
          }[finding]
        }. `,
      more: "Hold other things equal, above, before you believe it.",
      others: ({ better, worse, unclear }) =>
        `Held equal in other ways: ${[
          worse.length ? `worse with ${worse.join(", ")}` : "",
          better.length ? `better with ${better.join(", ")}` : "",
          unclear.length ? `no clear difference with ${unclear.join(", ")}` : "",
        ]
          .filter(Boolean)
          .join("; ")}.${
          better.length || unclear.length ? " So flatter is not always better." : ""
        }`,
    },
  },

  measurements: {
    toy: { start: "" },
    pairs: { start: "" },
    edge: { start: "" },
    rescale: { start: "" },
    swap: { start: "Swap the batches" },
    protocols: { start: "Hold other things equal" },
  },
  ...parts,
  table,
};
