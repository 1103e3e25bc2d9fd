/** The words of the figure “shuffle”. Numbers come in as texts, already formatted. */
import { guessed, list, trouble } from "../../figure/words/en.js";

const trends = {
  rests: "dies out",
  shrinks: "gets smaller and smaller",
  repeats: "stays the same",
  grows: "grows",
};

const standing = { sorted: "sorted by y", "as-drawn": "as drawn" };

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
    : `{never|${count} of the ${half} ${all}} batches ${count === 1 ? "has" : "have"} ${sign}`;

const goesOn = {
  rests: () => "Here the swing has died out.",
  repeats: ({ previous, lateEpoch }) =>
    `The swing does not die out: in epoch ${lateEpoch - 1} it was ${previous}.`,
  shrinks: ({ percent }) =>
    `The swing has shrunk to ${percent} % of that in epoch 2, and was still shrinking.`,
  grows: () => "The swing was still growing.",
  wanders: () => "By now the swing neither repeats itself nor only grows or shrinks.",
};

function onceText({ once, trend }) {
  const { swing, answer, times } = once;
  const repeats = trend === "repeats" && once.trend === "repeats" ? ", and stays the same" : "";
  const one = (how) => ` Shuffled once it is {once|${swing}}${how}${repeats}.`;
  if (answer === "larger") return one(times ? `, ${times}\u00a0times smaller` : "");
  if (answer === "smaller") return one(", larger");
  return answer === "unknown" ? "" : one(", about the same");
}

/** Whether one shuffle is enough, by how it compares with shuffling every epoch. */
const enough = {
  unclear: () => [
    "Yes, nearly",
    "one shuffle and shuffling every epoch end with no clear difference",
  ],
  smaller: () => ["Yes", "one shuffle even ends lower than shuffling every epoch"],
  larger: ({ times, isMost }) => [
    isMost ? "Nearly" : "No",
    `one shuffle ends higher than shuffling every epoch${times ? `, with ${times} times its excess loss` : ""}`,
  ],
};

function enoughText({ seeds, neverToOnce, onceToEach, hasNeverDiverged, isMost }) {
  const over = `over ${seeds} ${seeds === 1 ? "seed" : "seeds"}`;
  if (neverToOnce.answer === "unclear")
    return `There is nothing to mend here: ${over}, never shuffled and shuffled once end with no clear difference.`;
  if (neverToOnce.answer === "smaller")
    return `There is nothing to mend here: ${over}, never shuffled ends lower than shuffled once.`;
  const [answer, than] = enough[onceToEach.answer]({ ...onceToEach, isMost });
  const { times } = neverToOnce;
  const harm = hasNeverDiverged
    ? "Never shuffled, most runs diverge."
    : `Never shuffled ends higher than shuffled once${times ? `, with {never|${times} times} its excess loss` : ""}.`;
  return `${answer}: in the median ${over}, ${than}. ${harm}`;
}

function averagesText({ averages: { answer, times }, onceToEach }) {
  if (answer === "unclear" || answer === onceToEach.answer) return "";
  const better = answer === "larger" ? "shuffling every epoch" : "one shuffle";
  return ` But of w and b averaged over the ends of the later half of the epochs, ${better} has the lower excess loss${times ? `, ${times} times lower` : ""}.`;
}

