/** What the tasks ask, and what their numbers are called. Numbers come in as texts. */

export const tasks = {
  firstUpdate: ({ rate }) =>
    "The line ŷ = w · x + b starts at w = 0 and b = 0. Its first batch has two samples. Write down each prediction, error " +
    `and gradient (∂w = error · x, ∂b = error), the averages, and w and b after the update with η = ${rate}: ` +
    "new w = w − η · average ∂w, and b likewise.",
  secondUpdate: () => "The second batch. Go on from your new w and b.",

  oneEpoch: ({ n, k }) =>
    `There are n = ${n} samples in batches of k = ${k}. How many updates has an epoch, and how many samples are in its ` +
    "last batch?",
  threeEpochs: ({ epochs }) =>
    `How many updates are made in ${epochs} epochs with the short last batch, and how many where the program leaves it ` +
    "out? How many samples stay unread in an epoch then?",
  averageOfAverages: ({ firstBatch, lastBatch }) =>
    `The losses of an epoch’s samples are ${firstBatch} in the first batch and ${lastBatch} in the last. What is the mean ` +
    "of each batch, the average of these two means, and the mean of all six? Which of the last two should the program print?",

  updatesBySize: ({ n }) =>
    `There are n = ${n} samples. How many updates has an epoch with each k, and how large is its last batch?`,
  samplesBySize: ({ updatesMade }) =>
    `Each run makes ${updatesMade} updates. How many samples does it read? A short last batch reads fewer.`,
  completeEpochs: ({ k, updatesMade }) =>
    `How many whole epochs does the run with k = ${k} complete in ${updatesMade} updates?`,

  yourBatch: ({ k, batch }) =>
    "Your seed draws these ten salaries; they are rounded. The last row has each sample’s gradient at w = b = 0, " +
    `∂w = (ŷ − y) · x. Your batch has the k = ${k} samples ${batch}. What is its ∂w, what is that of all ten, and how far ` +
    "is the first from the second?",
  scatter: ({ sigma, n }) =>
    `The standard deviation of these ∂w is σ = ${sigma}. By how much do batches of k scatter, drawn with replacement ` +
    `(σ/√k) and without it (σ/√k · √((n − k)/(n − 1)), n = ${n})?`,
  moreExact: ({ k, times }) =>
    `Batches of k = ${k} are drawn with replacement. With which k do their gradients scatter only 1/${times} as much?`,

  shuffledEpoch: ({ k, order }) =>
    `Your seed draws these ten salaries, and for an epoch the order ${order}. Cut it into batches of k = ${k}: which ` +
    "samples are in each, and what is their mean y?",
  sortedEpoch: ({ k }) =>
    `Now sort the samples by y, the smallest first. What is the mean y of each batch of k = ${k}?`,
  spreadOfMeans: () =>
    "How far is the largest of these means from the smallest, shuffled and sorted?",

  epochTime: ({ n }) =>
    `There are n = ${n} samples. How many updates has an epoch, and how long does it take? Reckon the last batch as a ` +
    "whole one. 1 ms is 1000 µs.",
  sampleTime: () => "How long does an update take for each of its samples?",
  targetTime: () =>
    "This is how many updates each k needs to the target. How long do they take, and which k is there first?",

  rise: ({ wide, sharp, distance }) =>
    `Two valleys have the curvatures λ = ${wide} (wide) and λ = ${sharp} (sharp). By how much is the loss above the ` +
    `lowest, ½ · λ · δ², at a distance of δ = ${distance}?`,
  riseRatio: () =>
    "How many times as high is that rise in the sharp valley? Round to a whole number.",
  allowedDistance: ({ riseLimit }) =>
    `The loss may rise by ${riseLimit}. At which distance δ = √(2 · rise/λ) is that reached in each valley?`,

  limit: ({ rate }) =>
    `Gradient descent on all samples has the learning rate η = ${rate}. Up to which curvature, 2/η, is it stable?`,
  stable: () =>
    "An update multiplies the distance from the lowest point by 1 − η · λ. What is that here, and does the distance shrink " +
    "(stable) or grow (unstable)?",
  largestRate: ({ curvature }) =>
    `A network’s largest curvature is λmax = ${curvature}. Up to which learning rate, 2/λmax, is gradient descent stable?`,

  gapEpochs: () =>
    "Two networks have read the data equally often. How large is the gap, test minus training accuracy, in percentage points?",
  gapUpdates: () => "Two others have made equally many updates. How large is the gap of each?",
  testDifference: () =>
    "What is the test accuracy with all samples minus that with small batches, and which network is better on new points?",
  accuracy: ({ points, rightSmall, rightAll }) =>
    `Of ${points} new points the network with small batches has ${rightSmall} right, the one with all samples ${rightAll}. ` +
    "What are their accuracies in percent?",

  scaledRates: ({ rate, k }) =>
    `With batches of k = ${k} a run works well at η = ${rate}. Which rates do the two rules give for a larger k′: ` +
    "η · k′/k (linear) and η · √(k′/k) (root)?",
  distanceOfEpoch: ({ n, k, largeK }) =>
    `There are n = ${n} samples. How many updates has an epoch with k = ${k} and with k′ = ${largeK}, and what do the learning ` +
    "rates of all its updates add up to: at the rate above, and for k′ at the rate of the linear rule, too?",

  sgdSteps: ({ rate, startB, y1, y2 }) =>
    `Only b is learnt, from b = ${startB} on, with η = ${rate}. In update 1 its gradient is ∂b = b − y₁ with y₁ = ${y1}, in ` +
    `update 2 it is ∂b = b − y₂ with y₂ = ${y2}. Make two steps of SGD: new b = b − η · ∂b.`,
  momentumSteps: ({ momentum }) =>
    `The same start with momentum μ = ${momentum}: v starts at 0, new v = μ · v + ∂b, new b = b − η · v.`,
  adagradSteps: () =>
    "The same start with Adagrad: s starts at 0, new s = s + ∂b², new b = b − η · ∂b/√s. Which way does update 1 go, and how far?",

  ownGradient: ({ rate, startW, startB }) =>
    `These three points are yours. The line starts at w = ${startW} and b = ${startB}. Write down each prediction, error and ` +
    `gradient (∂w = error · x, ∂b = error), the averages, and w and b after one update with all three and η = ${rate}.`,
  newPrediction: ({ place }) => `What does the new line predict at x = ${place}?`,
  ownLoss: () =>
    "What was the loss, half the mean of the squared errors, before the update, and what is it after?",
};

