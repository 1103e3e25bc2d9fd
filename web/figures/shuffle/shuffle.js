/** The figure “shuffle”: what the order of the samples does to a run. */
import { isDiverging } from "../divergence.js";
import { measurements } from "./measurements.js";
import { results, summary, tables } from "./results.js";
import { presets, schema } from "./schema.js";
import { create } from "./session.js";
import style from "./style.css";
import { caption, view } from "./view.js";

/** @type {import("../figures.js").Figure} */
export const shuffle = {
  name: "shuffle",
  schema,
  presets,
  style,
  parts: 0,
  measurements,
  create,
  view,
  caption,
  results,
  summary,
  tables,
  isDiverging,
  isComplete: ({ updates }) => updates > 0,
  isAtEnd: ({ diverged, ended }) => diverged || ended,
  asks: () => "the run",
  place: ({ updates }) => ({ update: updates }),
};
