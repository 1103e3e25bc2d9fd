/**
 * The run as a program for Python with NumPy that can be read, changed, and run. It draws the same numbers
 * in the same order and makes the same updates. Where the model is a line and the steps are plain ones it is
 * written as the post writes it, and equal to the last bit; else with one vector for all parameters.
 *
 * Nothing that a reader typed becomes part of it but numbers, and the names of columns in a comment, of
 * which own_data.js leaves letters, digits and hyphens.
 */
import { dataLines } from "./data.js";
import { modelLines } from "./model.js";
import { trainingLines } from "./training.js";

/** About how many lines of output there are at most. */
const REPORTS = 20;

/**
 * @typedef {Pick<import("../run.js").State, "settings" | "data" | "scaling" | "updates" | "updatesPerEpoch">} State
 * @typedef {State & {isPlain: boolean, reportEvery: number}} Run
 *   `isPlain`: w and b instead of a vector; `reportEvery`: epochs from one line of output to the next
 */

/**
 * @param {State} state a run at its start is made for the epochs that Play makes
 * @returns {{name: string, text: string}}
 */
export function program(state, settings, { python: words }) {
  const updates = state.updates || settings.epochs * state.updatesPerEpoch;
  const run = {
    ...state,
    reportEvery: Math.max(1, Math.ceil(updates / state.updatesPerEpoch / REPORTS)),
    isPlain:
      settings.model === "linear" && settings.optimizer === "sgd" && state.data.features === 1,
  };
  const lines = [
    ...words.title.map((line) => `# ${line}`),
    "import numpy as np",
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
    ...modelLines(run, words),
    "",
    ...trainingLines(run, words),
  ];
  return { name: "mini-batch-sandbox.py", text: `${lines.join("\n")}\n` };
}
