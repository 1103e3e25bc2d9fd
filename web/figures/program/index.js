/** The figure “program”: the post's program, line by line, with the values that its lines produce. */
import { isDiverging } from "../../figure/divergence.js";
import { LINE } from "./listing.js";
import { results, summary, tables } from "./results.js";
import { schema } from "./schema.js";
import { create } from "./session.js";
import { textLines } from "./text_lines.js";
import { caption, view } from "./view.js";

/** @type {import("../../figure/registry.js").Figure} */
export const figure = {
  name: "program",
  schema,
  steps: 0,
  create,
  view,
  caption,
  results,
  summary,
  tables,
  textLines,
  isDiverging,
  isComplete: ({ place }) => place.line === LINE.print,
  isAtEnd: ({ position, length }) => position === length,
  questionKey: () => "w after epoch 1",
  locate: ({ position }) => ({ lines: position }),
};
