/** The figure “noise”: how far a batch's gradient lies from the gradient over all data. */
import { isDiverging } from "../../figure/evidence.js";
import { measurements } from "./measurements.js";
import { results, summary, tables } from "./results.js";
import { create } from "./run.js";
import { presets, schema } from "./schema.js";
import { caption, question, view } from "./view.js";

/** @type {import("../../figure/registry.js").Figure} */
export const figure = {
  name: "noise",
  schema,
  presets,
  steps: 0,
  measurements,
  create,
  question,
  view,
  caption,
  results,
  summary,
  tables,
  isDiverging,
  isComplete: ({ updates }) => updates > 0,
  isAtEnd: ({ diverged }) => diverged,
  questionKey: () => "run",
  locate: ({ updates }) => ({ update: updates }),
};
