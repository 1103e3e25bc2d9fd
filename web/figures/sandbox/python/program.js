/**
 * The run as a program for Python that can be read, changed, and run. It draws the same numbers in the same order and
 * makes the same updates, but for rounding: with NumPy alone, or with PyTorch. Where the model is a line and the steps
 * are plain ones the first is written as the post writes it, and equal to the last bit; else with one vector for all
 * parameters.
 *
 * Nothing that a reader typed becomes part of it but numbers, and the names of columns in a comment, of
 * which own_data.js leaves letters, digits and hyphens.
 */
import { dataLines } from "./data.js";
import { modelLines } from "./model.js";
import { torchModelLines, torchTraining } from "./torch.js";
import { numpyTraining, trainingLines } from "./training.js";

/** About how many lines of output there are at most. */
const REPORTS = 20;

/**
 * @typedef {Pick<import("../run.js").State, "settings" | "data" | "scaling" | "updates" | "epochs">} State
 * @typedef {State & {isPlain: boolean, reportEvery: number}} Run
 *   `isPlain`: w and b instead of a vector; `reportEvery`: epochs from one line of output to the next
 */

/** What makes the lines of the loop. @typedef {typeof trainingLines} Loop */

/**
 * @param {State} state a run at its start is made for the epochs that Play makes
 * @param {any} settings
 * @param {any} words
 * @param {Loop} loop
 * @returns {{name: string, text: string}}
 */
export function numpyProgram(state, settings, { python: words }, loop = trainingLines) {
  const run = runFor(state, settings);
  run.isPlain =
    settings.model === "linear" && settings.optimizer === "sgd" && state.data.features === 1;
  const parts = [modelLines(run, words), loop(run, words, numpyTraining(run))];
  return { name: "mini-batch-sandbox.py", text: programText(run, words, "NumPy", parts) };
}

/** @type {typeof numpyProgram} */
export function torchProgram(state, settings, { python: words }, loop = trainingLines) {
  const run = runFor(state, settings);
  const parts = [torchModelLines(run, words), loop(run, words, torchTraining(settings))];
  return { name: "mini-batch-sandbox-torch.py", text: programText(run, words, "PyTorch", parts) };
}

/** @param {State} state @returns {Run} */
function runFor(state, settings) {
  const updates = state.updates || state.epochs.updatesOf(settings.epochs);
  const epochs = Math.ceil(state.epochs.at(updates) / REPORTS);
  return { ...state, updates, reportEvery: Math.max(1, epochs), isPlain: false };
}

/** @param {Run} run @param {any} words @param {"NumPy" | "PyTorch"} library @param {string[][]} parts */
function programText(run, words, library, [model, training]) {
  const { settings, updates } = run;
  const lines = [
    ...words.title(library).map((line) => `# ${line}`),
    "import numpy as np",
    ...(library === "PyTorch" ? ["import torch"] : []),
    "",
    `seed = ${settings.seed}`,
    `batch_size = ${settings.batchSize}`,
    `learning_rate = ${settings.learningRate}`,
    `updates = ${updates}`,
    "",
    `random = np.random.RandomState(seed)  # ${words.stream}`,
    "",
    ...dataLines(run, words),
    "",
    ...model,
    "",
    ...training,
  ];
  return `${lines.join("\n")}\n`;
}
