/** The words of the figure “noiseless”. Numbers come in as texts, already formatted. */
import { guessed, list } from "../../figure/words/en.js";
import * as common from "../minima/words/common.en.js";
import { FACTORS } from "./measurements.js";

const { curvature, diverged, interval, networks } = common;

const guesses = {
  small: "nearer to small batches",
  whole: "nearer to all samples",
  neither: "not clearly nearer to either",
};
const seedsOf = (count) => `${count} ${count === 1 ? "seed" : "seeds"}`;
const lost = ({ small, whole, penalised }, count) => {
  const told = [
    small ? `${small} with small batches` : "",
    whole ? `${whole} with all samples` : "",
    penalised ? `${penalised} with the penalty` : "",
  ].filter(Boolean);
  return told.length ? ` Diverged, of ${count}: ${list(told)}.` : "";
};
const medians = ({ small, whole, penalised }) =>
  `{small|${small} with small batches}, {whole|${whole} with all samples}, {average|${penalised} with the penalty}`;
const nearness = ({ near, compared }) =>
  compared
    ? `by λmax, the penalty ends nearer to small batches than to all samples in ${near} of ${seedsOf(compared)}`
    : "no seed has both networks that the penalty could be near to";
const conclusions = {
  effect:
    "So it does not take the noise itself: its average effect alone leads nearer to where small batches end.",
  noise:
    "So the average effect alone does not lead where small batches end: the noise itself counts.",
  noGap:
    "But small batches do not clearly end wider than all samples here: there is nothing to explain.",
  unclear: "So it is not clear whether the average effect is enough.",
  diverged: "Most runs with the penalty diverged, so that nothing follows. A lower η may help.",
  few: "Too few seeds to say more.",
};
/** How often one is right more often than the other, and by how much. */
const against = ({ answer, better, worse, median, ...ends }, other, count) => {
  const size = median ? `; median ${median} points${interval(ends)}` : "";
  const counts = `right more often than ${other} in ${better} of ${seedsOf(count)}, less often in ${worse}${size}`;
  return answer === "unclear" ? `${counts}: no clear difference` : counts;
};

