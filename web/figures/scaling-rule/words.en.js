/** The words of the figure “scaling-rule”. Numbers come in as texts, already formatted. */
import { guessed } from "../../figure/words/en.js";

const optimizers = { sgd: "SGD", momentum: "Momentum", adam: "Adam" };
const rules = { same: "unchanged", root: "×√k", linear: "×k" };
const guesses = { same: "as large as before", root: "twice as large", linear: "4 times as large" };

const seedsOf = (count) => `${count} ${count === 1 ? "seed" : "seeds"}`;

/** An interval of 95 %. */
const interval = ({ low, high }) => (low && high ? ` (95 %: ${low} to ${high})` : "");

/** Of how many seeds, where some have no best rate. */
const ofSeeds = ({ count, seeds }) => (count < seeds ? `, of ${count} of ${seedsOf(seeds)}` : "");

/** How the best rate of an optimiser grows. */
const grows = (growth) => {
  const { optimizer, median, nearest } = growth;
  if (median === null) return `${optimizers[optimizer]}: no seed has a best rate for each k`;
  const near = nearest ? `, nearest to ${rules[nearest]}` : "";
  return `${optimizers[optimizer]} ${median}${interval(growth)}${near}${ofSeeds(growth)}`;
};

/** How far a rule carries. */
const carries = ({ lastGood, firstBad, isAll }) => {
  if (isAll) return "it carries to the largest k here";
  const bad = firstBad ? `; at k = ${firstBad} it is clearly worse` : "; beyond, it is not clear";
  return lastGood === 1
    ? `it is not surely as good at k = 2${bad}`
    : `it carries to k = ${lastGood}${bad}`;
};

const rateOf = (rule) => (rule === "root" ? "the rate times √k" : "the rate times k");

const measuredRule = (numbers) => {
  const { median, nearest, rule, fitEnd, isFew } = numbers;
  const slope =
    median === null
      ? `No seed has a best rate for each k up to ${fitEnd}`
      : `Up to k = ${fitEnd} the best rate follows k with the exponent ${median}${interval(numbers)}${ofSeeds(numbers)}`;
  const near = nearest ? `, nearest to ${rules[nearest]}` : "";
  const far = isFew
    ? "Too few seeds to say how far the rule carries"
    : `With ${rateOf(rule)}, from the best one of k = 1 on, ${carries(numbers)}`;
  return `${slope}${near}. ${far}.`;
};

