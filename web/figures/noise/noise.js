/** The figure “noise”: how far a batch's gradient lies from the gradient over all data. */
import { isDiverging } from "../divergence.js";
import { measurements } from "./measurements.js";
import { results, summary, tables } from "./results.js";
import { presets, schema } from "./schema.js";
import { create } from "./session.js";
import style from "./style.css";
import { caption, view } from "./view.js";

/** @type {import("../figures.js").Figure} */
export const noise = {
  name: "noise",
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
  isAtEnd: ({ diverged }) => diverged,
  asks: () => "the run",
  place: ({ updates }) => ({ update: updates }),
};
