/** The figure “batch-size”: one data set, one start, one seed, and batches of 1, of k, of all samples. */
import { isDiverging, summary } from "./findings.js";
import { measurements } from "./measurements.js";
import { results, tables } from "./results.js";
import { create } from "./run.js";
import { MOST_EPOCHS, schema } from "./schema.js";
import { caption, question, view } from "./view.js";

/** @type {import("../../figure/registry.js").Figure} */
export const figure = {
  name: "batch-size",
  schema,
  steps: 0,
  create,
  question,
  view,
  caption,
  measurements,
  results,
  summary,
  tables,
  isDiverging,
  isComplete: ({ runs, targetProblem }) =>
    targetProblem !== null || runs.every(({ target }) => target),
  isAtEnd: ({ seen, samples }) => seen === MOST_EPOCHS * samples,
  questionKey: () => "race",
  locate: ({ seen }) => ({ seen }),
};
