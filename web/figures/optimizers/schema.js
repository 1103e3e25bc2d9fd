/** What can be set in the figure “optimizers”. */
import { batchSize, epochs, noise, place, seed, transport } from "../../figure/common_settings.js";
import { NAMES, OPTIMIZER_RUNS, rateSetting } from "./optimizer_runs.js";

/** A run ends here. */
export const MOST_UPDATES = 2000;

/** @typedef {import("../../figure/settings.js").Setting} Setting */

/** @type {(run: import("./optimizer_runs.js").OptimizerRun) => Setting} */
const rateOfRun = ({ name, learningRate }) => ({
  name: rateSetting(name),
  kind: "number",
  min: 1e-6,
  max: 1000,
  default: learningRate,
  group: "more",
});

/** @type {Setting[]} */
export const schema = [
  { name: "samples", kind: "integer", min: 16, max: 2000, default: 256, group: "more" },
  batchSize({ default: 16 }),
  { name: "rateFactor", kind: "number", min: 0.01, max: 100, default: 1, group: "main" },
  {
    name: "focus",
    kind: "choice",
    options: NAMES,
    default: "momentum",
    group: "main",
    restarts: false,
  },
  seed({ default: 42, group: "main" }),
  noise({ default: 1 }),
  { name: "targetPart", kind: "number", min: 1e-6, max: 0.5, default: 0.002, group: "more" },
  ...OPTIMIZER_RUNS.map(rateOfRun),
  { name: "seeds", kind: "integer", min: 2, max: 100, default: 20, group: "more", restarts: false },
  ...transport(["update", "epoch"], { unit: "update", pace: "racing" }),
  epochs({ default: 10, max: 125 }),
  place("update", MOST_UPDATES),
];
