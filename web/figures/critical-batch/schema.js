/** What can be set in the figure “critical-batch”. */
import { noise, place, seed, seeds } from "../../figure/common_settings.js";
import { PLACES } from "./grid.js";

/** @type {import("../../figure/settings.js").Setting[]} */
export const schema = [
  // All places are measured; of this one the updates are drawn.
  {
    name: "place",
    kind: "choice",
    options: PLACES.map(String),
    default: "0.5",
    group: "main",
    restarts: false,
  },
  {
    name: "removed",
    kind: "integer",
    min: 5,
    max: 90,
    default: 30,
    group: "main",
    slider: "linear",
  },
  seeds({ max: 100, default: 12, group: "more" }),
  { name: "condition", kind: "number", min: 1, max: 1000, default: 1, group: "more" },
  { name: "features", kind: "integer", min: 1, max: 64, default: 16, group: "more" },
  noise({ default: 0.5, max: 10 }),
  seed({ default: 42 }),
  place("done", ({ seeds: count }) => count * PLACES.length),
];
