/** The words of the figure “noise”. Numbers come in as texts, already formatted. */
import { guessed, trouble } from "../../figure/words/en.js";

const ratios = { same: "about the same", half: "about half", quarter: "about a quarter" };
const drawing = { without: "without replacement", with: "with replacement" };
// A formula is not broken between lines.
const standardError = "σ/\u2060√k";
const correction = "√((n\u00a0−\u00a0k)/\u2060(n\u00a0−\u00a01))";

export const words = {
  keys: [],
  title: "How far one batch is from all data",
  where: ({ updates, epoch, w, b, loss }) => [
    ["updates made", updates],
    ["epochs complete", epoch],
    ["w", w],
    ["b", b],
    ["loss", loss],
  ],

  sentence({ k, n, parameter, exact, replacement, count, mean, full, ...sd }) {
    const which = exact
      ? `{batch|All ${count} batches} of ${k} that can be made of the ${n} samples`
      : `{batch|${count} batches} of ${k}, as 100 epochs at these very w and b would draw them,`;
    const right = replacement === "with" ? sd.withReplacement : sd.finitePopulation;
    const other =
      replacement === "with" ? "" : `; ${standardError} alone would be ${sd.withReplacement}`;
    const formula = replacement === "with" ? standardError : `${standardError} · ${correction}`;
    return (
      `${which} have an {average|average ∂${parameter} of ${mean}}; all data say ` +
      `{full|${full}}. ${exact ? "That is the same number: no batch is biased. " : ""}` +
      `Single batches scatter round it with a standard deviation of ${sd.deviation}. ` +
      `Drawn ${drawing[replacement]}, ${formula} predicts ${right}${other}.`
    );
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
    title: ({ parameter, beyond }) =>
      `∂${parameter} of single batches${beyond ? ` (${beyond} dots lie beyond the edges)` : ""}`,
    x: "batch size k",
    y: (parameter) => `∂${parameter} of a batch`,
    alt:
      "A column of dots for each batch size, narrower to the right, each with a bar of one standard " +
      "deviation to either side of the full gradient. The table below has the numbers.",
  },
  deviation: {
    title: ({ parameter }) => `Standard deviation of ∂${parameter}`,
    x: "batch size k",
    y: (parameter) => `standard deviation of ∂${parameter}`,
    alt:
      "Measured standard deviations against batch size, both scales logarithmic, with σ/√k as a " +
      "straight dashed line and the curve for drawing without replacement, which falls to zero at " +
      "k = n. The table below has the numbers.",
  },
  sizes: {
    title: ({ parameter }) => `∂${parameter} of a batch, by batch size`,
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
    ask: "Your guess first: four times the samples in a batch. Its standard deviation will be …",
    options: ratios,
    answer: ({ guess, small, large, from, to, ratio, nearest, n, replacement }) =>
      `Measured: ${from} at k = ${small}, ${to} at k = ${large}: ${ratio} of it, ${ratios[nearest]}.` +
      guessed(guess, ratios, guess === nearest) +
      (replacement === "without" && 4 * large > n
        ? ` With ${large} of ${n} samples in it, such a batch is no longer a small part of the data.`
        : ""),
  },

  caption: {
    claim:
      "Each {batch|dot} is the gradient that one batch would give at the present w and b; the " +
      "{batch|diamond ◆} is the batch that comes next. Batches differ, but their " +
      "{average|average, the square ■}, lies on the {full|gradient over all data, the ring ○}: a " +
      "batch’s gradient is noisy, not biased. The {ink|bars} reach one standard deviation to either side " +
      "of the {full|gradient over all data, dotted}.",
    post: ({ samples }) =>
      `The post says that the standard error is {ink|${standardError}, dashed}, so that the variance falls as ` +
      `1/k. Measured, that holds for batches drawn with replacement ({batch|circles ●}). An epoch ` +
      `uses each sample once, which is drawing without replacement ({batch|diamonds ◆}): then the ` +
      `{ink|solid curve} is right, which is smaller by ${correction}. It makes no difference ` +
      `while k is a small part of n, and all the difference at k = n = ${samples}, where there is ` +
      `only one batch and nothing left to chance.`,
  },

  measurements: { draws: { start: "Draw fresh batches of every size, both ways" } },
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
