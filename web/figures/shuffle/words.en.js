/** The words of the figure “shuffle”. Numbers come in as texts, already formatted. */
import { guessed, trouble } from "../../figure/words/en.js";

const trends = { fades: "it fades away", stays: "it stays", grows: "it grows" };

const standing = { sorted: "sorted by y", "as-drawn": "in the order in which they were drawn" };

export const words = {
  keys: [],
  title: "The order of the samples",
  orders: {
    sequential: "never shuffled",
    "shuffle-once": "shuffled once",
    "shuffle-each-epoch": "shuffled every epoch",
    "with-replacement": "drawn with replacement",
  },

  sentence: {
    start: ({ n, k, batches, dataOrder }) =>
      `Four runs, all from zero, on the same ${n} samples, ${standing[dataOrder]}. They differ only in ` +
      `the order in which an epoch takes the samples: ${batches} batches of ${k}. Step makes one ` +
      `update in each.`,
    update: ({ epoch, batch, batches, gradients, excess }) =>
      `Epoch ${epoch}, batch ${batch} of ${batches}: its ∂b is {never|${gradients[0]} never shuffled}, ` +
      `{once|${gradients[1]} shuffled once}, {each|${gradients[2]} shuffled every epoch}, ` +
      `{replaced|${gradients[3]} with replacement}. After it the loss lies above the lowest possible by ` +
      `{never|${excess[0]}}, {once|${excess[1]}}, {each|${excess[2]}} and {replaced|${excess[3]}}.`,
  },

  run: {
    numbers: ({ excess, swing, accuracy }) =>
      `loss above the lowest possible: ${excess}; swing of b in the last whole epoch: ${swing}` +
      `${accuracy === null ? "" : `; accuracy: ${accuracy} %`}`,
    strip: ({ epoch, parameter }) =>
      `Epoch ${epoch}: samples, batches, ∂${parameter} of each batch`,
    x: "samples of the epoch, in order",
    y: (parameter) => `∂${parameter}`,
    stripAlt: ({ name, made, positive, parameter }) =>
      `${name}: of ${made} batches so far in this epoch, ${positive} have a positive ∂${parameter}.`,
    trace: ({ parameter }) => `${parameter} so far`,
    traceAlt: ({ name, parameter, w, b, swing }) =>
      `${name}: ${parameter} is ${parameter === "w" ? w : b} now; b swung by ${swing} in the last ` +
      `whole epoch.`,
  },
  traceAxis: { x: "epochs" },

  verdicts: {
    title: ({ dataOrder }) =>
      dataOrder === "sorted"
        ? "What the post says of sorted data, and what the run that is never shuffled does"
        : "What the post says of sorted data; here they stand as drawn, and are never shuffled",
    sign: {
      said: "The post: the first batches have negative gradients, the last ones positive.",
      waiting: "Go to the end of an epoch to see the signs of all its batches.",
      measured: ({ positiveFirst, first, negativeLast, last, epoch, finding }) =>
        `In epoch ${epoch}, {never|${positiveFirst} of the first ${first}} batches have ∂b > 0 and ` +
        `{never|${negativeLast} of the last ${last}} have ∂b < 0. ${
          {
            reversed:
              "That is the other way round: with low y first, ŷ − y is positive first, so b is pulled " +
              "down first and up again later.",
            "as-said": "That is as the post says.",
            late: "The last half is the other way round; the first half has no sign of its own.",
            early: "The first half is the other way round; the last half has no sign of its own.",
            mixed: "There is no such pattern.",
          }[finding]
        }`,
    },
    rest: {
      said: "The post: the model oscillates early and stabilises late.",
      waiting: "Go through five epochs to compare a late one with an early one.",
      measured: ({ early, late, lateEpoch, trend }) =>
        `Within epoch 2, b swings by {never|${early}}; within epoch ${lateEpoch} by {never|${late}}. ${
          {
            fades: "Here it does come to rest.",
            stays: "It does not come to rest: the swing is a cycle that every epoch repeats.",
            grows: "It does not come to rest: the swing grows.",
          }[trend]
        }`,
    },
    seeds: {
      said: "Is one shuffle enough? (The post’s fourth question.)",
      waiting: "One run may be luck. Run all four orders over many seeds.",
      measured: ({ seeds, medians, times, averages, dataOrder }) =>
        `Over ${seeds} ${seeds === 1 ? "seed" : "seeds"} the median loss above the lowest ends at ` +
        `{never|${medians[0]}} ${dataOrder === "sorted" ? "sorted" : "as drawn"} and never shuffled, ` +
        `{once|${medians[1]}} shuffled once (the first is ${times} times this), ` +
        `{each|${medians[2]}} shuffled every epoch, {replaced|${medians[3]}} with replacement. Of w and b ` +
        `averaged over the ends of the last half of the epochs it is {once|${averages[1]}} shuffled once, ` +
        `{each|${averages[2]}} shuffled every epoch.`,
    },
  },

  seeds: {
    title: ({ seeds }) =>
      `Loss above the lowest possible: ${seeds ? `${seeds} seeds` : "not measured yet"}`,
    x: "epoch",
    y: "loss above the lowest",
    alt: ({ known }) =>
      known
        ? "A curve of medians and a band from 10 to 90 percent for each order; the table has the numbers."
        : "Nothing has been measured yet.",
    caption: "At the end of the last epoch: median (10 % – 90 % of the seeds)",
    columns: {
      order: "order",
      excessLoss: "loss above the lowest",
      swing: "swing of b",
      averageExcess: "loss of averaged w, b",
      accuracy: "accuracy",
    },
  },

  question: {
    ask: "Your guess first: never shuffled, b swings to and fro within an epoch. As epochs go by …",
    options: trends,
    answer: ({ guess, trend, early, late, lateEpoch }) =>
      `Measured: a swing of ${early} in epoch 2 and of ${late} in epoch ${lateEpoch}: ${trends[trend]}.` +
      guessed(guess, trends, guess === trend),
  },

  caption: {
    claim:
      "Sorted data pull the parameters to and fro, epoch after epoch; one shuffle is enough to stop it. " +
      "The swing of b is how far its highest and its lowest value in an epoch lie apart. Four runs: {never|never shuffled}, {once|shuffled once, dashed}, " +
      "{each|shuffled every epoch} and {replaced|drawn with replacement, dotted}.",
    strip: ({ model }) =>
      `In the strip, each sample of the epoch is a mark: ${
        model === "logistic"
          ? "{ink|high ones} are class 1, grey, low ones class 0"
          : "{ink|high ones} have a y in the upper half, grey, low ones in the lower"
      }. Below it stands {average|the gradient of each batch, a bar up or down}; the ` +
      `{batch|batch of this update is framed}. {full|Dotted}: the value that is best for all data.`,
  },

  measurements: { seeds: { start: "Run all four over many seeds" } },
  trouble,

  table: {
    titles: {
      orders: "The four runs now",
      batches: "Batches of this epoch",
      swings: "Swing of b by epoch",
      path: "b after each update",
      seeds: "Over seeds, by epoch",
    },
    columns: {
      orders: (features) => ({
        order: "order",
        w: features === 1 ? "w" : ["w1", "w2"],
        b: "b",
        loss: "loss",
        excessLoss: "loss above the lowest",
        accuracy: "accuracy",
      }),
      batches: {
        order: "order",
        batch: "batch",
        samples: "samples",
        dw: "dw",
        db: "db",
      },
      swings: {
        order: "order",
        epoch: "epoch",
        swing: "swing of b",
      },
      path: {
        update: "update",
        b: ["b never", "b once", "b every epoch", "b with replacement"],
      },
      seeds: {
        order: "order",
        epoch: "epoch",
        median: "median excess loss",
        low: "10 %",
        high: "90 %",
        swing: "median swing of b",
        accuracy: "median accuracy",
      },
    },
  },
};
