/** The words of the figure “shuffle”. Numbers come in as texts, already formatted. */
import { guessed, list, trouble } from "../../figure/words/en.js";

const trends = {
  rests: "it dies out",
  shrinks: "it gets smaller and smaller",
  repeats: "it stays",
  grows: "it grows",
};

const standing = { sorted: "sorted by y", "as-drawn": "in the order in which they were drawn" };

const orders = {
  sequential: "never shuffled",
  "shuffle-once": "shuffled once",
  "shuffle-each-epoch": "shuffled every epoch",
  "with-replacement": "drawn with replacement",
};

const colours = {
  sequential: "never",
  "shuffle-once": "once",
  "shuffle-each-epoch": "each",
  "with-replacement": "replaced",
};

const named = (found) => list(found.map((order) => `{${colours[order]}|${orders[order]}}`));

const batchesOf = (count, k, n) =>
  count === 1 ? `one batch of all ${n}` : `${count} batches of ${n % k ? "up to " : ""}${k}`;

/** How many of the batches in one half of an epoch have a sign. */
const shareOf = (count, all, half, sign) =>
  all === 1
    ? `the ${half} batch {never|${count === 1 ? "has" : "does not have"}} ${sign}`
    : `{never|${count} of the ${half} ${all}} batches have ${sign}`;

const goesOn = {
  rests: () => "Here it has come to rest.",
  repeats: () => "It does not come to rest: by now every epoch repeats the same swing.",
  shrinks: ({ percent }) =>
    `It has shrunk to ${percent} % of that in epoch 2, and was still shrinking.`,
  grows: () => "It does not come to rest: it was still growing.",
  wanders: () => "By now it neither repeats itself nor only grows or shrinks.",
};

function onceText({ once, trend }) {
  const { swing, answer, times } = once;
  const repeats = trend === "repeats" && once.trend === "repeats" ? ", and repeats as well" : "";
  const one = (how) => ` Shuffled once it is {once|${swing}}${how}${repeats}.`;
  if (answer === "larger") return one(times ? `, ${times} times smaller` : "");
  if (answer === "smaller") return one(", larger");
  return answer === "unknown" ? "" : one(", about the same");
}

const enough = {
  larger: {
    unclear:
      "Yes, nearly: between one shuffle and shuffling every epoch there is no clear difference.",
    smaller: "Yes: one shuffle even ends lower than shuffling every epoch.",
    larger: ({ times }) =>
      `Not quite: shuffled once ends higher than shuffled every epoch${times ? `, ${times} times as high in the median` : ""}.`,
  },
  unclear:
    "There is nothing to mend here: never shuffled and shuffled once end with no clear difference.",
  smaller: "There is nothing to mend here: never shuffled ends lower than shuffled once.",
};

function enoughText({ neverToOnce, onceToEach, hasNeverDiverged }) {
  const found = enough[neverToOnce.answer];
  if (typeof found === "string") return found;
  const { times } = neverToOnce;
  const much = times ? `, {never|${times} times} as high in the median` : "";
  const harm = hasNeverDiverged
    ? " Never shuffled, most runs diverge."
    : ` Never shuffled ends higher than shuffled once${much}.`;
  const than = found[onceToEach.answer];
  return `${typeof than === "string" ? than : than(onceToEach)}${harm}`;
}

function averagesText({ averages: { answer, times } }) {
  const of = "For w and b averaged over the ends of the second half of the epochs,";
  if (answer === "unclear") return `${of} there is no clear difference between the two.`;
  const better = answer === "larger" ? "shuffling every epoch" : "one shuffle";
  return `${of} ${better} is better${times ? `: its excess loss is ${times} times lower in the median` : ""}.`;
}

