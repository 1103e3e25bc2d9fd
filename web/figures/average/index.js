/** The figure “average”: when an average of averages is not the average. */
import { measuredRun } from "../../figure/measured_run.js";
import { measurements } from "./measurements.js";
import { results, tables } from "./results.js";
import { create } from "./run.js";
import { presets, schema } from "./schema.js";
import { summary } from "./sentence.js";
import { caption, question, view } from "./view.js";

/** @type {import("../../figure/registry.js").Figure} */
export const figure = {
  name: "average",
  schema,
  presets,
  ...measuredRun,
  measurements,
  playableMeasurements: ["lastBatch", "batchNorm"],
  fallback: { measurements: ["lastBatch", "batchNorm"] },
  grey: { "last-rates": "guessed", "last-seeds": "guessed", accuracies: "shown" },
  create,
  question,
  view,
  caption,
  results,
  summary,
  tables,
};
