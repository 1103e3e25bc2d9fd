/** The figure “scaling-rule”: when the batch size changes, what becomes of the learning rate? */
import { measuredRun } from "../../figure/measured_run.js";
import { measurements } from "./measurements.js";
import { results, tables } from "./results.js";
import { schema } from "./schema.js";
import { answer, sentence } from "./sentence.js";
import { caption, view } from "./view.js";

/** @type {import("../../figure/registry.js").Figure} */
export const figure = {
  name: "scaling-rule",
  schema,
  ...measuredRun,
  measurements,
  playableMeasurements: ["rates"],
  fallback: { measurements: ["rates"] },
  grey: { ridge: "guessed", costs: "guessed" },
  answer,
  view,
  caption,
  results,
  summary: sentence,
  tables,
};
