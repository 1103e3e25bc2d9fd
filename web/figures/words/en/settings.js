/** What the settings are called, what they mean, and what their choices are called. */
export const settings = {
  preset: {
    label: "Example",
    help: "Which data and which values to start from.",
    options: {
      worked: "by hand",
      seed: "from a seed",
      post: "the post’s ten samples",
      many: "many samples",
      line: "a line",
      classes: "two classes",
      "close-classes": "two close classes",
    },
  },
  loss: {
    label: "Loss",
    help:
      "Half the mean squared error gives the gradient (1/k) Σ error · x; the mean squared error " +
      "itself gives twice that.",
    options: { "half-mse": "½ · MSE", mse: "MSE" },
  },
  batchSize: { label: "Batch size k", help: "How many samples one update looks at." },
  learningRate: {
    label: "Learning rate",
    help: "How far a step goes for a gradient of 1. Try 3 to see a run diverge.",
  },
  samples: { label: "Samples n", help: "How many samples to draw." },
  order: {
    label: "Order",
    help: "How an epoch goes through the samples.",
    options: {
      sequential: "as they stand",
      "shuffle-once": "shuffled once",
      "shuffle-each-epoch": "shuffled every epoch",
      "with-replacement": "drawn with replacement",
    },
  },
  dropLast: {
    label: "Drop the last, short batch",
    help: "When k does not divide n. Otherwise it is used, averaged over its own size.",
  },
  seed: { label: "Seed", help: "Starts the random numbers, as numpy.random.seed does." },
  noise: { label: "Noise", help: "Standard deviation of the noise on y." },
  dataOrder: {
    label: "Data",
    help: "In which order the samples stand.",
    options: { "as-drawn": "as drawn", sorted: "sorted by y" },
  },
  model: {
    label: "Model",
    help: "Linear: a line, with ½ · MSE. Logistic: two classes in the plane, with cross-entropy.",
    options: { linear: "linear", logistic: "logistic" },
  },
  center: { label: "Distance of the classes", help: "Their centres lie at ±(c, c)." },
  totalEpochs: { label: "Epochs in all", help: "How long each run is." },
  seeds: { label: "Seeds", help: "How many seeds to compare the orders over." },
  unit: {
    label: "Step by",
    options: { sample: "sample", line: "line", beat: "beat", update: "update", epoch: "epoch" },
  },
  pace: {
    label: "Pace",
    options: {
      slow: "slow, every 3 s",
      steady: "steady, every 1.2 s",
      fast: "fast, every 0.4 s",
      rapid: "rapid, 10 a second",
      racing: "racing, 20 a second",
    },
  },
  epochs: { label: "Epochs to play", help: "Play stops when this many more are complete." },
  replacement: {
    label: "A batch is drawn",
    help: "Without: an epoch uses each sample once. With: every draw is from all of them.",
    options: { without: "without replacement", with: "with replacement" },
  },
  parameter: {
    label: "Show",
    help: "Which of the two numbers of a gradient.",
    options: { w: "∂w, for the slope", b: "∂b, for the intercept" },
  },
  intercept: { label: "Intercept", help: "What y is on average where x is 0." },
  draws: {
    label: "Fresh batches",
    help: "How many of every size to draw for a precise measurement.",
  },
  target: {
    label: "Target loss",
    help: "The run is there when the loss over all data is below this.",
  },
  axis: {
    label: "Loss against",
    help: "What the loss is drawn against.",
    options: { updates: "updates", samples: "samples seen", seconds: "measured seconds" },
  },
  seen: { label: "Samples seen" },
  update: { label: "Update" },
  beat: { label: "Beat" },
};
