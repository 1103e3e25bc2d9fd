/** The figure “sandbox”: every setting, the reader's own data, runs saved and compared, and a program to take along. */
import { isDiverging } from "../../figure/evidence.js";
import { fitsLink } from "./own_data.js";
import { take } from "./own_view.js";
import { numpyProgram, torchProgram } from "./python/program.js";
import { results, summary, tables } from "./results.js";
import { create } from "./run.js";
import { MOST_UPDATES, schema } from "./schema.js";
import { caption, question, view } from "./view.js";

/** @type {import("../../figure/registry.js").Figure} */
export const figure = {
  name: "sandbox",
  schema,
  steps: 0,
  primary: "play",
  create,
  question,
  view,
  caption,
  results,
  summary,
  tables,
  programs: { numpy: numpyProgram, torch: torchProgram },
  onDrop: take,
  linkOmission: ({ data, ownData, initial }, words) => {
    if (data === "own" && !fitsLink(ownData)) return words.own.notInLink;
    return fitsLink(initial) ? "" : words.runs.notInLink;
  },
  isDiverging,
  isComplete: ({ updates }) => updates > 0,
  isAtEnd: ({ diverged, updates }) => diverged || updates === MOST_UPDATES,
  questionKey: () => "run",
  locate: ({ updates }) => ({ update: updates }),
};
