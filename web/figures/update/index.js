/** The figure “update”: one update of mini-batch gradient descent, taken apart in six beats. */
import { isDiverging } from "../../figure/evidence.js";
import { BEATS } from "./beats.js";
import { results, tables } from "./results.js";
import { create } from "./run.js";
import { presets, schema } from "./schema.js";
import { answer, summary } from "./sentence.js";
import { caption, view } from "./view.js";

/** @type {import("../../figure/registry.js").Figure} */
export const figure = {
  name: "update",
  schema,
  presets,
  steps: BEATS,
  create,
  answer,
  view,
  caption,
  results,
  summary,
  tables,
  isDiverging,
  isComplete: ({ beat }) => beat === BEATS,
  isAtEnd: ({ diverged }) => diverged,
  questionKey: ({ updates }) => Math.max(updates, 1),
  fallback: { steps: BEATS },
  locate: ({ updates, beat }) => ({ update: updates, beat }),
};
