/** What can be set in the figure “cost”. */

import { batchSize, place, seed } from "../../figure/common_settings.js";
import { TARGET_SIZES, timedSizes } from "./sizes.js";

/** What was measured is kept for as long as it is still asked for: each setting is some measurements'. */
const own = (setting) => ({ group: "more", restarts: false, ...setting });

/** @type {import("../../figure/settings.js").Setting[]} */
export const schema = [
  own({
    name: "model",
    kind: "choice",
    options: ["mlp", "linear"],
    default: "mlp",
    group: "main",
  }),
  own({ name: "samples", kind: "integer", min: 256, max: 65_536, default: 8192, group: "main" }),
  batchSize({ min: 2, max: ({ samples }) => samples - 1, default: 32, restarts: false }),
  own({
    name: "hidden",
    kind: "integer",
    min: 1,
    max: 1024,
    default: 128,
    applies: ({ model }) => model === "mlp",
  }),
  own({ name: "repeats", kind: "integer", min: 3, max: 100, default: 5 }),
  own({ name: "seeds", kind: "integer", min: 1, max: 20, default: 3 }),
  seed({ default: 42, restarts: false }),
  place(
    "done",
    (settings) => timedSizes(settings).length + settings.seeds * TARGET_SIZES.length + 2,
  ),
];
