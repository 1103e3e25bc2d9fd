/** The figure “batch-size”: one data set, one start, one seed, and batches of 1, of k, of all samples. */
import { results, summary, tables } from "./results.js";
import { schema } from "./schema.js";
import { seconds } from "./seconds.js";
import { create, MOST_EPOCHS } from "./session.js";
import { isDiverging } from "./trouble.js";
import { caption, view } from "./view.js";

/** @type {import("../../figure/registry.js").Figure} */
export const figure = {
  name: "batch-size",
  schema,
  steps: 0,
  create,
  view,
  caption,
  measurements: { seconds },
  results,
  summary,
  tables,
  isDiverging,
  isComplete: ({ contestants }) => contestants.every(({ reached }) => reached),
  isAtEnd: ({ seen, samples }) => seen === MOST_EPOCHS * samples,
  questionKey: () => "race",
  locate: ({ seen }) => ({ seen }),
};
