/** The figure “shuffle”: what the order of the samples does to a run. */
import { isDiverging } from "../../figure/evidence.js";
import { summary } from "./findings.js";
import { measurements } from "./measurements.js";
import { results, tables } from "./results.js";
import { create } from "./run.js";
import { presets, schema } from "./schema.js";
import { caption, question, view } from "./view.js";

/** @type {import("../../figure/registry.js").Figure} */
export const figure = {
  name: "shuffle",
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
  isAtEnd: ({ diverged, updates, totalUpdates }) => diverged || updates === totalUpdates,
  questionKey: () => "run",
  locate: ({ updates }) => ({ update: updates }),
};
