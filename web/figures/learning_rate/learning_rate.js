/** The figure “learning-rate”: how far a few epochs come, for every learning rate and batch size. */
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
  parts: 0,
  measurements,
  plays: ["map", "limits"],
  create,
  view,
  caption,
  results,
  summary,
  tables,
  // A run that diverges is a cell of the map, not the end of it.
  isDiverging: () => false,
  isComplete: ({ finished }) => finished > 0,
  isAtEnd: ({ finished, jobs }) => finished === jobs,
  asks: () => "the map",
  place: ({ finished }) => ({ done: finished }),
};