export const words = {
  keys: [],
  title: "The order of the samples",
  orders,
  settings: {
    batchSize: {
      label: "Batch size k",
      help: "How many samples one update looks at: at least n/128, for the strip holds 128 batches.",
    },
    learningRate: {
      label: "Learning rate",
      help: "How far a step goes for a gradient of 1. With 3, a line diverges.",
    },
  },

  sentence: {
    start: ({ n, k, batches, dataOrder }) =>
      `Four runs, all from zero, on the same ${n} samples, ${standing[dataOrder]}. They differ only in ` +
      `the order in which an epoch takes the samples: ${batchesOf(batches, k, n)}.`,
    update({ epoch, batch, batches, parameter, gradient, way, excess }) {
      const moves =
        way === 0
          ? `leaves ${parameter} where it is`
          : `pushes ${parameter} ${way > 0 ? "down" : "up"}`;
      const { smallest, largest } = excess;
      const losses =
        smallest.text === largest.text
          ? `All four have the same excess loss, ${smallest.text}.`
          : `The excess loss is largest for ${named(largest.orders)}, ${largest.text}, and smallest for ` +
            `${named(smallest.orders)}, ${smallest.text}.`;
      return (
        `Epoch ${epoch}, batch ${batch} of ${batches}: never shuffled, its ∂${parameter} is ` +
        `{never|${gradient}}, which ${moves}. ${losses}`
      );
    },
    sameOrder:
      "In epoch 1, shuffled once and shuffled every epoch are the same: one shuffle, from one seed.",
  },

  run: {
    numbers: ({ excess, swing, accuracy, parameter }) =>
      `excess loss: ${excess}` +
      `${swing === null ? "" : `; swing of ${parameter} in the last whole epoch: ${swing}`}` +
      `${accuracy === null ? "" : `; accuracy: ${accuracy} %`}`,
    strip: ({ epoch, parameter }) =>
      `Epoch ${epoch}: samples, batches, ∂${parameter} of each batch`,
    x: "samples of the epoch, in order",
    y: (parameter) => `∂${parameter}`,
    stripAlt: ({ name, made, positive, parameter }) =>
      `${name}: in this epoch so far ${made} ${made === 1 ? "batch" : "batches"}, of which ${positive} with a ` +
      `positive ∂${parameter}.`,
    trace: ({ parameter }) => `${parameter} so far`,
    traceAlt: ({ name, parameter, value, swing }) =>
      `${name}: ${parameter} is ${value} now` +
      `${swing === null ? "" : `; it swung by ${swing} in the last whole epoch`}.`,
  },
  traceAxis: { x: "epochs" },

  verdicts: {
    title: ({ dataOrder }) =>
      dataOrder === "sorted"
        ? "What the post says of sorted data, and what the run never shuffled does"
        : "What the post says of sorted data; here they are as drawn, and never shuffled",
    sign: {
      said: "The post: the first batches have negative gradients, the last ones positive.",
      waiting: "Go to the end of an epoch to see all its signs.",
      measured: ({ positiveFirst, negativeLast, half, epoch, parameter, finding, hasReason }) =>
        `In epoch ${epoch}, ${shareOf(positiveFirst, half, "first", `∂${parameter} > 0`)} and ` +
        `${shareOf(negativeLast, half, "last", `∂${parameter} < 0`)}. ${
          {
            reversed: hasReason
              ? "That is the other way round: with low y first, ŷ − y is positive first, so b goes down first."
              : "That is the other way round.",
            "as-said": "That is as the post says.",
            late: "The last half is the other way round; the first half has no clear sign.",
            early: "The first half is the other way round; the last half has no clear sign.",
            mixed: "There is no such pattern.",
          }[finding]
        }`,
    },
    rest: {
      said: "The post: the model oscillates early and stabilises late.",
      waiting: "Go through four epochs, to compare a late one with an early one.",
      measured(swing) {
        const { trend, parameter, early, late, lateEpoch } = swing;
        if (trend === "diverges") return "The run that is never shuffled diverges here.";
        return (
          `Never shuffled, ${parameter} swings by {never|${early}} within epoch 2 and by {never|${late}} within epoch ` +
          `${lateEpoch}. ${goesOn[trend](swing)}${onceText(swing)}`
        );
      },
    },
    seeds: {
      said: "Is one shuffle enough? (The post’s fourth question.)",
      waiting: "One run may be luck. Run all four orders over many seeds.",
      measured(found) {
        const { seeds, wanted, hasDiverged, neverToOnce, onceToEach } = found;
        const about = `Over ${seeds} ${seeds === 1 ? "seed" : "seeds"}`;
        if (seeds < wanted) return `So far ${seeds} of ${wanted} seeds are in: too few to say.`;
        if (hasDiverged) return `${about}, most runs diverge even when shuffled once.`;
        if (neverToOnce.answer === "few" || onceToEach.answer === "few")
          return `${about}: too few to say. From six on, pairs can be compared.`;
        return `${about}, by the excess loss at the end: ${enoughText(found)} ${averagesText(found)}`;
      },
    },
    whole: {
      said: "k = n: the order makes no difference",
      measured:
        "Each epoch is one update, made from all samples: nothing swings within it. The three orders that use every " +
        "sample once differ by rounding at most.",
    },
  },

  seeds: {
    title: ({ seeds }) =>
      `Excess loss: ${seeds ? `${seeds} ${seeds === 1 ? "seed" : "seeds"}` : "not measured yet"}`,
    x: "epoch",
    y: "excess loss",
    alt: ({ known }) =>
      known
        ? "A curve of medians for each order, and a band that holds the true median with 95 % confidence."
        : "Nothing has been measured yet.",
    caption:
      "At the end of the last epoch: median over the seeds (interval that holds it with 95 %)",
    range: ({ median, low, high }) => `${median} (${low} to ${high})`,
    diverged: "diverged",
    columns: {
      order: "order",
      excessLoss: "excess loss",
      swing: "swing of b",
      averageExcess: "excess loss of averaged w, b",
      accuracy: "accuracy, %",
    },
  },

  question: {
    ask: ({ parameter }) =>
      `Your guess: never shuffled, ${parameter} swings to and fro within an epoch. As epochs go by, the swing …`,
    options: trends,
    answer: ({ guess, trend, early, late, lateEpoch }) =>
      `Measured: a swing of ${early} in epoch 2 and of ${late} in epoch ${lateEpoch}: ` +
      `${trends[trend] ?? "it varies"}.${guessed(guess, trends, trends[trend] && guess === trend)}`,
  },

  caption: {
    claim:
      "How far do batches pull the parameters to and fro, if the order of the samples differs? The swing of b is its " +
      "highest minus its lowest value in an epoch; the excess loss is the loss above the lowest possible. Four runs: " +
      "{never|never shuffled}, {once|shuffled once, dashed}, {each|shuffled every epoch} and " +
      "{replaced|drawn with replacement, dotted}.",
    strip: ({ model }) =>
      `In the strip, each sample is a mark: ${
        model === "logistic"
          ? "{ink|high ones} are class 1, grey, low ones class 0"
          : "{ink|high ones} have a y in the upper half, grey, low ones in the lower"
      }. Below: {average|the gradient of each batch, a bar up or down}; ` +
      "{batch|this update’s batch is framed}. {full|Dotted}: the value that is best for all data.",
  },

  measurements: { seeds: { start: "Run all four over many seeds" } },
  trouble,

  table: {
    titles: {
      orders: "The four runs now",
      batches: "Batches of this epoch",
      swings: "Swing by epoch",
      path: "b after each update",
      seeds: "Over seeds, by epoch",
    },
    columns: {
      orders: (features) => ({
        order: "order",
        w: features === 1 ? "w" : ["w1", "w2"],
        b: "b",
        loss: "loss",
        excessLoss: "excess loss",
        accuracy: "accuracy",
      }),
      batches: (features) => ({
        order: "order",
        batch: "batch",
        samples: "samples",
        dw: features === 1 ? "dw" : "dw1",
        db: "db",
      }),
      swings: (features) => ({
        order: "order",
        epoch: "epoch",
        swing: "swing of b",
        weightSwing: `swing of ${features === 1 ? "w" : "w1"}`,
      }),
      path: {
        update: "update",
        b: ["b never", "b once", "b every epoch", "b with replacement"],
      },
      seeds: {
        order: "order",
        epoch: "epoch",
        median: "median excess loss",
        low: "lower end of its interval of 95 %",
        high: "upper end",
        swing: "median swing of b",
        accuracy: "median accuracy",
      },
    },
  },
};