export const words = {
  keys: [["1, 2", "a section"]],
  title: "Is it the noise, or its average effect?",
  settings: {
    ...common.settings,
    seeds: {
      label: "Seeds",
      help: "Five networks for each; fewer than 6 say little. More are added to those there are.",
    },
    factor: {
      label: "Penalty, times η/4",
      help: "For the last chart. 1 is what theory gives; all are measured.",
      options: Object.fromEntries(FACTORS.map((factor) => [factor, String(factor)])),
    },
    learningRate: {
      label: "Learning rate η",
      help: "Of all networks; the penalty is η/4 of the mean square. After a change, Play trains anew.",
    },
  },

  caption: {
    claim:
      "If small batches end in wider places, do they because each step is noisy? On average, an epoch of them does what " +
      "gradient descent does on J + (η/4) · E‖g_B‖², to first order in η; g_B is the gradient of a batch, E the mean over all " +
      "batches ({@smith-2021|Smith et al., 2021}, after {@barrett-2021|Barrett & Dherin, 2021}). So there is a third way to " +
      "train: that penalty, and no batch drawn at all ({@geiping-2022|Geiping et al., 2022}). From the same start: " +
      "{small|small batches ●}, {whole|all samples ■}, {average|all samples with the penalty ▲}.",
    measure: ({ updates, learningRate, ...setup }) =>
      `${curvature} ${networks(setup)}, η = ${learningRate}, ${updates} updates. Bars are medians; intervals of 95 % by the ` +
      "sign test, from six seeds on. The penalty’s gradient is exact, and nothing in it is tuned.",
  },

  question: {
    ask: "Your guess: all samples, no noise, but the penalty. Where will λmax end?",
    options: guesses,
    answer: ({ guess, right, conclusion, ...numbers }) =>
      `Measured: ${nearness(numbers)}${conclusion === "few" ? "; too few seeds to say more" : ""}.${guessed(guess, guesses, right && guess === right)}`,
  },

  sentence: {
    start: ({ seeds, jobs }) =>
      `Nothing has run yet. Play trains three networks for each of ${seedsOf(seeds)}, then two with a weaker and a ` +
      `stronger penalty, and fits a line at four rates: ${jobs} results. Step adds one.`,
    soFar: ({ finished, jobs }) =>
      `So far, ${finished} of ${jobs} results. What follows from them is said when all three networks of each seed are in.`,
    finding: ({ conclusion, tops, diverged: who, count, ...numbers }) =>
      `Median λmax: ${medians(tops)}; ${nearness(numbers)}. ${conclusions[conclusion]}${lost(who, count)}`,
  },
  where: common.where,
  beyond: "More on this: a line, and all numbers",

  verdicts: {
    title: common.post,
    noise: {
      said: "The noise of small batches pushes out of sharp valleys.",
      waiting: "Not measured yet.",
      measured: ({ conclusion, wider, count, ratio: { median, ...ends } }) =>
        `Without noise, but with its average effect, λmax is smaller than without both in ${wider} of ${seedsOf(count)}` +
        `${median ? `, and ${median} times that of small batches${interval(ends)}` : ""}. ${conclusions[conclusion]}`,
    },
    right: {
      said: "Small batches generalise better.",
      waiting: "Not measured yet.",
      measured: ({ shares, thanWhole, thanSmall, count }) =>
        `Right on new points, medians: ${medians(shares)}. With the penalty, ${against(thanWhole, "with all samples alone", count)}; ` +
        `${against(thanSmall, "with small batches", count)}.`,
    },
  },

  diverged,
  interval,

  shift: {
    title: "The same on a line: where are small batches on average?",
    text:
      "Ten points with noise 1, k = 2, 200 000 epochs at a constant rate: {small|dots: the average of the ends of epochs}, " +
      "± two standard errors. {average|Curve: the minimum of the penalised loss}, of first order in η; where dots leave it, " +
      "higher orders count. Dotted: least squares.",
    w: {
      title: "w, beside least squares",
      x: "learning rate η",
      y: "shift of w",
      alt: ({ rows }) =>
        rows.map((row) => `η ${row.rate}: ${row.w}, predicted ${row.wPredicted}`).join("; ") ||
        "Nothing is measured yet.",
    },
    b: {
      title: "b, beside least squares",
      x: "learning rate η",
      y: "shift of b",
      alt: ({ rows }) =>
        rows.map((row) => `η ${row.rate}: ${row.b}, predicted ${row.bPredicted}`).join("; ") ||
        "Nothing is measured yet.",
    },
    table: {
      title: "A line: the average of small batches, beside least squares",
      columns: {
        rate: "η",
        w: "w",
        wPredicted: "w predicted",
        b: "b",
        bPredicted: "b predicted",
      },
    },
  },

  ends: {
    title: "Three networks from one start",
    text: "A thin line joins the three of a seed. A hollow mark at the edge: that run diverged.",
    nothing: "Nothing yet.",
    sides: { small: "small", whole: "all", penalised: "penalty" },
    measures: {
      topEigenvalue: "Sharpness at the end: λmax",
      gradientNoise: "Noise of a batch: E‖g_B − ḡ‖²",
      testAccuracy: "Right on new points",
      trainLoss: "Training loss",
      trainAccuracy: "Right on the training data",
    },
    units: { topEigenvalue: "λmax", gradientNoise: "noise", testAccuracy: "%" },
    alt: ({ small, whole, penalised }) =>
      `Medians: small batches ${small}, all samples ${whole}, all samples with the penalty ${penalised}.`,
    table: {
      title: "Medians over the seeds",
      columns: {
        measure: "measure",
        small: "small batches",
        whole: "all samples",
        penalised: "all samples, penalty",
      },
    },
  },

  doses: {
    title: "How strong is the penalty?",
    text:
      "Theory gives η/4, here 1; 0 is no penalty, all samples alone. A diamond is the median, a bar its 95 % interval; " +
      "{small|in this colour: the median of small batches}. {chosen|The ring chooses} whose training is drawn.",
    plot: {
      title: "λmax at the end of training; drag the ring",
      x: "penalty, times η/4",
      y: "λmax",
      edge: "2/η",
      alt: ({ rows }) =>
        rows.map(({ factor, top }) => `penalty × ${factor}: λmax ${top}`).join("; "),
    },
    way: {
      title: ({ factor }) => `λmax during training; {average|dotted: penalty × ${factor}}`,
      x: "updates",
      y: "λmax",
      edge: "2/η",
      alt: "One curve for each way to train. The table has their ends.",
    },
    lost: ({ diverged: gone, count }) => `${gone} of ${count}`,
    trend: ({ trend, lost: gone }) => {
      const told = {
        falls: "The stronger the penalty, the smaller λmax: at each step, in clearly most seeds.",
        unclear: "λmax does not clearly fall with every step of the penalty.",
        few: "Too few seeds to say what the strength does.",
        open: "",
      }[trend];
      const who = gone.map(
        ({ factor, diverged: many, count }) => `${many} of ${count} with the penalty × ${factor}`,
      );
      const many = who.length
        ? `Diverged: ${list(who)}${trend === "falls" ? ", which are left out of that" : ""}.`
        : "";
      return [told, many].filter(Boolean).join(" ");
    },
    table: {
      title: "By the strength of the penalty: medians over the seeds (95 %)",
      columns: {
        factor: "penalty, times η/4",
        top: "λmax",
        accuracy: "right on new points, %",
        diverged: "diverged",
      },
    },
  },

  table: {
    titles: { shifts: "Average on a line", runs: "Networks", way: "Lambda max during training" },
    headings: {
      ...common.headings,
      w: "w minus least squares",
      wError: "its standard error",
      wPredicted: "w predicted",
      b: "b minus least squares",
      bError: "its standard error",
      bPredicted: "b predicted",
      factor: "penalty in eta/4",
      gradientNoise: "noise of a batch",
    },
  },
};
