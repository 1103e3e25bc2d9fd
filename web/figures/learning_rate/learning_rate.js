/** The figure “learning-rate”: how far a few epochs come, for every learning rate and batch size. */
import { measuredRun } from "../measured_run.js";
import { measurements } from "./measurements.js";
import { results, summary, tables } from "./results.js";
import { schema } from "./schema.js";
import { create } from "./session.js";
import style from "./style.css";
import { caption, view } from "./view.js";

/** @type {import("../figures.js").Figure} */
export const learningRate = {
  name: "learning-rate",
  schema,
  style,
  ...measuredRun,
  measurements,
  plays: ["map", "limits"],
  still: { measurement: "map" },
  create,
  view,
  caption,
  results,
  summary,
  tables,
};
