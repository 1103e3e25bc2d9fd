/** Words that the figures “minima”, “sharpness” and “generalization” have in common. */

export const pairs = (count) => `${count} ${count === 1 ? "pair" : "pairs"}`;
export const diverged = "diverged";

/** Who diverged; empty where nobody did. */
export const lost = ({ small, large }, count, where = "") =>
  small + large === 0
    ? ""
    : ` Diverged${where}: ${small} of ${count} with small batches, ${large} of ${count} with all samples.`;

/** An interval of 95 %, which may be open on one side. */
export const interval = ({ low, high }) => {
  if (low && high) return ` (95 %: ${low} to ${high})`;
  if (low) return ` (95 %: at least ${low})`;
  return high ? ` (95 %: at most ${high})` : "";
};

/** What the networks are, and what they are trained with. */
export const networks = ({ smallBatch, wrong }) =>
  `Data: two moons with ${wrong} % wrong labels. Network: 2‑16‑16‑1, tanh, loss ½ · MSE, k = ${smallBatch} against k = n = 128`;
export const curvature =
  "λmax is the curvature of the loss in its most curved direction (the largest eigenvalue of the Hessian).";
export const ofPairs = "“95 %”: interval of the median (sign test, from six pairs on).";

export const where = ({ finished, jobs }) => [["results", `${finished} of ${jobs}`]];

export const post = "What the post says, and what came out here";
export const beyond = "More on this";

export const settings = {
  seed: { label: "First seed", help: "The others follow it." },
  seeds: {
    label: "Pairs",
    help: "Each from another seed; fewer than 6 say little. More are added to those there are.",
  },
  smallBatch: {
    label: "Small batch",
    help: "Its samples, against all 128. After a change, Play trains anew.",
  },
  learningRate: {
    label: "Learning rate η",
    help: "Of both networks. With 0.3, a batch of 1 mostly diverges. After a change, Play trains anew.",
  },
  labelNoise: {
    label: "Wrong labels",
    help: "0.1: 10 % of the 128 training labels are flipped; those of new points are right. After a change, Play trains anew.",
  },
  updates: { label: "Updates", help: "Of each network. After a change, Play trains anew." },
  done: { label: "Results" },
};

export const headings = {
  seed: "seed",
  batchSize: "batch size k",
  learningRate: "learning rate",
  update: "update",
  trainLoss: "training loss",
  testLoss: "test loss",
  trainAccuracy: "training accuracy",
  testAccuracy: "test accuracy",
  topEigenvalue: "lambda max",
  boxSharpness: "Keskar sharpness %",
  perturbationRise: "perturbation rise",
  perturbationRiseError: "its standard error",
};
