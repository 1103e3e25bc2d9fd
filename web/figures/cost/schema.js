/** What can be set in the figure “cost”. */
import { batchSize, place, seed, seeds } from "../../figure/common_settings.js";
import { jobsOf } from "./measurements.js";

/** A change begins nothing anew: results whose jobs stay the same are kept. */
const integer = (name, own) => ({ name, kind: "integer", group: "more", restarts: false, ...own });

/** @type {import("../../figure/settings.js").Setting[]} */
export const schema = [
  {
    name: "model",
    kind: "choice",
    options: ["mlp", "linear"],
    default: "linear",
    group: "more",
    restarts: false,
  },
  integer("samples", { min: 256, max: 65_536, default: 1024, group: "main", slider: "powers" }),
  batchSize({
    min: 2,
    max: ({ samples }) => samples - 1,
    default: 32,
    restarts: false,
    // Powers of two between 1 and n: those are measured anyway.
    within: ({ samples }) => ({ min: 2, max: 2 ** (Math.ceil(Math.log2(samples)) - 1) }),
  }),
  integer("hiddenUnits", {
    formerly: "hidden",
    min: 1,
    max: 1024,
    default: 128,
    applies: ({ model }) => model === "mlp",
  }),
  integer("repeats", { min: 3, max: 100, default: 9 }),
  seeds({ max: 20, default: 6, group: "more" }),
  seed({ default: 42, restarts: false }),
  place("done", jobsOf),
];
