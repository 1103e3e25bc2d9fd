/** The words of the figure “update”. Numbers come in as texts, already formatted. */

import { guessed, list, trouble } from "../../figure/words/en.js";

const ways = { up: "up", down: "down", still: "not at all" };

const orders = {
  sequential: "the next in the order in which they stand",
  "shuffle-once": "the next in an order shuffled once, before epoch 1",
  "shuffle-each-epoch": ({ epoch }) => `the next in the order shuffled for epoch ${epoch}`,
  "with-replacement": "drawn afresh, each from all of them",
};

/** A change of w, b or the loss; `same` where eight decimals show none. */
const changes = {
  rises: ({ before, after }) => `rises from ${before} to ${after}`,
  falls: ({ before, after }) => `falls from ${before} to ${after}`,
  same: ({ before }) => `stays at ${before}, as far as eight decimals show`,
  unknown: ({ after }) => `is ${after} now`,
};

const moved = (name, { answer, before, after }) =>
  answer === "same"
    ? `${name} stays at ${before}`
    : `${name} goes from ${before} to {average|${after}}`;

const taken = {
  sequential: "Batches take them as they stand.",
  "shuffle-once": "Their order is shuffled once, before epoch 1.",
  "shuffle-each-epoch": "Each epoch shuffles their order anew, as the post’s program does.",
  "with-replacement": "Each batch is drawn afresh from all, so a sample may come twice.",
};

