/** The words of the parts of the figure “minima”. */
import { list } from "../../../figure/words/en.js";

const rises = "rise of the loss";

const protocolNames = {
  "equal-updates": ({ updates }) => `equal updates (${updates})`,
  "equal-epochs": ({ epochs }) => `equal epochs (${epochs})`,
  "long-epochs": ({ long }) => `equal epochs (${long})`,
  "matched-loss": () => "equal training loss",
  "scaled-rate": ({ long }) => `η scaled with k (${long} epochs)`,
};

const rightOrDiverged = ({ accuracy, hasDiverged }) =>
  hasDiverged ? ": diverged" : accuracy ? `: ${accuracy} % right on new points` : "";

export const parts = {
  toy: {
    title: "A toy: one weight and two valleys",
    text: ({ balls }) =>
      "The idea drawn: two parabolas, a sharp valley and a wide one, as deep. Each update, of learning rate 0.04, adds " +
      `noise as a batch of k samples would: σ/\u2060√k, with σ = 8. All ${balls} balls of each k start in the sharp valley. From ` +
      "which k on they stay there depends on these two numbers, chosen for the drawing.",
    valley: {
      title: "The valleys, and where two balls spend their last 120 updates",
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
      title: "One ball for each k; grey: k = 2 to 64, dotted: the ridge",
      x: "x",
      updates: "updates",
      alt: "Where one ball of each batch size is after each update.",
    },
    fraction: {
      title: ({ balls }) => `Of ${balls} balls each: those that end in the wide valley`,
      k: "batch size k",
      share: "in the wide valley",
      alt: ({ rows }) =>
        rows.map(({ k, share }) => `k = ${k}: ${share} %`).join(", ") || "Nothing has rolled yet.",
    },
    finding: ({ first, last, most }) =>
      `With k = ${first.k}, ${first.share} % are in the wide valley at the end; with k = ${last.k}, ${last.share} %.${
        most
          ? ` The most are there with k = ${most.k}, ${most.share} %: with more noise no valley holds a ball.`
          : ""
      }`,
  },

  pairs: {
    title: "A real network, pair by pair",
    text:
      "Both networks of a pair have the same start, data and number of updates. A dot is a network, a grey line " +
      "a pair, a bar the median. Three measures of sharpness: λmax; Keskar’s, the largest rise of the loss in a tiny box " +
      "around the weights, in percent of 1 + loss; and its mean rise when every unit’s weights and bias are moved at " +
      "random by 30 % of their size.",
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
      boxSharpness: "largest rise in a small box, %",
      perturbationRise: rises,
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
      title: "λmax on the way: median of the pairs (95 %)",
      x: "updates",
      y: "λmax",
      edge: "2/η",
      alt: ({ small, large, edge }) =>
        `λmax ends at ${small} (small batches) and ${large} (all samples); 2/η is ${edge}.`,
    },
    line: {
      title: "Loss on the line between the two: solid training, dotted new points",
      x: "from one solution to the other",
      y: "loss",
      ends: [
        { value: 0, label: "small" },
        { value: 0.5, label: "half-way" },
        { value: 1, label: "all n" },
      ],
      alt: ({ small, half, large }) =>
        `Median training loss: small batch ${small}, half-way ${half}, all samples ${large}.`,
    },
    table: {
      title: "Medians over the pairs",
      columns: { small: "small batches", large: "all samples", larger: "larger with all" },
      larger: ({ larger, compared }) => `${larger} of ${compared}`,
    },
  },

  maps: {
    title: ({ pair, seed }) => `What pair ${pair} has learnt (seed ${seed})`,
    waiting: ({ pair, seed }) =>
      `The data of pair ${pair} (seed ${seed}); the lines come with the run`,
    text:
      "Grey circles ● are class −1, {ink|triangles ▲} class 1; a large hollow one has a wrong label. Does the line, where " +
      "the output changes sign, bend round the wrong ones?",
    small: ({ k, ...outcome }) => `k = ${k}${rightOrDiverged(outcome)}`,
    large: (outcome) => `k = n = 128${rightOrDiverged(outcome)}`,
    x: "first feature",
    y: "second feature",
    alt: "128 training points of two moons, and the line between the predicted classes.",
    next: "Next pair",
    before: "Pair before",
  },

  edge: {
    title: "What has the learning rate to do with it?",
    text:
      "In a parabola of curvature λ, steps with a learning rate above 2/λ climb. Cohen et al. (2021) found that a " +
      "network’s curvature, with all samples in the batch, grows towards 2/η and stays about there. Here: one run for " +
      "each learning rate and batch size, all from the first seed.",
    plot: {
      title: "λmax at the end; dotted: 2/η",
      rate: "learning rate η",
      y: "λmax",
      alt: ({ rows }) =>
        rows.map(({ rate, edge, whole }) => `η ${rate}: 2/η ${edge}, λmax ${whole}`).join("; "),
    },
    climb: {
      title: "All samples: λmax on the way, labelled with η; dotted: its 2/η",
      x: "updates",
      y: "λmax",
      alt: "One curve for each learning rate; the table has its end.",
    },
    table: {
      title: "λmax by learning rate",
      columns: {
        rate: "η",
        edge: "2/η",
        whole: "all samples",
        ratio: "÷ (2/η)",
        small: "small batches",
      },
    },
    finding: ({ side, near, below, above, diverged, low, high }) =>
      `${side === "whole" ? "With all samples" : "With small batches"} λmax ends ${[
        near.length
          ? `near 2/η (${low === high ? low : `${low} to ${high}`} times) at η = ${list(near)}`
          : "",
        below.length ? `below it at η = ${list(below)}` : "",
        above.length ? `above it at η = ${list(above)}` : "",
        diverged.length ? `nowhere at η = ${list(diverged)}, where the run diverged` : "",
      ]
        .filter(Boolean)
        .join("; ")}.`,
  },

  swap: {
    title: "Swap the batches",
    text: ({ rate }) =>
      "If noise keeps small batches out of sharp places, it must also drive a solution out of one. Each is trained on " +
      `with the other batch size, at η = ${rate}; six seeds at most.`,
    plot: {
      title: ({ count }) =>
        `λmax after the swap${count ? `: median of ${count} ${count === 1 ? "seed" : "seeds"}${count < 6 ? "" : " (95 %)"}` : ""}`,
      x: "updates after the swap",
      y: "λmax",
      edge: "2/η",
      before: "before",
      alt: ({ rows }) => rows || "Nothing has been swapped yet.",
      row: ({ from, first, last }) => `First ${from}: λmax ${first}, then ${last}.`,
      sides: ["all samples, then small batches", "small batches, then all samples"],
    },
    legend:
      "{small|Solid}: all samples, then small batches. {whole|Dashed}: small batches, then all samples. Dotted: 2/η.",
  },

  protocols: {
    title: "Is flatter better?",
    text: ({ times }) =>
      `Equally many updates give the large batch ${times} times the epochs, and more time to learn wrong labels. What if ` +
      "other things are held equal? Shown is how much more often it is right on new points: a dot for each pair, at the " +
      "edge and hollow where a network diverged, a diamond for the median, a bar for its interval of 95 %. If that " +
      "reaches over 0, there is no clear difference.",
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
        count: "pairs",
        sharper: "sharper",
        worse: "less often",
        better: "more often",
        difference: "median difference, points (95 %)",
      },
      difference: ({ median, low, high }) => `${median} (${low} to ${high})`,
      sharper: ({ sharper, compared }) => `${sharper} of ${compared}`,
    },
    open:
      "Held equal is the number of updates. Other comparisons are not all measured yet: until then nothing is said of " +
      "the cause.",
    others: ({ better, worse, unclear, few, diverged }) => {
      const sided = [
        worse.length ? `less often with ${list(worse)}` : "",
        better.length ? `more often with ${list(better)}` : "",
      ].filter(Boolean);
      return `Held equal in other ways: ${[
        sided.length ? `right ${sided.join(", ")}` : "",
        unclear.length ? `no clear difference with ${list(unclear)}` : "",
        few.length ? `too few pairs to say with ${list(few)}` : "",
        diverged.length ? `no two networks to compare with ${list(diverged)}` : "",
      ]
        .filter(Boolean)
        .join("; ")}.`;
    },
    widths: ({ sharper, flatter, alike, unclear, few, count }) => {
      if (few.length === count) return "";
      if (sharper.length === count) return "The large batch is sharper in each comparison.";
      if (flatter.length === count) return "The large batch is flatter in each comparison.";
      const known = [
        sharper.length ? `sharper in ${sharper.length}` : "",
        flatter.length ? `flatter with ${list(flatter)}` : "",
        alike.length ? `about as sharp with ${list(alike)}` : "",
      ].filter(Boolean);
      if (known.length === 0) {
        return "In no comparison is it clear which network is sharper.";
      }
      const open = [...unclear, ...few];
      return `In ${count} comparisons the large batch is ${known.join("; ")}${
        open.length ? `; not clear with ${list(open)}` : ""
      }.`;
    },
    conclusions: {
      depends: "So flatter is not always better.",
      denied: "Where there is a clear difference, the sharper network is the better one.",
      always: "In all of them the flatter network is the better one.",
      supported: "Where there is a clear difference, the flatter network is the better one.",
      undecided: "Where it is known who is flatter, there is no clear difference on new points.",
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
      "Dinh et al. (2017): in a network with relu, multiply the first layer by a and divide the second by a, and every " +
      "prediction stays. Does the sharpness, of one trained network?",
    slider: "a, by which the first layer is multiplied",
    waiting: "Comes at the end of the run.",
    numbers: ({ isRescaled, top, box, rise, change, size, accuracy }) => {
      const against = ({ times }) =>
        isRescaled ? (times ? ` (× ${times})` : " (about the same)") : "";
      return (
        `{ink|λmax ${top.value}}${against(top)}, {ink|Keskar’s sharpness ${box.value} %}${against(box)}, ` +
        `{ink|rise when nudged ${rise.value}}${against(rise)}. Predictions have changed by at most ${change} (the ` +
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
      `The function stays the same, and ${list(changed)} ${changed.length === 1 ? "changes" : "change"}${
        same.length ? `; ${list(same)} ${same.length === 1 ? "does" : "do"} not, nearly` : ""
      }. A number that depends on the choice of units cannot by itself say which network is better. The pairs above ` +
      "were not rescaled.",
    plot: {
      title: "Sharpness as a multiple of that at a = 1",
      x: "a",
      y: "multiple",
      alt: "The three measures of sharpness against a.",
    },
    legend:
      "{ink|λmax ■, solid}; {ink|Keskar’s sharpness ▲, grey, dashed}; {ink|every unit nudged by 30 % ●, dotted}; " +
      "{chosen|the line marks a}.",
  },
};
