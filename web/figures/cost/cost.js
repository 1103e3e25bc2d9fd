/** The figure “cost”: what batch sizes cost on this very machine, in time, memory and updates. */
import { measurements } from "./measurements.js";
import { results, summary, tables } from "./results.js";
import { schema } from "./schema.js";
import { create } from "./session.js";
import style from "./style.css";
import { caption, view } from "./view.js";

/** @type {import("../figures.js").Figure} */
export const cost = {
  name: "cost",
  schema,
  style,
  parts: 0,
  measurements,
  plays: ["times", "turns", "updates", "noise"],
  create,
  view,
  caption,
  results,
  summary,
  tables,
  isDiverging: () => false,
  isComplete: ({ finished }) => finished > 0,
  isAtEnd: ({ finished, jobs }) => finished === jobs,
  asks: () => "the machine",
  place: ({ finished }) => ({ done: finished }),
};
