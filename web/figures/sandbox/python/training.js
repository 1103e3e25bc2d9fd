/** The lines of the loop: which samples are next, the update, what is printed. */
import { entryNamed, optimizers } from "../../../figure/engine_schema.js";
import { plainLoss } from "./model.js";
import { numpyLines } from "./numpy_lines.js";

/**
 * @typedef {object} Training what a library makes of the loop
 * @property {readonly string[]} state what the optimiser keeps
 * @property {string[]} step from the samples `batch` to the next parameters
 * @property {string} loss the loss over all data, as an expression
 * @property {string} parameters a list of numbers, as an expression
 */

/**
 * @param {import("./program.js").Run} run
 * @param {any} words
 * @param {Training} training
 */
export function trainingLines({ settings, reportEvery }, words, training) {
  const { order, dropLast } = settings;
  const { state, step, loss, parameters } = training;
  return [
    `per_epoch = ${dropLast ? "n // batch_size" : "-(-n // batch_size)"}  # ${dropLast ? words.dropped : words.perEpoch}`,
    ...state,
    ...orderOnce(order, words),
    "for update in range(updates):",
    ...(isDrawnAnew(order)
      ? [
          "    if update % per_epoch == 0:",
          `        ${orderEach(order, "per_epoch * batch_size", words)}`,
        ]
      : []),
    "    start = update % per_epoch * batch_size",
    "    batch = order[start : start + batch_size]",
    ...rateLines(settings, words),
    ...step.map((line) => `    ${line}`),
    "    epoch, in_epoch = divmod(update + 1, per_epoch)",
    `    if in_epoch == 0${reportEvery > 1 ? ` and epoch % ${reportEvery} == 0` : ""}:`,
    `        print(f"Epoch {epoch}: loss={${loss}:.4f}")`,
    "",
    `print("loss:", float(${loss}))`,
    `print("parameters:", ${parameters})`,
  ];
}

/** @param {import("./program.js").Run} run @returns {Training} */
export function numpyTraining({ settings, isPlain }) {
  const rate = settings.schedule === "scaled" ? "rate" : "learning_rate";
  if (isPlain) {
    return {
      state: [],
      step: plainStep(settings, rate),
      loss: plainLoss(settings),
      parameters: "[float(w), float(b)]",
    };
  }
  const { state, step } = entryNamed(optimizers, settings.optimizer).numpy;
  return {
    state,
    step: ["g = gradient(p, X[batch], y[batch])", ...numpyLines(step, { ...settings, rate })],
    loss: "losses(outputs(p, X), y).mean()",
    parameters: "p.tolist()",
  };
}

function plainStep({ loss }, rate) {
  const two = loss === "mse" ? "2 * " : "";
  return [
    "Xb, yb = X[batch], y[batch]",
    "y_hat = w * Xb + b",
    `dw = ${two}np.mean((y_hat - yb) * Xb)`,
    `db = ${two}np.mean(y_hat - yb)`,
    `w = w - ${rate} * dw`,
    `b = b - ${rate} * db`,
  ];
}

/** Whether each epoch has an order of its own. @param {string} order */
export const isDrawnAnew = (order) =>
  order === "shuffle-each-epoch" || order === "with-replacement";

/** The line before the loop. @param {string} order @returns {string[]} */
export function orderOnce(order, words) {
  if (isDrawnAnew(order)) return [];
  return order === "sequential"
    ? [`order = np.arange(n)  # ${words.sequential}`]
    : [`order = random.permutation(n)  # ${words.once}`];
}

/** The line at the start of an epoch of so many samples. @param {string} order @param {string} samples an expression */
export function orderEach(order, samples, words) {
  return order === "with-replacement"
    ? `order = random.randint(0, n, size=${samples})  # ${words.replaced}`
    : `order = random.permutation(n)  # ${words.each}`;
}

/** Lines of the loop: the rate of this update, where it is scaled. @returns {string[]} */
export function rateLines({ schedule, baseBatchSize, warmupEpochs }, words) {
  if (schedule !== "scaled") return [];
  return [
    `    rate = learning_rate * batch_size / ${baseBatchSize}  # ${words.scaled}`,
    `    if update < ${warmupEpochs} * per_epoch:`,
    `        done = update / (${warmupEpochs} * per_epoch)`,
    "        rate = learning_rate + (rate - learning_rate) * done",
  ];
}