export const words = {
  keys: [["1", "the calculator"]],
  title: "When the batch size changes, what becomes of the learning rate?",
  settings: {
    optimizer: {
      label: "Optimiser",
      help: "Whose map is shown, and what the calculator is for. All three are measured.",
      options: optimizers,
    },
    fitEnd: {
      label: "Fit a line up to k",
      help: "The bar in the map, which can be dragged.",
    },
    seeds: {
      label: "Seeds",
      help: "Each has data and orders of its own; fewer than 6 say little. More are added to those there are.",
    },
    totalEpochs: { label: "Epochs in all", help: "How long each run is." },
    condition: {
      label: "Condition number",
      help: "How much more the data vary along their widest direction than their narrowest. 1: alike in all.",
    },
    features: { label: "Features", help: "How many numbers describe a sample." },
    haveSize: { label: "I have k" },
    haveRate: { label: "and η" },
    haveBeta: { label: "and β₂" },
    wantSize: { label: "and want k′" },
    done: { label: "Results" },
  },

  caption: {
    claim:
      "With k times the batch, take {batch|k times the rate}: so {@krizhevsky-2014|Krizhevsky (2014)} and {@goyal-2017|Goyal et al. (2017)} " +
      "for SGD. For Adam, which divides by the gradient’s size, take {average|√k times the rate}: so " +
      "{@malladi-2022|Malladi et al. (2022)} and {@granziol-2022|Granziol et al. (2022)}. Which rate is really the best?",
    measure:
      "Each cell is a short linear regression (1024 samples, ½ · MSE) with one batch size and one rate, over the same samples: " +
      "a large batch makes few updates. Shown are medians over the seeds with their intervals of 95 % (sign test, from six seeds on).",
  },

  question: {
    ask: "Your guess: Adam gets batches that are 4 times as large. How large is its best learning rate now?",
    options: guesses,
    answer: ({ guess, isRight, median, fitEnd, ...rest }) =>
      median === null
        ? "Measured: the rates of the map end before the best one."
        : `Measured, from the slope up to k = ${fitEnd}: ${median} times as large${interval(rest)}${ofSeeds(rest)}.${guessed(guess, guesses, isRight)}`,
  },

  sentence: {
    start: ({ seeds, jobs }) =>
      `Nothing has run yet. Play looks for the best rate of 3 optimisers with 9 batch sizes, ${seedsOf(seeds)} each: ` +
      `${jobs} results of 25 rates. Step adds one.`,
    soFar: ({ finished, jobs }) =>
      `So far, ${finished} of ${jobs} results. What follows from them is said when all are in.`,
    finding: ({ fitEnd, growths }) =>
      `From k = 1 to ${fitEnd} the best rate follows a power of k. Exponents: ${growths.map(grows).join("; ")}.`,
  },
  where: ({ finished, jobs }) => [["results", `${finished} of ${jobs}`]],

  rules,

  map: {
    title: ({ name }) => `${name}: excess loss left`,
    x: "batch size k",
    y: "learning rate η",
    alt: ({ rows }) =>
      rows.map(({ k, rate }) => `k = ${k}: best rate ${rate}`).join("; ") || "Nothing yet.",
    legend:
      "{ink|●: best rate of each k}; {chosen|line: fitted to it, up to the bar}; {batch|dotted: ×k}, {average|dashed: ×√k}, both from " +
      "the best rate of k = 1 on. Hatched: most runs diverged. Colour:",
    ramp: "from the least loss of a column to 8 times as much.",
  },

  costs: {
    title: ({ name }) => `${name}: what it costs to follow a rule`,
    x: "batch size k",
    y: "times the least excess loss",
    legend:
      "From the best rate of k = 1 on: {batch|■ ×k}; {average|● ×√k}; {ink|▲ the same rate}. Hollow: more, or most diverged. Dotted: a quarter more.",
    alt: "One curve for each rule against k. The table says how far they carry.",
  },

  table: {
    optimizers: {
      title: "Exponent of the best rate, and how far theory’s rule carries",
      columns: {
        optimizer: "optimiser",
        exponent: "exponent (95\u00a0%)",
        nearest: "nearest",
        reach: "theory’s rule",
      },
    },
    interval: ({ median, low, high }) =>
      low && high ? `${median} (${low} to ${high})` : String(median),
    reach: ({ rule, lastGood, isAll }) =>
      isAll ? `${rules[rule]}: for all k` : `${rules[rule]}: to k = ${lastGood}`,
    titles: {
      cells: "Excess loss of each cell",
      best: "Best rate of each seed",
      exponents: "Exponents",
    },
    headings: {
      optimizer: "optimiser",
      batchSize: "batch size k",
      learningRate: "learning rate",
      seeds: "seeds",
      diverged: "diverged",
      excessLeft: "part of the excess loss left (median)",
      seed: "seed",
      bestRate: "best rate",
      fitEnd: "fitted up to k",
      exponent: "exponent",
      low: "from",
      high: "to",
    },
  },

  verdicts: {
    title: "What theory says, and what was measured",
    linear: {
      said: "SGD: k times the batch, k times the rate.",
      waiting: "Not all is measured yet.",
      measured: measuredRule,
    },
    root: {
      said: "Adam: k times the batch, √k times the rate.",
      waiting: "Not all is measured yet.",
      measured: measuredRule,
    },
  },

  calculator: {
    title: "Calculator: another batch size, which rate?",
    optimizers,
    set({ optimizer, isSame, rate, size, factor, rule, beta, isMomentum }) {
      if (isSame) return `${optimizer}: the batch size stays, and so does the rate.`;
      const how = rule === "root" ? `η · √${factor}` : `η · ${factor}`;
      const betas = beta
        ? ` and {chosen|β₂ = ${beta.beta}}: as before, half of a squared gradient is forgotten after ${beta.samples} samples ` +
          "({@marek-2025|Marek et al., 2025})"
        : "";
      const momentum = isMomentum ? "; momentum stays" : "";
      return `${optimizer} with k′ = ${size}: set {chosen|η′ = ${rate}} (${how})${betas}${momentum}.`;
    },
    why: {
      linear:
        "Why: one step with k′ samples replaces as many steps as went through them before. As long as the loss hardly bends " +
        "on the way, its length is their sum.",
      root:
        "Why: Adam divides by the root of the mean squared gradient. Where noise outweighs the gradient, a batch 4 times as large " +
        "halves that root, and so doubles the step by itself; the other factor 2 is yours.",
    },
    end({ isKnown, isFew, own, fitEnd, ...reach }) {
      const here = !isKnown
        ? "Where it ends: Play measures how far it carries here. "
        : isFew
          ? "Where it ends: too few seeds to say how far it carries here. "
          : `Where it ends: here, from k = 1 on, ${carries(reach)}. `;
      const slope = own
        ? `With the slope measured up to k = ${fitEnd}, it would be η′ = ${own}. `
        : "";
      return (
        `${here}${slope}Your model has another end: about where the noise of a batch is no longer larger than the gradient ` +
        "({@mccandlish-2018|McCandlish et al., 2018}). Beyond it, longer steps no longer make up for fewer of them."
      );
    },
  },
};
