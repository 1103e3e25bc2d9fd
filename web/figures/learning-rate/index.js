/** The figure “learning-rate”: how far a few epochs come, for every learning rate and batch size. */
import { measuredRun } from "../../figure/measured_run.js";
import { legend } from "./map.js";
import { measurements } from "./measurements.js";
import { results, tables } from "./results.js";
import { create } from "./run.js";
import { schema } from "./schema.js";
import { sentence } from "./sentence.js";
import { caption, question, view } from "./view.js";

/** @type {import("../../figure/registry.js").Figure} */
export const figure = {
  name: "learning-rate",
  schema,
  ...measuredRun,
  create,
  measurements,
  playableMeasurements: ["map"],
  fallback: { measurements: ["map", "noiseScale"] },
  legend,
  grey: { scales: "folded" },
  question,
  view,
  caption,
  results,
  summary: sentence,
  tables,
};
