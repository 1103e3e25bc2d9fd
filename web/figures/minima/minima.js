/** The figure “minima”: do small batches find wide minima, and are those better? */
import { measuredRun } from "../measured_run.js";
import { measurements } from "./measurements.js";
import { results, tables } from "./results.js";
import { schema } from "./schema.js";
import { summary } from "./sentence.js";
import { create } from "./session.js";
import style from "./style.css";
import { caption, view } from "./view.js";

/** @type {import("../figures.js").Figure} */
export const minima = {
  name: "minima",
  schema,
  style,
  ...measuredRun,
  measurements,
  plays: ["toy", "pairs", "edge", "rescale"],
  still: { measurement: "pairs" },
  create,
  view,
  caption,
  results,
  summary,
  tables,
};
