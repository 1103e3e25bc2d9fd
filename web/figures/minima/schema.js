/** What can be set in the figure “minima”. */
import { learningRate, place, seed, seeds } from "../../figure/common_settings.js";
import { OTHER_PROTOCOLS, RATES, TOY_SIZES } from "./measurements.js";

/** A change begins nothing anew: results whose jobs stay the same are kept. */
const integer = (name, own) => ({ name, kind: "integer", restarts: false, ...own });

/** @type {import("../../figure/settings.js").Setting[]} */
export const schema = [
  seed({ default: 42 }),
  seeds({ max: 100, default: 20 }),
  integer("smallBatch", { min: 1, max: 64, default: 4, group: "main" }),
  learningRate({ min: 0.001, max: 2, default: 0.3, restarts: false }),
  { name: "labelNoise", kind: "number", min: 0, max: 0.5, default: 0.1, group: "main" },
  integer("updates", { min: 100, max: 20_000, default: 6000, group: "more" }),
  integer("balls", { min: 10, max: 2000, default: 200, group: "more" }),
  // Which pair of networks is drawn as a map; its control is beside the maps.
  integer("pair", { min: 1, max: ({ seeds: count }) => count, default: 1 }),
  // How often the first layer is doubled; its slider is in the view.
  integer("doublings", { min: -3, max: 3, default: 0 }),
  place(
    "done",
    ({ seeds: count }) =>
      TOY_SIZES.length + count + 2 * RATES.length + 1 + OTHER_PROTOCOLS.length * count,
  ),
];
