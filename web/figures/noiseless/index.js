/** The figure “noiseless”: do small batches end in wide places by their noise, or by its average effect? */
import { measuredRun } from "../../figure/measured_run.js";
import { measurements } from "./measurements.js";
import { results, tables } from "./results.js";
import { create } from "./run.js";
import { schema } from "./schema.js";
import { answer, sentence } from "./sentence.js";
import { caption, view } from "./view.js";

/** @type {import("../../figure/registry.js").Figure} */
export const figure = {
  name: "noiseless",
  schema,
  ...measuredRun,
  create,
  measurements,
  playableMeasurements: ["trios", "doses", "shifts"],
  fallback: { measurements: ["trios", "doses", "shifts"] },
  // Of the dots, the column that the reader guesses is left out: see ends.js.
  grey: {
    "dots topEigenvalue": "shown",
    "dots gradientNoise": "shown",
    "dots testAccuracy": "shown",
    doses: "guessed",
    way: "guessed",
    "shift w": "folded",
    "shift b": "folded",
  },
  answer,
  view,
  caption,
  results,
  summary: sentence,
  tables,
};
