/**
 * The lines of the loop where k and η change between epochs, or the parameters are averaged, as the trainer does both: for
 * PyTorch with its own AveragedModel.
 */
import { floatText } from "../python/numpy_lines.js";
import { numpyProgram, torchProgram } from "../python/program.js";
import { isDrawnAnew, orderEach, orderOnce, rateLines, trainingLines } from "../python/training.js";
import { isAveraged } from "./settings.js";
import { milestonesOf } from "./stages.js";

/**
 * @typedef {import("../python/program.js").Run} Run
 * @typedef {import("../python/program.js").Loop} Loop
 *
 * @typedef {object} Library what differs from one to the other
 * @property {string[]} newRate what has to be told of another learning rate
 * @property {string[]} state what the average needs
 * @property {string[]} average its next value, from the parameters
 * @property {string[]} end the average becomes the parameters
 */

/** @type {typeof numpyProgram} */
export const numpy = (state, settings, words) =>
  numpyProgram(state, settings, words, (run, texts, training) =>
    loopLines(run, texts, training, numpyLibrary(run)),
  );

/** @type {typeof torchProgram} */
export const torch = (state, settings, words) =>
  torchProgram(state, settings, words, (run, texts, training) =>
    loopLines(run, texts, training, torchLibrary(run)),
  );

/**
 * @param {Run} run
 * @param {any} words
 * @param {import("../python/training.js").Training} training
 * @param {Library} library
 */
function loopLines(run, words, training, library) {
  const { settings, reportEvery } = run;
  const milestones = milestonesOf(settings);
  const averages = isAveraged(settings);
  if (milestones.length === 0 && !averages) return trainingLines(run, words, training);
  const { order, averageStart } = settings;
  const { state, step, loss, parameters } = training;
  return [
    `per_epoch = ${perEpoch(settings, "batch_size")}  # ${words.firstEpochs}`,
    ...(milestones.length > 0
      ? [`milestones = [${milestones.join(", ")}]  # ${words.milestones}`]
      : []),
    ...state,
    ...(averages ? library.state : []),
    ...orderOnce(order, words),
    "epoch, start, end = 0, 0, 0",
    "size = batch_size",
    "for update in range(updates):",
    "    if start == end:",
    ...(milestones.length > 0 ? milestoneLines(settings, library) : []),
    `        k = int(size + 0.5)  # ${words.rounded}`,
    `        start, end = 0, ${samplesOfEpoch(settings)}`,
    ...(isDrawnAnew(order) ? [`        ${orderEach(order, "end", words)}`] : []),
    "    batch = order[start : start + k]",
    ...rateLines(settings, words),
    ...step.map((line) => `    ${line}`),
    ...(averages
      ? [
          `    if epoch >= ${averageStart}:  # ${words.averaged}`,
          ...library.average.map((line) => `        ${line}`),
        ]
      : []),
    "    start = min(start + k, end)",
    "    if start == end:",
    "        epoch += 1",
    ...(reportEvery > 1 ? [`        if epoch % ${reportEvery} == 0:`] : []),
    `        ${reportEvery > 1 ? "    " : ""}print(f"Epoch {epoch}: loss={${loss}:.4f}")`,
    "",
    `print("loss:", float(${loss}))`,
    `print("parameters:", ${parameters})`,
    ...(averages
      ? [
          ...library.end,
          `print("averaged loss:", float(${loss}))`,
          `print("averaged parameters:", ${parameters})`,
        ]
      : []),
  ];
}

function milestoneLines({ batchFactor, rateFactor, schedule }, { newRate }) {
  const isTold = schedule !== "scaled";
  return [
    "        if epoch in milestones:",
    `            size = min(size * ${floatText(batchFactor)}, n)`,
    `            learning_rate = learning_rate * ${floatText(rateFactor)}`,
    ...(isTold ? newRate.map((line) => `            ${line}`) : []),
  ];
}

/** Updates of an epoch with batches of so many samples. @param {any} settings @param {string} size */
const perEpoch = ({ dropLast }, size) => (dropLast ? `n // ${size}` : `-(-n // ${size})`);

function samplesOfEpoch(settings) {
  const { order, dropLast } = settings;
  const isWhole = dropLast || order === "with-replacement";
  if (!isWhole) return "n";
  return `${dropLast ? perEpoch(settings, "k") : `(${perEpoch(settings, "k")})`} * k`;
}

/** @param {Run} run @returns {Library} */
function numpyLibrary({ settings: { averaging, decay }, isPlain }) {
  const now = isPlain ? "np.array([w, b])" : "p";
  const weight =
    averaging === "exponential" ? `${decay} if averaged > 0 else 0.0` : "averaged / (averaged + 1)";
  return {
    newRate: [],
    state: ["average, averaged = 0.0, 0"],
    average: [
      `weight = ${weight}`,
      `average = weight * average + (1 - weight) * ${now}`,
      "averaged += 1",
    ],
    end: ["if averaged > 0:", `    ${isPlain ? "w, b" : "p"} = average`],
  };
}

/** @param {Run} run @returns {Library} */
function torchLibrary({ settings: { averaging, decay } }) {
  const formula =
    averaging === "exponential"
      ? `, avg_fn=lambda average, p, count: ${decay} * average + (1 - ${decay}) * p`
      : "";
  return {
    newRate: ['optimizer.param_groups[0]["lr"] = learning_rate'],
    state: [`averaged = torch.optim.swa_utils.AveragedModel(model${formula})`],
    average: ["averaged.update_parameters(model)"],
    end: ["if averaged.n_averaged > 0:", "    model.load_state_dict(averaged.module.state_dict())"],
  };
}
