/** What can be set in the figure “program”: the numbers that stand in its lines. */
import {
  batchSize,
  epochs,
  learningRate,
  place,
  seed,
  transport,
} from "../../figure/common_settings.js";
import { courseLength } from "./course.js";
import { POSTED_SETTINGS as usual } from "./listing.js";

function lengthOf({ samples, batchSize, epochs }) {
  return courseLength({ updatesPerEpoch: Math.ceil(samples / batchSize), epochs });
}

/** @type {import("../../figure/settings.js").Setting[]} */
export const schema = [
  { name: "samples", kind: "integer", min: 2, max: 100, default: usual.samples, group: "more" },
  batchSize({ default: usual.batchSize }),
  learningRate({ default: usual.learningRate }),
  seed({ default: usual.seed, group: "main" }),
  epochs({ max: 100, default: usual.epochs, group: "main", restarts: true }),
  ...transport(["line", "update", "epoch"], { unit: "line", pace: "fast" }),
  place("lines", lengthOf),
];
