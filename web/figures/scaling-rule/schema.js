/** What can be set in the figure “scaling-rule”. */
import { noise, place, seed, seeds } from "../../figure/common_settings.js";
import { OPTIMIZERS, SIZES } from "./grid.js";
import { JOBS } from "./measurements.js";

/** Batch sizes up to which a line can be fitted: at least three of them. */
export const FIT_ENDS = SIZES.slice(2);

/** A number of the calculator at the end. What is measured does not depend on it. */
const calculated = (name, kind, usual, min, max) =>
  /** @type {import("../../figure/settings.js").Setting} */ ({
    name,
    kind,
    min,
    max,
    default: usual,
    group: "view",
    restarts: false,
  });

/** @type {import("../../figure/settings.js").Setting[]} */
export const schema = [
  {
    name: "optimizer",
    kind: "choice",
    options: OPTIMIZERS,
    default: "sgd",
    group: "main",
    restarts: false,
  },
  {
    name: "fitEnd",
    kind: "choice",
    options: FIT_ENDS.map(String),
    titles: Object.fromEntries(FIT_ENDS.map((size) => [size, String(size)])),
    default: "16",
    group: "main",
    restarts: false,
  },
  seeds({ max: 40, default: 12, group: "more" }),
  { name: "totalEpochs", kind: "integer", min: 1, max: 16, default: 2, group: "more" },
  { name: "condition", kind: "number", min: 1, max: 1000, default: 100, group: "more" },
  { name: "features", kind: "integer", min: 1, max: 64, default: 16, group: "more" },
  noise({ default: 0.5, max: 10 }),
  seed({ default: 42 }),
  calculated("haveSize", "integer", 32, 1, 1e6),
  calculated("haveRate", "number", 0.001, 1e-9, 1000),
  {
    ...calculated("haveBeta", "number", 0.999, 0, 0.999999),
    applies: ({ optimizer }) => optimizer === "adam",
  },
  calculated("wantSize", "integer", 256, 1, 1e6),
  place("done", ({ seeds: count }) => count * JOBS),
];