export const words = {
  title: "One update, taken apart",
  beats: ["Pick the batch", "Predict", "Error", "Gradients", "Average", "Step"],
  keys: [["1 – 6", "a beat"]],
  beatsLabel: "The six beats of an update",
  formula: "The calculation",
  where: ({ epoch, batch, batches, update }) => [
    ["epoch", epoch],
    ["batch", `${batch} of ${batches}`],
    ["update", update],
  ],
  atStart: ({ batches }) =>
    `At the start; an epoch will be ${batches} ${batches === 1 ? "update" : "updates"}.`,

  sentence: {
    start: ({ n, k }) =>
      "Nothing has been learned yet: w and b are 0, the line lies flat. One update will look at " +
      `${k === n ? `all ${n}` : `${k} of the ${n}`} samples, in six beats.`,
    pick({ indices, n, k, batch, batches, order, epoch }) {
      const how = orders[order];
      return (
        `Batch ${batch} of ${batches} is ${k === 1 ? "sample" : "samples"} {batch|${list(indices)}} ` +
        `(${k} of the ${n}): ${typeof how === "string" ? how : how({ epoch })}.`
      );
    },
    predict: ({ w, b, predictions, first }) =>
      `With w = ${w} and b = ${b}, ${first ? "as the run starts" : "as the update before left them"}, ` +
      `the line predicts {prediction|ŷ = ${list(predictions)}}.`,
    error: ({ errors }) =>
      `Prediction minus truth, ŷ − y, is the error: {error|${list(errors)}}. ` +
      "Where it is positive, the line lies too high.",
    gradients: ({ w, twice, k }) =>
      `${k === 1 ? "The sample" : "Each sample alone"} says how its loss would change as w and b grow: ` +
      `{batch|∂w = ${list(w)}}, ${twice ? "twice " : ""}error times x, and {batch|∂b}, ` +
      `${twice ? "twice " : ""}the error. To lower its loss, w and b have to go the other way.`,
    average({ w, b, fullW, fullB, n, k, isWhole }) {
      const batch = `{average|∂w = ${w}, ∂b = ${b}}`;
      if (isWhole)
        return `The batch is all ${n} samples, so their average is the gradient over all data itself: ${batch}.`;
      const all = `All ${n} samples would have said {full|${fullW} and ${fullB}}.`;
      return k === 1
        ? `With one sample there is nothing to average: its gradient is that of the batch, ${batch}. ${all}`
        : `Their average is the gradient of the batch: ${batch}. ${all}`;
    },
    step({ w, b, rate, loss, isMisled }) {
      const why = isMisled
        ? ": this batch did not speak for the others"
        : ": the step went too far";
      return (
        `A step against the gradient, ${rate} times its length: ${moved("w", w)} and ${moved("b", b)}. ` +
        `The loss over all data ${changes[loss.answer](loss)}${loss.answer === "rises" ? why : ""}.`
      );
    },
    epoch: ({ epoch, updates, w, b, loss }) =>
      `Epoch ${epoch} is over. In its ${updates === 1 ? "one update" : `${updates} updates`} ${moved("w", w)} and ` +
      `${moved("b", b)}. The loss over all data ${changes[loss.answer](loss)}. Below is ${updates === 1 ? "that update" : "the last of them"}.`,
  },

  data: {
    title: "Data and line",
    x: "experience x, normalised",
    y: "salary y",
    alt: ({ n, w, b, batch }) =>
      `${n} samples and the line ŷ = ${w} x + ${b}${batch ? `; in the batch: ${batch}` : ""}.`,
    legend: ({ hasBatch, hasPredictions, hasErrors, hasOldLine }) =>
      [
        hasBatch && "{batch|◆ the batch}",
        "○\u00a0samples",
        "{prediction|the line}",
        hasPredictions && "{prediction|▪ its predictions}",
        hasErrors && "{error|bars: the errors}",
        hasOldLine && "dotted: the line before",
      ]
        .filter(Boolean)
        .join(", "),
    lineOutside: "The line does not cross this picture any more.",
  },
  batch: {
    title: ({ k }) => `The batch, k = ${k}; rounded for display only`,
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
    title: "Gradients of the samples",
    x: "∂w, for the slope",
    y: "∂b, for the intercept",
    handle: "The tip of your average",
    yours: "yours",
    legend: ({ hasBatch, hasOthers, hasAverage }) =>
      [
        hasOthers &&
          `Grey: each sample’s gradient ${hasBatch ? "before the step" : "at this w and b"}.`,
        !hasBatch && "They get shorter as the line fits.",
        hasBatch &&
          `${[
            "{batch|Orange: the batch’s}",
            hasAverage && "{average|bold: the average}",
            hasAverage && hasOthers && "{full|dashed: over all data}",
          ]
            .filter(Boolean)
            .join(", ")}.`,
      ]
        .filter(Boolean)
        .join(" "),
    outside: ({ outside, n }) => `${outside} of the ${n} arrows end outside this picture.`,
    alt: ({ n, samples: shown, average, full }) =>
      [
        `${n} grey arrows, each sample’s gradient`,
        shown && `${shown} orange, the batch’s`,
        average && `the bold average, ∂w ${average[0]}, ∂b ${average[1]}`,
        full && `dashed, the gradient over all data, ∂w ${full[0]}, ∂b ${full[1]}`,
      ]
        .filter(Boolean)
        .join("; "),
  },
  sketch: {
    invite: "Your turn: where does their average end? Drag the ring there, or use its arrow keys.",
    drawn: ({ w, b }) => `Your average: ∂w = ${w}, ∂b = ${b}. The next beat shows the true one.`,
    compared: ({ w, b, distance, angle }) =>
      `Yours, ∂w = ${w}, ∂b = ${b}, ends ${distance} from {average|the true average}` +
      `${angle === null ? "." : `; between them are ${angle}°.`}`,
  },
  map: {
    title: "The step over (w, b)",
    x: "w, slope",
    y: "b, intercept",
    legend: ({ w, b, hasPath }) =>
      `{average|● w = ${w}, b = ${b}}${hasPath ? ", grey: the path so far" : ""}, lines: equal loss over all data, ✕\u00a0its lowest`,
    step: ({ from, to }) =>
      `{average|Bold: the step} from ${from} to ${to}, {average|dashed: the average reversed}, lines: equal loss, ✕\u00a0its lowest`,
    still: ({ w, b }) => `w = ${w} and b = ${b} do not move, as far as eight decimals show.`,
    outside: ({ w, b }) => `w = ${w}, b = ${b} is outside this map.`,
  },
  parameters: {
    title: "Parameters and loss",
    columns: { before: "before", after: "after" },
    w: "w, slope",
    b: "b, intercept",
    loss: "loss, all data",
  },
  log: {
    title: "Epoch by epoch; 0 is the start",
    columns: { epoch: "epoch", w: "w", b: "b", loss: "loss" },
  },

  question: {
    ask: "Your guess: which way will w move in this update?",
    options: ways,
    answer: ({ way, by, guess }) =>
      `${way === "still" ? "As far as eight decimals show, w did not move." : `w moved ${way}, by ${by}.`}` +
      guessed(guess, ways, guess === way),
  },

  caption: {
    claim: ({ isWhole, k }) =>
      "An update looks at the {batch|batch} only. " +
      `${k === 1 ? "Its one sample’s {average|gradient}" : "Its samples’ {batch|gradients} differ; their {average|average}"}, ` +
      "reversed and times the learning rate, is the step. " +
      `${
        isWhole
          ? "Here the batch is all data, so the average is the {full|gradient over all data}: exact."
          : `${k === 1 ? "That gradient" : "The average"} estimates the {full|gradient over all data}, which the update never sees.`
      }`,
    worked:
      "With samples 0 and 1 the post calculates by hand, with k = 2, in this order and with ½ · MSE. " +
      "Samples 2\u00a0to\u00a09 are random numbers (seed 42).",
    seed: ({ seed, order, dataOrder }) =>
      `The samples are NumPy’s for seed ${seed}` +
      `${dataOrder === "sorted" ? ", sorted by y" : ""}. ${taken[order]}`,
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
