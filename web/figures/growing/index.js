/** The figure “growing”: what a growing batch does beside a falling learning rate, and what an average does beside both. */
import { measuredRun } from "../../figure/measured_run.js";
import { measurements } from "./measurements.js";
import { results, tables } from "./results.js";
import { schema } from "./schema.js";
import { summary } from "./sentence.js";
import { caption, question, view } from "./view.js";

/** @type {import("../../figure/registry.js").Figure} */
export const figure = {
  name: "growing",
  schema,
  ...measuredRun,
  measurements,
  playableMeasurements: ["runs"],
  fallback: { measurements: ["runs"] },
  grey: { "by-epochs": "guessed", "by-updates": "guessed" },
  question,
  view,
  caption,
  results,
  summary,
  tables,
};
