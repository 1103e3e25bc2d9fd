/** The figure “gpu”: what batch sizes cost on the reader's own graphics processor, beside one core of the processor. */
import { measuredRun } from "../../figure/measured_run.js";
import { measurements } from "./measurements.js";
import { results, tables } from "./results.js";
import { create } from "./run.js";
import { schema } from "./schema.js";
import { sentence } from "./sentence.js";
import { caption, question, view } from "./view.js";

/** @type {import("../../figure/registry.js").Figure} */
export const figure = {
  name: "gpu",
  schema,
  ...measuredRun,
  measurements,
  playableMeasurements: ["times", "updates"],
  // Times belong to the machine on which they were taken.
  fallback: { measurements: [] },
  create,
  question,
  view,
  caption,
  results,
  summary: sentence,
  tables,
};
