/** The figure “minima”: do small batches end in wider places? */
import { measuredRun } from "../../figure/measured_run.js";
import { forward } from "./former_links.js";
import { measurements, SHARPNESS } from "./measurements.js";
import { results, tables } from "./results.js";
import { create } from "./run.js";
import { schema } from "./schema.js";
import { answer, sentence } from "./sentence.js";
import { caption, view } from "./view.js";

/** @type {import("../../figure/registry.js").Figure} */
export const figure = {
  name: "minima",
  schema,
  ...measuredRun,
  measurements,
  playableMeasurements: ["toy", "pairs"],
  fallback: { measurements: ["toy", "pairs"] },
  grey: {
    "toy-fraction": "shown",
    ...Object.fromEntries(SHARPNESS.map((name) => [`dots ${name}`, "unsorted"])),
    "pair-line": "guessed",
  },
  create,
  answer,
  view,
  caption,
  results,
  summary: sentence,
  tables,
  forward,
};
