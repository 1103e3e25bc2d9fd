/** Words that the figures “minima”, “sharpness” and “generalization” have in common. */

export const pairs = (count) => `${count} ${count === 1 ? "pair" : "pairs"}`;
export const diverged = "diverged";

/** Who diverged; empty where nobody did. */
export const lost = ({ small, large }, count) =>
  small + large === 0
    ? ""
    : ` Diverged: ${small} of ${count} with small batches, ${large} of ${count} with all samples.`;

/** An interval of 95 %, which may be open on one side. */
export const interval = ({ low, high }) => {
  if (low && high) return ` (95 %: ${low} to ${high})`;
  if (low) return ` (95 %: at least ${low})`;
  return high ? ` (95 %: at most ${high})` : "";
};

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
    help: "Its samples; the large batch has all 128. A change drops the networks.",
  },
  learningRate: {
    label: "Learning rate η",
    help: "Of both networks. A batch of 1 mostly diverges with 0.3. A change drops the pairs.",
  },
  labelNoise: {
    label: "Wrong labels",
    help: "Part of the 128 training labels that is flipped; those of new points are right. A change drops the networks.",
  },
  updates: { label: "Updates", help: "Of each network. A change drops the networks." },
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
