/** The words of the figure “generalization”. Numbers come in as texts, already formatted. */
import { guessed, list } from "../../figure/words/en.js";
import * as common from "../minima/words/common.en.js";

const { diverged, interval, networks, ofPairs, pairs } = common;

const guesses = {
  small: "the one with small batches",
  large: "the one with all samples",
  neither: "no clear difference",
};

const protocolNames = {
  "equal-updates": ({ updates }) => `updates (${updates})`,
  "equal-epochs": ({ epochs }) => `epochs (${epochs})`,
  "long-epochs": ({ long }) => `epochs, longer (${long})`,
  "matched-loss": () => "training loss",
  "scaled-rate": ({ long }) => `η/k and epochs (${long})`,
};

export const words = {
  keys: [["1, 2", "a section"]],
  title: "Is the wider minimum the better one?",
  settings: {
    ...common.settings,
    doublings: {
      label: "Doublings",
      help: "How often the first layer is doubled; below 0, halved.",
    },
  },

  caption: {
    claim:
      "With small batches, a network may lie in the wider place after equal updates, and be right more often on new points. " +
      "Because it is wider? With all samples, it has read the data more often by then. So five comparisons hold different " +
      "things equal.",
    measure: (setup) =>
      `${networks(setup)}. Both networks of a pair have the same data and start; the sharper one has the larger λmax. ` +
      ofPairs,
  },

  question: {
    ask: ({ epochs }) =>
      `Your guess: both networks have read the data ${epochs} times. Which is right more often on new points?`,
    options: guesses,
    answer: ({ guess, right, isComplete, epochs, gap }) =>
      `${isComplete ? "Measured" : "So far"}, after ${epochs} epochs: ${gap}.${guessed(guess, guesses, right && guess === right)}`,
    gap: ({ finding, better, worse, count, median, ...ends }) => {
      if (finding === "diverged") return "no pair has two networks to compare";
      if (finding === "few" || finding === "unclear") {
        const counts = `with all samples, right less often in ${worse} of ${pairs(count)}, more often in ${better}`;
        return finding === "few"
          ? `${counts}; too few pairs to say more`
          : `there is no clear difference: ${counts}`;
      }
      const [how, times] = finding === "better" ? ["more", better] : ["less", worse];
      const size = median
        ? `by ${median} percentage points in the median pair${interval(ends)}`
        : "mostly because one of the two diverged";
      return `with all samples, right ${how} often in ${times} of ${pairs(count)}, ${size}`;
    },
  },

  sentence: {
    start: ({ seeds, jobs }) =>
      `Nothing has run yet. Play trains ${pairs(seeds)} of networks for each of 5 comparisons, and one network for the slider: ${jobs} results. Step adds one.`,
    soFar: ({ finished, jobs }) =>
      `So far, ${finished} of ${jobs} results. What follows from them is said when all are in.`,
    findings: ({ count, better, worse, sharper, wider, few, diverged: gone }) =>
      [
        few + gone < count
          ? `Of ${count} comparisons, the network trained with all samples is clearly better in ${better}, worse in ${worse}; by ` +
            `λmax, sharper in ${sharper}, wider in ${wider}.`
          : "",
        few ? `Too few pairs to say in ${few}.` : "",
        gone ? `Nothing to compare in ${gone}.` : "",
      ]
        .filter(Boolean)
        .join(" "),
    conclusions: {
      depends: "Wider is not always better: it depends on what is held equal.",
      denied:
        "Where it is clear which is wider and which is better, the sharper network is better.",
      always: "In all comparisons the wider network is better.",
      supported:
        "Where it is clear which is wider and which is better, the wider network is better.",
      undecided: "Where it is clear which is wider, there is no clear difference on new points.",
      unknown: "That cannot be said from these pairs.",
    },
    endedOnly: "That leaves out pairs in which a network diverged.",
  },
  where: common.where,
  beyond: "Slider: the same function, as sharp as you like",

  verdicts: {
    title: common.post,
    better: {
      said: "What is wider generalises better.",
      waiting: "Not all is measured yet.",
    },
  },

  diverged,

  protocols: {
    title: "What is held equal?",
    text: ({ updates, epochs, smallBatch, learningRate, smallRate, largeRate }) =>
      "A dot is a pair, a diamond the median, a bar its 95 % interval: if it includes 0, no difference is clear. A " +
      "diverged network (hollow dot) counts as worse, but not for “sharper”. " +
      `${updates} updates: ${updates} epochs with all samples, about ${epochs} with small batches. “Loss”: all samples, ` +
      `down to the loss of small batches. η = ${learningRate}; “η/k”: ${smallRate} for k = ${smallBatch}, ${largeRate} for 128.`,
    names: protocolNames,
    shortNames: ["updates", "epochs", "longer", "loss", "η/k"],
    plot: {
      title: "Right on new points: all samples minus small batches",
      x: "what is held equal",
      y: "percentage points",
      alt: ({ rows }) =>
        rows
          .filter(({ median }) => median)
          .map(({ name, median }) => `${name}: median ${median}`)
          .join("; ") || "Nothing yet.",
    },
    table: {
      title: "On new points: all samples against small batches, in how many pairs",
      columns: {
        name: "held equal",
        difference: "median difference, percentage points (95\u00a0%)",
        worse: "right less often",
        better: "right more often",
        sharper: "sharper",
      },
      difference: ({ median, low, high }) => `${median} (${low} to ${high})`,
      sharper: ({ sharper, compared }) => `${sharper} of ${compared}`,
    },
    diverged: ({ lost }) =>
      lost
        .map(({ name, count, ...who }) => common.lost(who, count, ` (${name})`))
        .join("")
        .trim(),
    unmatched: ({ unmatched, count }) =>
      `In ${unmatched} of ${count} pairs the training loss with all samples did not come down to that with small batches.`,
  },

  rescale: {
    title: "The same function, as sharp as you like",
    text:
      "{@dinh-2017|Dinh et al. (2017)}: multiply the first layer of a relu network by a, divide the second by a, and every " +
      "prediction stays. Does the sharpness?",
    slider: "a, by which the first layer is multiplied",
    waiting: "Comes with the run.",
    numbers: ({ isRescaled, top, box, rise, error, change, size, accuracy }) => {
      const against = ({ times }) =>
        isRescaled ? (times ? ` (× ${times})` : " (about the same)") : "";
      return (
        `{ink|λmax ${top.value}}${against(top)}, {ink|Keskar’s sharpness ${box.value} %}${against(box)}, ` +
        `{ink|rise when nudged ${rise.value} ± ${error}}${against(rise)}. Predictions have changed by at most ${change} (the ` +
        `largest is ${size}); ${accuracy} % of new points are right.`
      );
    },
    diverged: "This run diverged: there is no network to rescale.",
    measures: {
      topEigenvalue: "λmax",
      boxSharpness: "Keskar’s sharpness",
      perturbationRise: "the rise when nudged",
    },
    conclusion: ({ changed, same }) =>
      `The function stays the same, and ${list(changed)} ${changed.length === 1 ? "changes" : "change"}. ${
        same.length ? `A measure that knows the scale stays the same: ${list(same)}. ` : ""
      }Nobody has rescaled the networks above.`,
    plot: {
      title: "Sharpness as a multiple of that at a = 1",
      x: "a",
      y: "multiple",
      alt: "The three measures of sharpness against a.",
    },
    legend:
      "{ink|λmax ■, solid}; {ink|Keskar’s sharpness ▲, grey, dashed}; {ink|every unit nudged by 30 % ●, dotted}: the mean " +
      "of 20 random directions, the same ones for each a (± its standard error); {chosen|the bar marks a}.",
  },

  table: {
    titles: { protocols: "Protocols", rescale: "Rescaled layers" },
    headings: {
      ...common.headings,
      protocol: "protocol",
      factor: "a",
      predictionChange: "largest change of a prediction",
    },
    protocols: {
      "equal-updates": "equal-updates",
      "equal-epochs": "equal-epochs",
      "long-epochs": "long-epochs",
      "matched-loss": "matched-loss",
      "scaled-rate": "scaled-rate",
    },
  },
};
