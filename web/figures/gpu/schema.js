/** What can be set in the figure “gpu”. */
import { batchSize, place, seed, seeds } from "../../figure/common_settings.js";
import { jobsOf } from "./measurements.js";

/** A change begins nothing anew: results whose jobs stay the same are kept. */
const integer = (name, own) => ({ name, kind: "integer", group: "more", restarts: false, ...own });

/** @type {import("../../figure/settings.js").Setting[]} */
export const schema = [
  integer("samples", { min: 256, max: 16_384, default: 4096, group: "main", slider: "powers" }),
  batchSize({
    min: 2,
    max: ({ samples }) => samples - 1,
    default: 32,
    restarts: false,
    within: ({ samples }) => ({ min: 2, max: 2 ** (Math.ceil(Math.log2(samples)) - 1) }),
  }),
  integer("hiddenUnits", { min: 1, max: 1024, default: 128 }),
  integer("repeats", { min: 3, max: 100, default: 7 }),
  seeds({ max: 20, default: 6, group: "more" }),
  seed({ default: 42, restarts: false }),
  place("done", jobsOf),
];
