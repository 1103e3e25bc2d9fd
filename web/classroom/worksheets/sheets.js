/** The sheets: one for each figure, and one with tasks from several. */
import { Draws, drawEntries } from "./draws.js";
import { cellsOf, isClear } from "./task.js";
import { makers as batchSize } from "./tasks/batch-size.js";
import { makers as cost } from "./tasks/cost.js";
import { makers as generalization } from "./tasks/generalization.js";
import { makers as learningRate } from "./tasks/learning-rate.js";
import { makers as minima } from "./tasks/minima.js";
import { makers as noise } from "./tasks/noise.js";
import { makers as optimizers } from "./tasks/optimizers.js";
import { makers as program } from "./tasks/program.js";
import { makers as sandbox } from "./tasks/sandbox.js";
import { makers as sharpness } from "./tasks/sharpness.js";
import { makers as shuffle } from "./tasks/shuffle.js";
import { makers as update } from "./tasks/update.js";
import { makers as whole } from "./tasks/whole.js";

/** What makes the tasks of a sheet, by the figure's name. @type {Record<string, import("./task.js").Maker[]>} */
const makersOf = {
  update,
  program,
  "batch-size": batchSize,
  noise,
  shuffle,
  cost,
  minima,
  sharpness,
  generalization,
  "learning-rate": learningRate,
  optimizers,
  sandbox,
  whole,
};

/** In the order in which they are printed. The last is of no figure. */
export const sheetNames = Object.keys(makersOf);

/** The place of a task's first entry among those that the seed draws, and how far it is to that of the next. */
const ENTRIES_OF_SHEET = 75;
const ENTRIES_OF_MAKER = 11;

const MOST_ATTEMPTS = 900;

/**
 * @typedef {object} Sheet
 * @property {string} name
 * @property {number} seed
 * @property {import("./task.js").Task[]} tasks
 */

/**
 * One pupil's sheets.
 * @param {import("../../engine/engine.js").Engine} engine
 * @param {readonly string[]} names
 * @param {number} seed
 * @returns {Sheet[]}
 */
export function makeSheets(engine, names, seed) {
  const entries = drawEntries(engine, seed);
  return names.map((name) => {
    const tasks = makersOf[name].flatMap((make, i) => {
      const start = ENTRIES_OF_SHEET * sheetNames.indexOf(name) + ENTRIES_OF_MAKER * i;
      return firstClear((attempt) => make(new Draws(seed, entries, start, attempt), engine));
    });
    return { name, seed, tasks };
  });
}

/**
 * @param {(attempt: number) => import("./task.js").Task[] | null} make
 * @returns {import("./task.js").Task[]} the first with answers that rounding leaves no doubt about
 */
function firstClear(make) {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    const tasks = make(attempt);
    if (tasks?.every((task) => cellsOf(task).every(isClear))) return tasks;
  }
  throw new Error("no numbers suit this task");
}
