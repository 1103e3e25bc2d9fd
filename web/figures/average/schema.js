/** What can be set in the figure “average”. */
import { place, seed, seeds } from "../../figure/common_settings.js";
import { JOBS_OF_SEED } from "./measurements.js";
import { MOST_CARDS, readParts } from "./parts.js";

/**
 * A change begins nothing anew: results whose jobs stay the same are kept.
 * @returns {import("../../figure/settings.js").Setting}
 */
const integer = (name, own) => ({ name, kind: "integer", restarts: false, ...own });

/** The samples of an epoch and of a batch; their sliders are at the charts that they change. */
export const epochSamples = integer("samples", {
  min: 3,
  max: 1000,
  default: 33,
  slider: "log",
});
export const epochBatch = integer("batchSize", {
  min: 1,
  max: ({ samples }) => samples,
  default: 32,
  slider: "linear",
});

/** @type {import("../../figure/settings.js").Setting[]} */
export const schema = [
  {
    name: "preset",
    kind: "choice",
    options: ["ragged", "parallel", "accumulation", "short-last", "batch-norm"],
    default: "ragged",
    group: "main",
    restarts: false,
  },
  integer("cards", { min: 1, max: MOST_CARDS, default: 10, group: "main" }),
  // The cuts are moved in the picture.
  { name: "parts", kind: "text", default: "8-2", read: readParts, restarts: false },
  epochSamples,
  epochBatch,
  seeds({ max: 100, default: 20 }),
  seed({ default: 42, restarts: false }),
  integer("updates", { min: 100, max: 10_000, default: 2000, group: "more" }),
  place("done", ({ seeds: count }) => JOBS_OF_SEED * count),
];

/** How the pack is cut. */
export const presets = {
  ragged: { cards: 10, parts: "8-2" },
  parallel: { cards: 32, parts: "8-8-8-8" },
  accumulation: { cards: 10, parts: "5-5" },
  "short-last": { cards: 33, parts: "32-1" },
  "batch-norm": { cards: 32, parts: "4-4-4-4-4-4-4-4" },
};
