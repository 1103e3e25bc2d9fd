/** The words of the figure “generalization”. Numbers come in as texts, already formatted. */
import { guessed, list } from "../../figure/words/en.js";
import * as common from "../minima/words/common.en.js";

const { diverged, interval, pairs } = common;

const guesses = {
  small: "the one with small batches",
  large: "the one with all samples at once",
  neither: "no clear difference",
};

const protocolNames = {
  "equal-updates": ({ updates }) => `equal updates (${updates})`,
  "equal-epochs": ({ epochs }) => `equal epochs (${epochs})`,
  "long-epochs": ({ long }) => `equal epochs (${long})`,
  "matched-loss": () => "equal training loss",
  "scaled-rate": ({ long }) => `η scaled with k (${long} epochs)`,
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
      "If small batches lie in the wider place after equally many updates, and are right more often on new points: because " +
      "it is wider? A large batch has read the data more often by then. Here other things are held equal, too.",
    measure: ({ smallBatch, learningRate, wrong }) =>
      `Each pair of networks has the same data and start: k = ${smallBatch} against k = n = 128, two moons with ${wrong} % wrong ` +
      `labels, network 2-16-16-1, tanh, loss ½ · MSE, η = ${learningRate}. Sharper is who has the larger λmax. ` +
      "“95 %”: interval of the median (sign test, from six pairs on).",
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

  sentence: {
    start: ({ seeds, jobs }) =>
      `Nothing has run yet. Play trains ${pairs(seeds)} of networks under five protocols: ${jobs} results. Step adds one.`,
    soFar: ({ finished, jobs }) =>
      `So far, ${finished} of ${jobs} results. What follows from them is said when all are in.`,
    findings: ({ better, worse, unclear, few, diverged: gone }) => {
      const told = [
        worse.length ? `right less often with ${list(worse)}` : "",
        better.length ? `right more often with ${list(better)}` : "",
        unclear.length ? `not clearly different with ${list(unclear)}` : "",
      ].filter(Boolean);
      return [
        told.length ? `The large batch is ${told.join("; ")}.` : "",
        few.length ? `Too few pairs to say: ${list(few)}.` : "",
        gone.length ? `Nothing to compare: ${list(gone)}.` : "",
      ]
        .filter(Boolean)
        .join(" ");
    },
    widths: ({ sharper, flatter, alike, unclear, few, count }) => {
      if (few.length === count) return "";
      if (sharper.length === count) return "It is sharper in each comparison.";
      if (flatter.length === count) return "It is flatter in each comparison.";
      const known = [
        sharper.length ? `sharper in ${sharper.length} of ${count} comparisons` : "",
        flatter.length ? `flatter with ${list(flatter)}` : "",
        alike.length ? `about as sharp with ${list(alike)}` : "",
      ].filter(Boolean);
      if (known.length === 0) return "In no comparison is it clear which network is sharper.";
      const open = [...unclear, ...few];
      return `It is ${known.join("; ")}${open.length ? `; not clear with ${list(open)}` : ""}.`;
    },
    conclusions: {
      depends: "Flatter is not always better: it depends on what is held equal.",
      denied:
        "Where it is clear who is flatter and who is better, the sharper network is the better one.",
      always: "In all comparisons the flatter network is the better one.",
      supported:
        "Where it is clear who is flatter and who is better, the flatter network is the better one.",
      undecided: "Where it is known who is flatter, there is no clear difference on new points.",
      unknown: "That cannot be said from these pairs.",
    },
    endedOnly: "Networks that diverged do not count for this.",
  },
  where: common.where,
  beyond: "Slider: the same function, as sharp as you like",

  verdicts: {
    title: common.post,
    better: { said: "What is wider generalises better.", waiting: "Not all is measured yet." },
  },

  diverged,

  protocols: {
    title: "What is held equal?",
    text: ({ times }) =>
      `Equally many updates give the large batch ${times} times the epochs, and more time to learn by heart. A dot is a ` +
      "pair: how much more often the large batch is right on new points. It is hollow and at the edge where a network " +
      "diverged; a diamond is the median, a bar its interval of 95 %. If that reaches over 0, there is no clear difference.",
    names: protocolNames,
    compared: protocolNames,
    plot: {
      title: "Right on new points: large batch minus small",
      x: "what is held equal, as numbered in the table",
      y: "percentage points",
      alt: ({ rows }) =>
        rows
          .filter(({ median }) => median)
          .map(({ name, median }) => `${name}: median ${median}`)
          .join("; ") || "Nothing yet.",
    },
    table: {
      title: "In how many pairs the large batch is right less or more often",
      row: ({ number, name }) => `${number}. ${name}`,
      columns: {
        sharper: "sharper",
        worse: "less often",
        better: "more often",
        difference: "median difference (95\u00a0%)",
      },
      difference: ({ median, low, high }) => `${median} (${low} to ${high})`,
      sharper: ({ sharper, compared }) => `${sharper} of ${compared}`,
    },
    diverged: ({ lost }) =>
      `Diverged, and so the worse ones: ${list(
        lost.map(({ name, networks, of }) => `${networks} of ${of} with ${name}`),
      )}.`,
    unmatched: ({ unmatched, count }) =>
      `In ${unmatched} of ${count} pairs the large batch did not reach the training loss of the small one.`,
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
        same.length ? `A ruler that knows the scale does not care: ${list(same)}. ` : ""
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
