/** The words of the figure “noise”. Numbers come in as texts, already formatted. */
import { guessed, list, trouble } from "../../figure/words/en.js";

const ratios = { same: "about the same", half: "about half", quarter: "about a quarter" };
const drawing = { without: "without replacement", with: "with replacement" };
// A formula is not broken between lines.
const standardError = "σ/\u2060√k";
const correction = "√((n\u00a0−\u00a0k)/\u2060(n\u00a0−\u00a01))";

export const words = {
  keys: [],
  title: "How far one batch is from all data",
  settings: {
    startW: { label: "Start: w", help: "Where the run begins, and the noise is first measured." },
    startB: { label: "Start: b", help: "The same place can be dragged on the map." },
  },
  where: ({ updates, epoch, w, b, loss }) => [
    ["updates made", updates],
    ["epochs complete", epoch],
    ["w", w],
    ["b", b],
    ["loss, ½ · MSE", loss],
  ],

  sentence({ k, n, parameter, exact, isOnly, isStill, replacement, count, mean, full, ...sd }) {
    if (isOnly) {
      return (
        `There is {batch|one batch} of all ${n} samples. Its {average|∂${parameter} is ${mean}}, over all data it is ` +
        `{full|${full}}: nothing scatters. ` +
        `${standardError} alone would still expect a standard deviation of ${sd.withReplacement}.`
      );
    }
    const which = exact
      ? `{batch|${count === "2" ? "Both" : `All ${count}`} batches} of ${k}`
      : `{batch|${count} batches} of ${k}, drawn at these w and b,`;
    const right = replacement === "with" ? sd.withReplacement : sd.finitePopulation;
    const other =
      replacement === "with" ? "" : ` (${standardError}\u00a0alone:\u00a0${sd.withReplacement})`;
    const formula =
      replacement === "with" ? standardError : `${standardError}\u00a0·\u00a0${correction}`;
    const average =
      `${which} have an {average|average ∂${parameter} of ${mean}}; over all data it is {full|${full}}. ` +
      (exact ? "So they are right on average (unbiased). " : "");
    if (isStill) return `${average}Here they all have the same gradient: nothing scatters.`;
    const measured = {
      agrees: `; that agrees within the ${sd.margin} % that chance allows`,
      larger: `; the measured one is ${sd.percent} % larger, where chance allows ${sd.margin} %`,
      smaller: `; the measured one is ${sd.percent} % smaller, where chance allows ${sd.margin} %`,
      unknown: "",
    }[sd.agreement];
    return (
      `${average}One batch scatters with a standard deviation of ${sd.deviation}; ${formula} ` +
      `predicts ${right}${other}${measured}.`
    );
  },

  map: {
    title: () => "The loss, lowest at ×: drag (w, b)",
    handle: "Place (w, b) where the noise is measured",
    x: "w",
    y: "b",
    alt: ({ place }) =>
      `Level lines of the loss, its lowest point, and the present place: w ${place[0]}, b ${place[1]}.`,
  },
  cloud: {
    title: ({ k }) => `Gradients of batches of ${k}`,
    x: "∂w, for the slope",
    y: "∂b, for the intercept",
    alt: ({ k, count, mean, full, next }) =>
      `${count} dots, the gradients of batches of ${k}. Their average: ∂w ${mean[0]}, ∂b ${mean[1]}. ` +
      `Full gradient: ∂w ${full[0]}, ∂b ${full[1]}. The batch that comes next: ∂w ${next[0]}, ∂b ${next[1]}.`,
  },
  spread: {
    title: ({ parameter }) => `∂${parameter} of each batch`,
    x: "batch size k",
    y: (parameter) => `∂${parameter} of a batch`,
    alt: () =>
      "A column of dots for each batch size, narrower to the right, each with a bar of one standard " +
      "deviation to either side.",
  },
  deviation: {
    title: ({ parameter }) => `Standard deviation of ∂${parameter}`,
    x: "batch size k",
    y: (parameter) => `standard deviation of ∂${parameter}`,
    alt: () =>
      "Standard deviations against batch size, on logarithmic scales, with σ/√k as a dashed line and the curve " +
      "without replacement. The table below has the numbers.",
  },
  sizes: {
    more: "All sizes as a table",
    title: ({ parameter }) =>
      `∂${parameter} of a batch, by batch size; behind ±: three standard errors of what was drawn`,
    all: "(all)",
    columns: {
      batchSize: "k",
      batches: "batches",
      mean: "average",
      deviation: "measured sd",
      toStandardError: "sd ÷ (σ/√k)",
      toCorrected: "sd ÷ corrected",
      freshToCorrected: "fresh, without: sd ÷ corrected",
      freshToStandardError: "fresh, with: sd ÷ (σ/√k)",
    },
  },

  question: {
    ask: ({ n, small, large }) =>
      `Your guess (it draws the other k): with k = ${large} of the ${n} samples in a batch instead of k = ${small}, ` +
      "the standard deviation will be …",
    options: ratios,
    none: ({ n }) =>
      `Of ${n} samples no batch can hold four times as many as another: from 4 samples on there is something to guess.`,
    still: ({ small, large }) =>
      `Measured: at k = ${small} and at k = ${large} all batches have the same gradient, so nothing scatters.`,
    answer({ guess, small, large, from, to, ratio, nearest, n, isLargePart }) {
      const measured = `Measured: ${from} at k = ${small}, ${to} at k = ${large}`;
      if (nearest.length === 0) {
        return (
          `${measured}: a batch of all ${n} samples leaves nothing to chance, so its deviation is zero.` +
          guessed(guess, ratios, false)
        );
      }
      const isRight = nearest.length === 1 ? guess === nearest[0] : undefined;
      return (
        `${measured}: ${ratio} times as much, ${list(nearest.map((name) => ratios[name]))}` +
        `${nearest.length > 1 ? ", which so few batches leave open" : ""}.` +
        guessed(guess, ratios, isRight) +
        (isLargePart
          ? ` ${standardError} alone would give a half. Drawing ${large} of ${n} without replacement makes it less.`
          : "")
      );
    },
  },

  caption: {
    claim:
      "Each {batch|dot is a batch}, its gradient at the present w and b; {batch|◆ the next}. Grey: single samples; " +
      "in columns, the other k. The {average|average ■} lies on, or close to, that over {full|all data ○}. " +
      "{ink|Bars: standard deviation} to either side. Click or tap over a k to choose it.",
    post: ({ samples }) =>
      `The post’s standard error is {ink|${standardError}, dashed}, with σ the standard deviation at k = 1. It is ` +
      "right {batch|with replacement ●}. An epoch draws {batch|without ▲}: solid, " +
      `${correction} times that. At k = n = ${samples} it is zero and off the logarithmic scale. Vertical: the ` +
      "chosen k. Hollow: drawn afresh.",
    setting: ({ rate }) =>
      "The loss is ½ · MSE, half of that in the post’s program: a step with learning rate " +
      `${rate} goes as far as one there with half of it.`,
  },

  fresh({ found, margin }) {
    const told = ({ replacement, agreeing, count }) =>
      `${count === 1 ? `${agreeing ? "" : "not "}at the one` : `at ${agreeing} of ${count}`} ${drawing[replacement]}`;
    return (
      "Of the sizes that can scatter, fresh batches do so as theory says, within three standard errors " +
      `(at most ${margin} %), ${list(found.map(told))}.`
    );
  },
  notFresh: ({ draws }) =>
    `Draw ${draws} batches of every size, without and with replacement, to test both formulas.`,

  measurements: { draws: { start: "Draw fresh batches" } },
  trouble,

  table: {
    all: "all",
    some: "drawn",
    without: "without",
    with: "with",
    titles: {
      sizes: "Batch sizes",
      drawn: "Fresh batches",
      batches: (k) => `Gradients of batches of ${k}`,
    },
    columns: {
      sizes: {
        batchSize: "batch size k",
        batches: "batches",
        exact: "which",
        mean: ["mean dw", "mean db"],
        deviation: ["sd dw", "sd db"],
        withReplacement: ["sigma/sqrt(k) dw", "sigma/sqrt(k) db"],
        finitePopulation: ["corrected dw", "corrected db"],
      },
      drawn: {
        replacement: "replacement",
        batchSize: "batch size k",
        draws: "batches",
        mean: ["mean dw", "mean db"],
        deviation: ["sd dw", "sd db"],
      },
      batches: { batch: "batch", gradient: ["dw", "db"] },
    },
  },
};
