/** What can be set in the figure “minima”, and of that what its two neighbours have, too. */
import { learningRate, place, seed, seeds } from "../../figure/common_settings.js";
import { TOY_RANGE, TOY_SIZES, TOY_START } from "./measurements.js";

/**
 * A change begins nothing anew: results whose jobs stay the same are kept.
 * @returns {import("../../figure/settings.js").Setting}
 */
const integer = (name, own) => ({ name, kind: "integer", restarts: false, ...own });

export const smallBatch = integer("smallBatch", { min: 1, max: 64, default: 4, group: "main" });
/** Without a slider: what it passes over would be measured anew each time. */
export const pairRate = learningRate({
  min: 0.001,
  max: 2,
  default: 0.3,
  restarts: false,
  slider: undefined,
});
/** @type {import("../../figure/settings.js").Setting} */
export const labelNoise = {
  name: "labelNoise",
  kind: "number",
  min: 0,
  max: 0.5,
  default: 0.1,
  group: "more",
};
export const updates = integer("updates", { min: 100, max: 20_000, default: 6000, group: "more" });

/** @type {import("../../figure/settings.js").Setting[]} */
export const schema = [
  seed({ default: 42 }),
  seeds({ max: 100, default: 20 }),
  smallBatch,
  pairRate,
  labelNoise,
  updates,
  integer("balls", { min: 10, max: 2000, default: 200, group: "more" }),
  // Where the drawn ball starts; its handle is in the chart.
  { name: "start", kind: "number", ...TOY_RANGE, default: TOY_START, restarts: false },
  // Which pair of networks is drawn as a map; its control is beside the maps.
  integer("pair", { min: 1, max: ({ seeds: count }) => count, default: 1 }),
  place("done", ({ seeds: count }) => TOY_SIZES.length + count),
];
