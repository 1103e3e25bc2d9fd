/** The figure “sharpness”: what sets how sharp the place is in which training ends? */
import { measuredRun } from "../../figure/measured_run.js";
import { measurements } from "./measurements.js";
import { results, tables } from "./results.js";
import { schema } from "./schema.js";
import { answer, sentence } from "./sentence.js";
import { caption, view } from "./view.js";

/** @type {import("../../figure/registry.js").Figure} */
export const figure = {
  name: "sharpness",
  schema,
  ...measuredRun,
  measurements,
  playableMeasurements: ["edge", "swap"],
  fallback: { measurements: ["edge", "swap"] },
  grey: { edge: "guessed", "swapped flat": "shown" },
  answer,
  view,
  caption,
  results,
  summary: sentence,
  tables,
};