export const words = {
  keys: [],
  title: "The order of the samples",
  orders,
  settings: {
    batchSize: {
      label: "Batch size k",
      help: "An epoch has at most 128 batches.",
    },
    learningRate: {
      label: "Learning rate",
      help: "How far a step goes for a gradient of 1.",
    },
  },

  sentence: {
    start: ({ n, k, batches, dataOrder, unit }) =>
      `Four runs, all from zero, on the same ${n} samples, ${standing[dataOrder]}: ${batchesOf(batches, k, n)} an ` +
      `epoch. Only the order differs. Step makes one ${unit} in each.`,
    update({ epoch, batch, batches, parameter, gradient, way }) {
      const moves =
        way === 0
          ? `leaves ${parameter} where it is`
          : `pushes ${parameter} ${way > 0 ? "down" : "up"}`;
      return (
        `Epoch ${epoch}, batch ${batch} of ${batches}: never shuffled, its ∂${parameter} is ` +
        `{never|${gradient}}, which ${moves}.`
      );
    },
    whole({ epoch, parameter, most, least }) {
      if (most.text === least.text)
        return `In epoch ${epoch}, ${parameter} swung by ${most.text} in all four.`;
      return (
        `In epoch ${epoch}, ${parameter} swung most when ${named(most.orders)}, by ${most.text}, and least when ` +
        `${named(least.orders)}, by ${least.text}.`
      );
    },
    sameOrder: "So far {once|shuffled once} and {each|every epoch} are the same run.",
  },

  run: {
    numbers: ({ excess, swing, epoch, parameter }) =>
      `${swing === null ? "" : `swing of ${parameter} in epoch ${epoch}: ${swing}; `}excess\u00a0loss:\u00a0${excess}`,
    strip: ({ epoch, parameter }) =>
      `Epoch ${epoch}: samples, ∂${parameter} of each batch, and ${parameter}`,
    x: "samples of the epoch, in order",
    y: (parameter) => `${parameter}\u2003\u2003\u2003\u2003\u2003∂${parameter}`,
    stripAlt: ({ name, made, positive, parameter, from, value }) =>
      `${name}: in this epoch so far ${made} ${made === 1 ? "batch" : "batches"}, of which ${positive} with a ` +
      `positive ∂${parameter}. ${parameter} went from ${from} to ${value}.`,
    trace: ({ parameter, canDrag }) =>
      `${parameter} over all epochs${canDrag ? ": drag to another epoch" : ""}`,
    handle: "Place in the run, for all four",
    traceAlt: ({ name, parameter, value, swing }) =>
      `${name}: ${parameter} is ${value} now` +
      `${swing === null ? "" : `; it swung by ${swing} in the last whole epoch`}.`,
  },
  traceAxis: { x: "epochs" },

  verdicts: {
    title: ({ dataOrder }) =>
      dataOrder === "sorted"
        ? "What the post says of sorted data, and what the never-shuffled run does"
        : "What the post says of sorted data; here they are as drawn, and never shuffled",
    sign: {
      said: "The post: the first batches have negative gradients, the last ones positive.",
      waiting: "Go to the end of an epoch to see all its signs.",
      measured: ({ positiveFirst, negativeLast, half, epoch, parameter, finding, hasReason }) =>
        `In epoch ${epoch}, ${shareOf(positiveFirst, half, "first", `∂${parameter} > 0`)} and ` +
        `${shareOf(negativeLast, half, "last", `∂${parameter} < 0`)}. ${
          {
            reversed: hasReason
              ? "That is the other way round: with low y first, ŷ\u00a0−\u00a0y is positive first, so b goes down first."
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
      waiting: ({ seeds }) =>
        `One run may be luck. Run all four orders over ${seeds} ${seeds === 1 ? "seed" : "seeds"}.`,
      measured(found) {
        const { seeds, wanted, hasDiverged, neverToOnce, onceToEach } = found;
        const about = `Over ${seeds} ${seeds === 1 ? "seed" : "seeds"}`;
        if (seeds < wanted) return `So far ${seeds} of ${wanted} seeds are in: too few to say.`;
        if (hasDiverged) return `${about}, most runs diverge even when shuffled once.`;
        if (neverToOnce.answer === "few" || onceToEach.answer === "few")
          return `${about}: too few to say. From six on, pairs can be compared.`;
        return `${enoughText(found)}${averagesText(found)}`;
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
      `Excess loss by epoch: ${seeds ? `${seeds} ${seeds === 1 ? "seed" : "seeds"}` : "this one run"}`,
    x: "epoch",
    y: "excess loss",
    alt: ({ known }) =>
      known
        ? "A curve of medians for each order, and a band that holds the true median with 95 % confidence."
        : "A curve for each order of this run; the lanes above have the last values.",
    caption:
      "At the end of the last epoch: median over the seeds (interval that holds it with 95 %)",
    range: ({ median, low, high }) => `${median} (${low} to ${high})`,
    more: "All seeds as a table",
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
    answer({ guess, trend, early, previous, late, lateEpoch }) {
      const [before, epoch] = trend === "repeats" ? [previous, lateEpoch - 1] : [early, 2];
      return (
        `Measured: a swing of ${before} in epoch ${epoch} and of ${late} in epoch ${lateEpoch}: it ` +
        `${trends[trend] ?? "varies"}.${guessed(guess, trends, trends[trend] && guess === trend)}`
      );
    },
  },

  caption: {
    claim: ({ parameter }) =>
      `How far do batches pull ${parameter} to and fro, if the order of the samples differs? Its swing is its highest ` +
      "minus its lowest value in an epoch; excess loss is loss above the lowest possible. Four runs: " +
      "{never|never shuffled}, {once|shuffled once} (loss dashed), {each|every epoch}, or drawn " +
      "{replaced|with replacement} (loss dotted).",
    strip: ({ model, parameter }) =>
      `From top to bottom: each sample, ${
        model === "logistic"
          ? "high if of class 1, low if of class 0"
          : "high if its y is in the upper half, low if in the lower"
      }; {average|batch gradients}; and what they did to ${parameter}, the epoch before thin and grey. ` +
      "{batch|Framed: this batch}. {full|Dash-dot: best value} for all data.",
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
