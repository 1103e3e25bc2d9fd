/** The words of the figure “minima”. Numbers come in as texts, already formatted. */
import { guessed } from "../../figure/words/en.js";
import { parts } from "./words/parts.en.js";

const guesses = {
  small: "the one with small batches",
  large: "the one with all samples at once",
  neither: "no clear difference",
};
const pairs = (count) => `${count} ${count === 1 ? "pair" : "pairs"}`;
const diverged = "diverged";

/** Who diverged; empty where nobody did. */
const lost = ({ small, large }, count) =>
  small + large === 0
    ? ""
    : ` Diverged: ${small} of ${count} with small batches, ${large} of ${count} with all samples.`;

const nothingCompared = "No pair has two networks to compare.";

/** An interval of 95 %, which may be open on one side. */
const interval = ({ low, high }) => {
  if (low && high) return ` (95 %: ${low} to ${high})`;
  if (low) return ` (95 %: at least ${low})`;
  return high ? ` (95 %: at most ${high})` : "";
};

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
  protocols: {
    "equal-updates": "equal-updates",
    "equal-epochs": "equal-epochs",
    "long-epochs": "long-epochs",
    "matched-loss": "matched-loss",
    "scaled-rate": "scaled-rate",
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
    seeds: {
      label: "Pairs",
      help: "Each from another seed; fewer than 6 say little. More are added to those there are.",
    },
    smallBatch: {
      label: "Small batch",
      help: "Its samples; the large batch has all 128. A change drops the pairs.",
    },
    learningRate: {
      label: "Learning rate η",
      help: "Of both networks. A batch of 1 mostly diverges with 0.3. A change drops the pairs.",
    },
    labelNoise: {
      label: "Wrong labels",
      help: "Part of the 128 training labels that is flipped; those of new points are right. A change drops the pairs.",
    },
    updates: {
      label: "Updates",
      help: "Of each network. A change drops the pairs.",
    },
    balls: { label: "Balls", help: "In the toy, for each batch size." },
    pair: { label: "Pair", help: "Which of the pairs is drawn." },
    doublings: {
      label: "Doublings",
      help: "How often the first layer is doubled; below 0, halved.",
    },
    done: { label: "Results" },
  },

  caption: {
    claim:
      "A minimum is sharp if the loss climbs steeply around it, and wide if it does not. {small|Small batches, solid ●,} " +
      "and {whole|all samples in one batch, dashed ■,} train the same network from the same start. The claim: noise " +
      "keeps small batches out of sharp minima, and wide ones do better on new points.",
    measure: ({ smallBatch, updates, learningRate }) =>
      "Sharpness is λmax, the curvature of the loss in its most curved direction (the largest eigenvalue of the " +
      "Hessian), or one of two other measures. Data: two moons with some wrong labels. Network: 2-16-16-1, tanh, loss " +
      `½ · MSE, ${updates} updates with η = ${learningRate}, k = ${smallBatch} against k = n = 128. “95 %” is the interval ` +
      "that holds the true median with this probability (sign test, from six pairs on).",
  },

  question: {
    ask: ({ epochs }) =>
      `Your guess: after both have read the data ${epochs} times, which is right more often on new points?`,
    options: guesses,
    answer: ({ guess, right, isComplete, epochs, gap, sharper, compared }) =>
      `${isComplete ? "Measured" : "So far"}, with equal epochs (${epochs}): ${gap}${
        compared > 0 ? `; sharper in ${sharper} of ${compared}` : ""
      }.${guessed(guess, guesses, right && guess === right)}`,
  },

  sentence: {
    start: ({ seeds, jobs }) =>
      `Nothing has run yet. Play rolls balls in a toy, trains ${pairs(seeds)} of networks, varies the learning rate, and ` +
      `compares the pairs with other things held equal: ${jobs} results, about half a minute. Step adds one result.`,
    toy: ({ done, all, isTraining }) =>
      `${done} of ${all} batch sizes have rolled; the networks ${isTraining ? "are being trained" : "come next"}.`,
    soFar: ({ count, seeds, compared, sharper, better, worse, diverged: who }) =>
      `So far, ${count} of ${pairs(seeds)}: ${
        compared
          ? `the large batch is sharper in ${sharper} of ${compared}; on new points it is right less often in ${worse}, more ` +
            `often in ${better}`
          : "none has two networks to compare"
      }.${lost(who, count)}`,
    pairs: ({ updates, count, small, large, sharper, compared, gap, diverged: who }) =>
      `After equally many updates (${updates}), over ${pairs(count)}: the large batch is sharper in ${sharper} of ` +
      `${compared} (median λmax {small|${small ?? diverged} with small batches}, ` +
      `{whole|${large ?? diverged} with all samples}). On new points ${gap}.${lost(who, count)}`,
    failed: ({ count, diverged: who }) =>
      `After ${pairs(count)}: no pair has two runs that came to an end.${lost(who, count)}`,
    gap: ({ finding, better, worse, count, median, ...ends }) => {
      if (finding === "diverged") return "no pair has two networks to compare";
      if (finding === "few" || finding === "unclear") {
        const counts = `the large batch is right less often in ${worse} of ${pairs(count)}, more often in ${better}`;
        return finding === "few"
          ? `${counts}; too few pairs to say more`
          : `there is no clear difference: ${counts}`;
      }
      const [how, times] = finding === "better" ? ["more", better] : ["less", worse];
      const size = median
        ? `by ${median} percentage points in the median pair${interval(ends)}`
        : "mostly because one of the two diverged";
      return `the large batch is right ${how} often in ${times} of ${pairs(count)}, ${size}`;
    },
  },

  verdicts: {
    title: "What the post says, and what came out here",
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
          flatter: " Here the small batches are sharper.",
          alike: " Both are about as sharp.",
          unclear: " No clear difference.",
          few: isComplete ? " Too few pairs to say more." : " More are to come.",
        }[width];
        return (
          `λmax is larger with the large batch in {whole|${sharper} of ${pairs(compared)}}, all three measures in ` +
          `${all}.${tail}${lost(who, count)}`
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
        return `The training loss is higher with the small batch in ${higher} of ${pairs(count)}${tail}`;
      },
    },
    noise: {
      said: "The noise of small batches pushes out of sharp valleys.",
      waiting: "Swap the batches to see.",
      measured: ({ count, sides: [toSmall, toLarge] }) => {
        const seeds = `${count} ${count === 1 ? "seed" : "seeds"}`;
        const counts = (how, moved, { compared, diverged: gone }) => {
          const told = [
            compared ? `${how} in ${moved} of ${compared}` : "",
            gone ? `diverged: ${gone} of ${count}` : "",
          ];
          return `(${told.filter(Boolean).join("; ")})`;
        };
        const isMoved = toSmall.answer === "smaller" && toLarge.answer === "larger";
        const isFew = toSmall.answer === "few" || toLarge.answer === "few";
        return (
          `Over ${seeds}, median λmax: full-batch solutions {whole|${toSmall.before ?? diverged}}, after small batches ` +
          `{small|${toSmall.after ?? diverged}} ${counts("lower", toSmall.smaller, toSmall)}; small-batch solutions ` +
          `{small|${toLarge.before ?? diverged}}, after all samples {whole|${toLarge.after ?? diverged}} ` +
          `${counts("higher", toLarge.larger, toLarge)}. ${
            isMoved
              ? "So small batches do drive the network out of a sharp place; without them it moves to a sharper one."
              : isFew
                ? "Too few seeds to say more."
                : "Not clear in both directions."
          }`
        );
      },
    },
    better: {
      said: "What is wider generalises better.",
      one: ({ gap, updates, isComplete }) =>
        `${isComplete ? "After" : "So far, after"} equally many updates (${updates}) ${gap}.`,
    },
  },

  measurements: {
    toy: { start: "" },
    pairs: { start: "" },
    edge: { start: "" },
    rescale: { start: "" },
    swap: { start: "Swap the batches" },
    protocols: { start: "" },
  },
  diverged,
  ...parts,
  table,
};
