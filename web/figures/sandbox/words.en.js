/** The words of the figure “sandbox”. Numbers come in as texts, already formatted. */

import { dataProblem, guessed, settings, trouble } from "../../figure/words/en.js";
import { words as batchSize } from "../batch-size/words.en.js";

const own = {
  data: {
    label: "Data",
    help: "With “your own”: paste them, open or drop a file, or click points into the chart.",
    options: {
      salary: "salaries",
      "noisy-line": "a noisy line",
      "narrow-valley": "a narrow valley",
      gaussian: "several features",
      "two-gaussians": "two clouds",
      moons: "two moons",
      own: "your own",
    },
  },
  ownData: {
    label: "Your own data",
    help: "As CSV, or shorter: cells separated by “_”, lines by a space. The last column is y.",
  },
  features: { label: "Features d", help: "How many numbers x has." },
  condition: {
    label: "Condition",
    help: "Largest variance of a feature, divided by the smallest. Large makes a narrow valley.",
  },
  center: { label: "Distance of the clouds", help: "Their centres lie at ±(c, c)." },
  labelNoise: { label: "Wrong labels", help: "The part of the samples whose class is flipped." },
  standardize: {
    label: "Standardise x",
    help: "Every feature to mean 0 and standard deviation 1 before training.",
  },
  model: {
    label: "Model",
    help: "A network has hidden layers.",
    options: { linear: "linear", logistic: "logistic", mlp: "network" },
  },
  hiddenLayers: {
    label: "Hidden layers",
    help: "Units of each, from x on: “8” is one layer of 8, “16 8” are two.",
  },
  initial: {
    label: "Starting parameters",
    help: "“usual”: the model’s own start. Else a number for each: w and b, or layer by layer W and b.",
  },
  activation: {
    label: "Activation",
    help: "What a hidden unit does with its sum.",
  },
  learningRate: {
    label: "Learning rate",
    help: "How far a step goes for a gradient of 1; Adagrad, RMSProp and Adam rescale it.",
  },
  noise: { label: "Noise", help: "Standard deviation of the noise in the data." },
  loss: {
    label: "Loss",
    help: "The gradient of MSE is twice that of ½ · MSE.",
    options: { ...settings.loss.options, "cross-entropy": "cross-entropy" },
  },
  optimizer: {
    label: "Optimiser",
    help: "What is done with a batch’s gradient.",
  },
  momentum: { label: "Momentum μ", help: "How much of the last step goes on." },
  alpha: { label: "α", help: "How slowly the average of squared gradients changes." },
  beta1: { label: "β₁", help: "How slowly the average of gradients changes." },
  beta2: { label: "β₂", help: "How slowly the average of their squares changes." },
  weightDecay: { label: "Weight decay λ", help: "How fast the parameters shrink by themselves." },
  eps: { label: "ε", help: "Keeps divisions away from zero." },
  schedule: {
    label: "Rate schedule",
    help: "Scaled: the rate is good for the base batch size, and grows in proportion to k.",
    options: { constant: "constant", scaled: "scaled with k" },
  },
  baseBatchSize: { label: "Base batch size", help: "For which the learning rate is meant." },
  warmupEpochs: { label: "Warm-up epochs", help: "Over which the rate grows to its full size." },
};

/** All settings’ words, those of every figure too: runs are named by them. */
const names = { ...settings, ...own };
const part = (label, value) => `${label.replace(/ \S$/, "")} ${value}`;

const falls = {
  tenth: "a tenth of the start, or less",
  lower: "lower, but more than a tenth",
  higher: "higher than at the start",
};

