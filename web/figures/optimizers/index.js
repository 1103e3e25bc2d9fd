/** The figure “optimizers”: what is put on top of the same mini-batch gradients, in a narrow valley. */

import { answer, sentence } from "./findings.js";
import { measurements } from "./measurements.js";
import { results, tables } from "./results.js";
import { create } from "./run.js";
import { MOST_UPDATES, schema } from "./schema.js";
import { caption, view } from "./view.js";

/** @type {import("../../figure/registry.js").Figure} */
export const figure = {
  name: "optimizers",
  schema,
  primary: "play",
  steps: 0,
  measurements,
  create,
  answer,
  view,
  caption,
  results,
  summary: sentence,
  tables,
  // One of them may diverge; the others go on.
  isDiverging: ({ runs }) => runs.every(({ diverged }) => diverged),
  isComplete: ({ updates }) => updates > 0,
  isAtEnd: ({ updates }) => updates === MOST_UPDATES,
  questionKey: () => "race",
  locate: ({ updates }) => ({ update: updates }),
};
