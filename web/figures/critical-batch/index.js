/** The figure “critical-batch”: from which batch size on does a larger one hardly save updates? */
import { measuredRun } from "../../figure/measured_run.js";
import { measurements } from "./measurements.js";
import { results, tables } from "./results.js";
import { schema } from "./schema.js";
import { answer, sentence } from "./sentence.js";
import { caption, view } from "./view.js";

/** @type {import("../../figure/registry.js").Figure} */
export const figure = {
  name: "critical-batch",
  schema,
  ...measuredRun,
  measurements,
  playableMeasurements: ["batches"],
  fallback: { measurements: ["batches"] },
  grey: { places: "guessed", updates: "guessed" },
  answer,
  view,
  caption,
  results,
  summary: sentence,
  tables,
};
