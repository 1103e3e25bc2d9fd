/** The figure “cost”: what batch sizes cost on this very machine, in time, memory and updates. */
import { measuredRun } from "../../figure/measured_run.js";
import { measurements } from "./measurements.js";
import { results, tables } from "./results.js";
import { create } from "./run.js";
import { schema } from "./schema.js";
import { sentence, targetText } from "./sentence.js";
import { caption, question, view } from "./view.js";

/** @type {import("../../figure/registry.js").Figure} */
export const figure = {
  name: "cost",
  schema,
  ...measuredRun,
  measurements,
  playableMeasurements: ["times", "updates", "noise"],
  // Times belong to the machine on which they were taken.
  fallback: { measurements: ["updates"], text: targetText },
  grey: { target: "shown", read: "shown" },
  create,
  question,
  view,
  caption,
  results,
  summary: sentence,
  tables,
};