export const names = {
  accuracyAll: "all samples, percent",
  accuracySmall: "small batches, percent",
  allDw: "∂w of all ten",
  allSamples: "all samples",
  averageDb: "average ∂b",
  averageDw: "average ∂w",
  averagedMeans: "average of the means",
  b1: "b after update 1",
  b2: "b after update 2",
  batch: "batch",
  batch1: "batch 1: samples",
  batch2: "batch 2: samples",
  batch3: "batch 3: samples",
  batchDw: "∂w of your batch",
  better: "better",
  case: "run",
  completeEpochs: "whole epochs",
  curvature: "λ",
  db: "∂b",
  difference: "difference",
  distance: "δ",
  dw: "∂w",
  epochTime: "time of an epoch in ms",
  epochs: "epochs",
  equalEpochs: "equal epochs",
  equalUpdates: "equal updates",
  error: "ŷ − y",
  factor: "1 − η · λ",
  finitePopulation: "without replacement",
  firstAtTarget: "first at the target",
  firstBatch: "first batch",
  firstMean: "mean of the first batch",
  gap: "gap",
  gradient1: "∂b in update 1",
  gradient2: "∂b in update 2",
  k: "k",
  large: "the largest k",
  largeK: "k′",
  largeLinear: "k′, linear rule",
  largeUnscaled: "k′, same η",
  largerK: "k",
  largestRate: "largest η",
  lastBatch: "last batch",
  lastMean: "mean of the last batch",
  limit: "2/η",
  linearRate: "η · k′/k",
  lossAfter: "loss after",
  lossBefore: "loss before",
  meanOfAll: "mean of all six",
  meanY: "mean y",
  meanY1: "batch 1: mean y",
  meanY2: "batch 2: mean y",
  meanY3: "batch 3: mean y",
  middle: "the middle k",
  momentum: "μ",
  n: "n",
  network: "network",
  newB: "new b",
  newK: "k′",
  newPrediction: "ŷ",
  newW: "new w",
  order: "order",
  place: "x",
  points: "new points",
  prediction: "ŷ",
  protocol: "compared after",
  rate: "η",
  rateSum: "sum of the rates",
  rightAll: "right, all samples",
  rightSmall: "right, small batches",
  riseLimit: "rise",
  rootRate: "η · √(k′/k)",
  sample: "sample",
  sampleTime1: "smallest k: µs for each sample",
  sampleTime2: "middle k: µs for each sample",
  sampleTime3: "largest k: µs for each sample",
  samplesRead: "samples read",
  sharp: "λ, sharp",
  sharpDistance: "δ in the sharp valley",
  sharpRise: "rise in the sharp valley",
  sigma: "σ",
  small: "k = 1",
  smallBatches: "small batches",
  smallUnscaled: "k",
  spreadShuffled: "shuffled",
  spreadSorted: "sorted",
  squares: "s after update 2",
  stability: "distance",
  stable: "shrinks: stable",
  startB: "b",
  startW: "w",
  targetTime: "time to the target in ms",
  test: "right on test data, percent",
  testDifference: "all samples − small batches",
  times: "times",
  timesAsHigh: "ratio of the rises",
  train: "right on training data, percent",
  unread: "unread samples",
  unstable: "grows: unstable",
  updateTime: "time of an update in µs",
  updates: "updates in an epoch",
  updatesMade: "updates",
  updatesNeeded: "updates to the target",
  velocity1: "v after update 1",
  velocity2: "v after update 2",
  wide: "λ, wide",
  wideDistance: "δ in the wide valley",
  wideRise: "rise in the wide valley",
  withLast: "updates with the last batch",
  withReplacement: "with replacement",
  withoutLast: "updates without it",
  x: "x",
  y: "y",
  y1: "y₁",
  y2: "y₂",
};
