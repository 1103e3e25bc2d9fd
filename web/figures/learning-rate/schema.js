/** What can be set in the figure “learning-rate”. */
import { noise, place, seed, seeds } from "../../figure/common_settings.js";
import { BATCH_SIZES, PLACES, RATES, rateText } from "./grid.js";

/** A setting of the chosen cell. What is measured does not depend on it. */
const cellSetting = (name, values, title, usual) =>
  /** @type {import("../../figure/settings.js").Setting} */ ({
    name,
    kind: "choice",
    options: values.map(String),
    titles: Object.fromEntries(values.map((value) => [value, title(value)])),
    default: String(usual),
    group: "main",
    restarts: false,
  });

/** @type {import("../../figure/settings.js").Setting[]} */
export const schema = [
  cellSetting("batchSize", BATCH_SIZES, String, 32),
  cellSetting("learningRate", RATES, rateText, 0.25),
  seeds({ max: 20, default: 6, group: "more" }),
  { name: "totalEpochs", kind: "integer", min: 1, max: 16, default: 4, group: "more" },
  { name: "condition", kind: "number", min: 1, max: 1000, default: 30, group: "more" },
  { name: "features", kind: "integer", min: 1, max: 64, default: 16, group: "more" },
  noise({ default: 0.5, max: 10 }),
  seed({ default: 42 }),
  // Links may count the limits of theory, too, one for each batch size.
  place("done", ({ seeds: count }) => count * PLACES.length + BATCH_SIZES.length),
];
