/** The figure “stochastic-edge”: what ends at 2/η when the batches are small? */
import { measuredRun } from "../../figure/measured_run.js";
import { measurements } from "./measurements.js";
import { results, tables } from "./results.js";
import { schema } from "./schema.js";
import { answer, sentence } from "./sentence.js";
import { caption, view } from "./view.js";

/** @type {import("../../figure/registry.js").Figure} */
export const figure = {
  name: "stochastic-edge",
  schema,
  ...measuredRun,
  measurements,
  playableMeasurements: ["random", "moons"],
  fallback: { measurements: ["random", "moons"] },
  grey: { "ends random": "guessed", "ends moons": "guessed", way: "guessed" },
  answer,
  view,
  caption,
  results,
  summary: sentence,
  tables,
};
