/** The figure “floors”: how far above the minimum a run stays, by the order of its samples and the learning rate. */
import { measuredRun } from "../../figure/measured_run.js";
import { measurements } from "./measurements.js";
import { results, tables } from "./results.js";
import { presets, schema } from "./schema.js";
import { answer, sentence } from "./sentence.js";
import { caption, view } from "./view.js";

/** @type {import("../../figure/registry.js").Figure} */
export const figure = {
  name: "floors",
  schema,
  presets,
  ...measuredRun,
  measurements,
  playableMeasurements: ["floors"],
  fallback: { measurements: ["floors"] },
  answer,
  view,
  caption,
  results,
  summary: sentence,
  tables,
};
