/** The figure “generalization”: is the wider minimum the better one? */
import { measuredRun } from "../../figure/measured_run.js";
import { measurements } from "./measurements.js";
import { results, tables } from "./results.js";
import { schema } from "./schema.js";
import { summary } from "./sentence.js";
import { caption, question, view } from "./view.js";

/** @type {import("../../figure/registry.js").Figure} */
export const figure = {
  name: "generalization",
  schema,
  ...measuredRun,
  measurements,
  playableMeasurements: ["pairs", "rescale", "protocols"],
  fallback: { measurements: ["pairs", "rescale", "protocols"] },
  grey: { gaps: "guessed", rescaled: "folded" },
  question,
  view,
  caption,
  results,
  summary,
  tables,
};
