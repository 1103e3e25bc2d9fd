/** The words of the figure “update”. Numbers come in as texts, already formatted. */

import { guessed, list, trouble } from "../../figure/words/en.js";

const samples = (texts) => (texts.length === 1 ? "sample" : "samples");

const ways = { up: "up", down: "down", still: "not at all" };

const orders = {
  sequential: "the next in the order in which they stand",
  "shuffle-once": "the next in an order shuffled once, before epoch 1",
  "shuffle-each-epoch": ({ epoch }) => `the next in the order shuffled for epoch ${epoch}`,
  "with-replacement": "drawn afresh, each from all of them",
};

const outcomes = {
  fell: ({ from, to }) => `falls from ${from} to ${to}.`,
  misled: ({ from, to }) => `rises from ${from} to ${to}: this batch did not speak for the others.`,
  overshot: ({ from, to }) => `rises from ${from} to ${to}: the step went too far.`,
};

export const words = {
  title: "One update, taken apart",
  beats: ["Pick the batch", "Predict", "Error", "Gradients", "Average", "Step"],
  keys: [["1 – 6", "a beat"]],
  beatsLabel: "The six beats of an update",
  formula: "The calculation of this beat",
  where: ({ epoch, batch, batches, update }) => [
    ["epoch", epoch],
    ["batch", `${batch} of ${batches}`],
    ["update", update],
  ],
  atStart: ({ batches }) =>
    `At the start; an epoch will be ${batches} ${batches === 1 ? "update" : "updates"}.`,

  sentence: {
    start: ({ n, k }) =>
      `Nothing has been learned yet: w and b are 0 and the line lies flat. One update will look at ` +
      `${k} of the ${n} samples. Step goes through it beat by beat.`,
    pick({ indices, n, batch, batches, order, epoch }) {
      const how = orders[order];
      return (
        `Batch ${batch} of ${batches} is ${samples(indices)} {batch|${list(indices)}}, ` +
        `${indices.length === 1 ? "one" : "these"} of ${n}: ` +
        `${typeof how === "string" ? how : how({ epoch })}.`
      );
    },
    predict: ({ w, b, predictions, first }) =>
      `With w = ${w} and b = ${b}, ${first ? "as the run starts" : "as the update before left them"}, ` +
      `the line predicts {prediction|ŷ = ${list(predictions)}}.`,
    error: ({ errors }) =>
      `Prediction minus truth, ŷ − y, is the error: {error|${list(errors)}}. ` +
      `Positive means that the line lies too high.`,
    gradients: ({ w, b, twice }) =>
      `Each sample alone asks for its own change: {batch|∂w = ${list(w)}}, ` +
      `${twice ? "twice " : ""}error times x, and {batch|∂b = ${list(b)}}, ` +
      `${twice ? "twice " : ""}the error.`,
    average: ({ w, b, fullW, fullB, n }) =>
      `Their average is what the batch says: {average|∂w = ${w}, ∂b = ${b}}. ` +
      `All ${n} samples would have said {full|${fullW} and ${fullB}}.`,
    step: ({ before, w, b, rate, outcome, lossBefore, loss }) =>
      `A step against the gradient, ${rate} times its length: w goes from ${before.w} to ` +
      `{average|${w}} and b from ${before.b} to {average|${b}}. ` +
      `The loss over all data ${outcomes[outcome]({ from: lossBefore, to: loss })}`,
  },

  data: {
    title: "Data and line",
    x: "experience x, normalised",
    y: "salary y",
    alt: ({ n, w, b, batch }) =>
      `${n} samples and the line ŷ = ${w} x + ${b}${batch ? `; in the batch: ${batch}` : ""}.`,
  },
  batch: {
    title: ({ k }) => `The batch, k = ${k}`,
    columns: {
      sample: "sample",
      x: "x",
      y: "y",
      prediction: "ŷ",
      error: "error",
      dw: "∂w",
      db: "∂b",
    },
    average: "average",
    full: "all data",
  },
  plane: {
    title: "Gradients",
    x: "∂w, for the slope",
    y: "∂b, for the intercept",
    alt: ({ samples: shown, average, full }) =>
      [
        shown && `${shown} thin arrows, one for each sample`,
        average && `the bold average, ∂w ${average[0]}, ∂b ${average[1]}`,
        full && `dashed, the gradient over all data, ∂w ${full[0]}, ∂b ${full[1]}`,
      ]
        .filter(Boolean)
        .join("; ") || "No gradient has been calculated yet.",
  },
  parameters: {
    title: "Parameters and loss",
    columns: { before: "before", after: "after" },
    w: "w, slope",
    b: "b, intercept",
    loss: "loss, all data",
  },
  log: {
    title: "After each epoch",
    columns: { epoch: "epoch", w: "w", b: "b", loss: "loss" },
  },

  question: {
    ask: "Your guess first: which way will w move in this update?",
    options: ways,
    answer: ({ way, by, guess }) =>
      `${way === "still" ? "w did not move." : `w moved ${way}, by ${by}.`}` +
      guessed(guess, ways, guess === way),
  },

  caption: {
    claim:
      "An update looks at the {batch|batch ◆} only. Its samples’ gradients, {batch|thin arrows}, " +
      "differ; their {average|average, the bold arrow}, is what moves w and b, once per batch. " +
      "The {full|gradient over all data, dashed}, is what the average estimates; it is drawn to " +
      "compare and never used.",
    worked:
      "Samples 0 and 1 are the two points with which the post calculates by hand, in its order and " +
      "with ½ · MSE. They are not what seed 42 draws; samples 2 to 9 are.",
    seed: ({ seed, shuffled }) =>
      `NumPy’s own numbers for seed ${seed}, drawn and summed as the post’s program does.` +
      `${shuffled ? " The order is shuffled, so the first batch is not samples 0 and 1." : ""}`,
  },

  trouble,

  table: {
    batch: "Batch",
    epochs: "Epochs",
    all: "All samples",
    columns: {
      epoch: "epoch",
      batch: "batch",
      update: "update",
      sample: "sample",
      x: "x",
      y: "y",
      prediction: "prediction",
      error: "error",
      dw: "dw",
      db: "db",
    },
  },
};
