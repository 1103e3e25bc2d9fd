/**
 * The post's program, with the numbers that the reader has set in it, and what the post prints under it. Lines
 * are numbered from 1, as an editor does.
 */
import { printedLine } from "./python.js";

/** @returns {string[]} the program's lines, the first one first */
export function listing({ samples, batchSize, learningRate, seed, epochs }) {
  return `import numpy as np

np.random.seed(${seed})
X = np.random.randn(${samples})
y = 2 * X + np.random.randn(${samples}) * 0.1

w, b, lr, batch_size = 0.0, 0.0, ${pythonFloat(learningRate)}, ${batchSize}

for epoch in range(${epochs}):
    idx   = np.random.permutation(len(X))
    X_sh  = X[idx]
    y_sh  = y[idx]
    for start in range(0, len(X), batch_size):
        Xb = X_sh[start : start + batch_size]
        yb = y_sh[start : start + batch_size]
        y_hat = w * Xb + b
        dw    = 2 * np.mean((y_hat - yb) * Xb)
        db    = 2 * np.mean(y_hat - yb)
        w    -= lr * dw
        b    -= lr * db
    loss = np.mean((w * X + b - y) ** 2)
    print(f"Epoch {epoch+1}: w={w:.4f}, b={b:.4f}, loss={loss:.4f}")`.split("\n");
}

/** A float looks like one: 3 is 3.0, so that w and b stay floats too. */
function pythonFloat(value) {
  const text = String(value);
  return /[.e]/.test(text) ? text : `${text}.0`;
}

/** The lines, by what they do. */
export const LINE = {
  numpy: 1,
  seed: 3,
  X: 4,
  y: 5,
  start: 7,
  epoch: 9,
  order: 10,
  shuffledX: 11,
  shuffledY: 12,
  batch: 13,
  batchX: 14,
  batchY: 15,
  predict: 16,
  dw: 17,
  db: 18,
  w: 19,
  b: 20,
  loss: 21,
  print: 22,
};

/** The settings with which the post prints its lines. */
export const POSTED_SETTINGS = {
  samples: 10,
  batchSize: 2,
  learningRate: 0.1,
  seed: 42,
  epochs: 3,
};

export const POSTED_EPOCHS = [
  { epoch: 1, w: 1.7284, b: 0.0213, loss: 0.1083 },
  { epoch: 2, w: 1.8812, b: 0.0226, loss: 0.0343 },
  { epoch: 3, w: 1.945, b: 0.0196, loss: 0.013 },
];

export const POSTED_LINES = POSTED_EPOCHS.map(printedLine);

/** Whether the settings are those of the post's program. */
export function runsAsPosted(settings) {
  return Object.entries(POSTED_SETTINGS).every(([name, value]) => settings[name] === value);
}
