/** What can be set in the figure “generalization”. */
import { place, seed, seeds } from "../../figure/common_settings.js";
import { labelNoise, pairRate, smallBatch, updates } from "../minima/schema.js";
import { PROTOCOLS } from "./measurements.js";

/** @type {import("../../figure/settings.js").Setting[]} */
export const schema = [
  seed({ default: 42 }),
  seeds({ max: 100, default: 30 }),
  smallBatch,
  { ...pairRate, group: "more" },
  { ...labelNoise, group: "main" },
  updates,
  // How often the first layer is doubled; its slider is in the view.
  { name: "doublings", kind: "integer", min: -3, max: 3, default: 0, restarts: false },
  place("done", ({ seeds: count }) => PROTOCOLS.length * count + 1),
];