export const words = {
  keys: [],
  title: "Sandbox: every setting, and your own data",
  settings: own,
  names,

  caption: {
    what:
      "Everything can be set here: the data, also your own, the model, and how it learns. The " +
      "samples of the {batch|last batch} are marked; the {prediction|line} is the model’s prediction, or the border " +
      "between its classes.",
    how:
      "Keep a run, change one setting, run again: both are named by what they differ in, and drawn in one chart if " +
      "their loss is of the same kind. A run can be saved as a picture, numbers, a link, or a program for NumPy or " +
      "PyTorch that repeats it, but for rounding.",
  },

  where: ({ update, epoch, seen, loss, w, b, standardized, parameters }) => [
    ["updates made", update],
    ["epochs complete", epoch],
    ["samples seen", seen],
    ["loss", loss],
    ...(w === undefined
      ? [["parameters", parameters]]
      : [
          ["w", w],
          ["b", b],
        ]),
    ...(standardized
      ? [
          ["for standardised x: w", standardized.w],
          ["b", standardized.b],
        ]
      : []),
  ],
  summary: ({ update, epoch, seen, loss, batch, w, b, standardized }) =>
    `After ${some("update", update)} (${some("whole epoch", epoch)}, ${some("sample", seen)} seen) the loss over all data is ${loss}` +
    `${w === undefined ? "" : `, with w = ${w} and b = ${b}`}` +
    `${standardized ? ` (for standardised x: w = ${standardized.w}, b = ${standardized.b})` : ""}.` +
    `${batch === "0" ? "" : ` The last batch had ${some("sample", batch)}.`}`,

  question: {
    ask: ({ epochs }) =>
      `Your guess: when Play has made ${some("epoch", epochs)}, the loss will be …`,
    options: falls,
    answer: ({ guess, found, epoch, loss, percent }) =>
      `After ${some("epoch", epoch)} it is ${loss}, ${percent ? `${percent} % of the start` : (falls[found] ?? "as at the start")}.` +
      guessed(guess, falls, guess === found),
  },

  fit: {
    title: {
      line: ({ canAdd, canDrag, drawn, samples }) =>
        `The data and the model${ofThem(drawn, samples)}${canDrag ? dragging(canAdd) : adding(canAdd)}`,
      plane: ({ canAdd, drawn, samples }) =>
        `Two classes, and where the model says ▲ (shaded)${ofThem(drawn, samples)}${adding(canAdd)}`,
      agreement: ({ drawn, samples }) => `Predicted against true${ofThem(drawn, samples)}`,
    },
    axes: {
      salary: { x: "experience x, normalised", y: "salary y" },
      line: { x: "x", y: "y" },
      plane: { x: "x₁", y: "x₂" },
      agreement: { x: "true y", y: "predicted" },
    },
    alt: ({ kind, samples, batch, loss, w, b }) =>
      `${some("sample", samples)}, ${batch} of them in the last batch. ` +
      (kind === "line"
        ? w === undefined
          ? "The curve is what the model predicts."
          : `The line is w = ${w}, b = ${b}.`
        : kind === "plane"
          ? "The border lies where the prediction is one half."
          : "On the dotted diagonal predictions are right.") +
      ` Loss ${loss}.`,
  },
  course: {
    title: "The loss over all data; dotted: at the start, and a tenth of it",
    x: { updates: "updates", samples: "samples seen" },
    y: "loss",
    alt: ({ update, loss, kept }) =>
      `This run after ${some("update", update)}: ${loss}. With it ${some("kept run", kept)}, listed beside the chart.`,
  },

  runs: {
    title: "Runs",
    only: "this run",
    this: (name) => `this run: ${name}`,
    same: "the same settings",
    own: ({ n }) => `own data (n = ${n})`,
    not: (label) => `not: ${label}`,
    setting: part,
    numbers: ({ updates, loss }) => `after ${some("update", updates)}: loss ${loss}`,
    incomparable: {
      loss: "not drawn: another loss",
      data: "on other data",
    },
    keep: "Keep this run",
    startHere: "Start a new run from here",
    notInLink: "The starting parameters are too many for a link: it holds all other settings.",
    count: (count) => (count === 1 ? "1 run kept." : `${count} runs kept.`),
    drop: "Drop",
    dropName: (name) => `Drop the run: ${name}`,
    help: "A kept run stays as it is now until the page is closed; it is not in a link. “From here”: with its parameters.",
    full: (most) =>
      `There are ${most} kept runs, as many as can be told apart. Drop one to keep another.`,
  },

  own: {
    title: "Your own data",
    edit: "Edit these data",
    file: "Open a CSV file, or drop one anywhere on this figure",
    limits:
      "One sample a line; the last column is y. If y is only 0 and 1, it names two classes. 2 to 10\u202f000 lines, up " +
      "to 16 columns of x, 20\u202f000 numbers in all. Nothing leaves this page.",
    text: "The data, as CSV",
    long: "These data are too many to be shown. What is pasted here takes their place.",
    use: "Use this text",
    inLink: "The link and the embed code hold these data.",
    notInLink:
      "The link and the embed code hold all settings, but not these data: they are too large.",
    line: ["x of a new point", "y of a new point"],
    plane: ["x₁ of a new point", "x₂ of a new point"],
    sample: (number) => `sample ${number}`,
    classLabel: "Class of new points",
    classes: ["0 ○", "1 ▲"],
    add: "Add point",
    remove: "Remove last point",
    problem: dataProblem,
  },

  working: batchSize.working,
  trouble,

  tables: {
    titles: { runs: "Runs", parameters: "Parameters", curves: "Losses of the runs", data: "Data" },
    columns: {
      runs: { run: "run", update: "updates", seen: "samples seen", loss: "loss" },
      parameters: { name: "parameter", value: "value", inUnits: "for x as in the data" },
      curves: { run: "run", update: "updates", seen: "samples seen", loss: "loss" },
      data: { sample: "sample", inBatch: "in the last batch" },
    },
  },

  python: {
    title: (library) => [
      "Mini-batch gradient descent: the run of the figure “sandbox”, with the same random numbers in the",
      `same order. It needs ${library}, and prints the loss now and then and the parameters at the end.`,
    ],
    stream: "draws everything: first the data, then the start, then each epoch's order",
    data: "the data",
    own: "the reader's own data: x, and in the last column y",
    deviation: "X.std(axis=0); 1 where a feature is constant",
    line: "the model: y_hat = w * x + b",
    weights: "a weight for each feature, and the intercept",
    sizes: "inputs, units of each hidden layer, output",
    given: "the start that was given, layer by layer W and b",
    start: "layer by layer W, drawn with variance 1 / inputs, and b = 0",
    layers: "W and b of each layer, cut out of p.",
    forward: "What comes out of each layer, the input first.",
    backward: "Backpropagation: from the slopes of the loss back through the layers.",
    losses: "Of each sample, with output z.",
    slopes: "d loss / d z of each sample.",
    perEpoch: "updates; the last batch may be short",
    dropped: "updates; what is left of the samples is dropped",
    sequential: "as they stand",
    once: "shuffled once",
    each: "shuffled anew in each epoch",
    replaced: "drawn with replacement",
    scaled: "in proportion to the batch size, after a warm-up",
  },
};

/** 1 update, 2 updates */
function some(name, count) {
  return `${count} ${name}${String(count) === "1" ? "" : "s"}`;
}

function ofThem(drawn, samples) {
  return drawn && ` (${drawn} of ${samples} are drawn)`;
}

function adding(canAdd) {
  return canAdd ? "; a click adds a point" : "";
}

function dragging(canAdd) {
  return canAdd ? "; drag a point, or click to add one" : "; drag a point";
}
