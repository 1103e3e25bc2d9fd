/** The figure “sharpness”: who sets how sharp the place is in which training ends? */
import { measuredRun } from "../../figure/measured_run.js";
import { measurements } from "./measurements.js";
import { results, tables } from "./results.js";
import { schema } from "./schema.js";
import { summary } from "./sentence.js";
import { caption, question, view } from "./view.js";

/** @type {import("../../figure/registry.js").Figure} */
export const figure = {
  name: "sharpness",
  schema,
  ...measuredRun,
  measurements,
  playableMeasurements: ["edge", "swap"],
  fallback: { measurements: ["edge", "swap"] },
  grey: { edge: "guessed", "swapped flat": "shown" },
  question,
  view,
  caption,
  results,
  summary,
  tables,
};
