/** The figure “program”: the post's program, line by line, with the values that its lines produce. */
import { isDiverging } from "../../figure/evidence.js";
import { answer, summary } from "./findings.js";
import { textLines } from "./format.js";
import { LINE } from "./listing.js";
import { results, tables } from "./results.js";
import { create } from "./run.js";
import { schema } from "./schema.js";
import { caption, view } from "./view.js";

/** @type {import("../../figure/registry.js").Figure} */
export const figure = {
  name: "program",
  schema,
  steps: 0,
  create,
  answer,
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
