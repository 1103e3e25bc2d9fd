/** The figure “local-sgd”: how seldom may workers average, and what has that to do with how their shards were cut? */
import { measuredRun } from "../../figure/measured_run.js";
import { create, measurements } from "./measurements.js";
import { results, tables } from "./results.js";
import { schema } from "./schema.js";
import { answer, sentence } from "./sentence.js";
import { caption, view } from "./view.js";

/** @type {import("../../figure/registry.js").Figure} */
export const figure = {
  name: "local-sgd",
  schema,
  ...measuredRun,
  create,
  measurements,
  playableMeasurements: ["runs"],
  fallback: { measurements: ["runs"] },
  grey: { ends: "guessed" },
  answer,
  view,
  caption,
  results,
  summary: sentence,
  tables,
};
