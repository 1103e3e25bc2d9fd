/** What can be set in the figure “optimizers”. */
import {
  batchSize,
  epochs,
  learningRate,
  noise,
  place,
  seed,
  transport,
} from "../../figure/common_settings.js";
import { NAMES, OPTIMIZER_RUNS, rateSetting, TUNED_FOR } from "./optimizer_runs.js";

/** A run ends here. */
export const MOST_UPDATES = 2000;

/** @type {import("../../figure/settings.js").Setting[]} */
export const schema = [
  {
    name: "samples",
    kind: "integer",
    min: 16,
    max: 2000,
    default: TUNED_FOR.samples,
    group: "more",
  },
  batchSize({ default: TUNED_FOR.batchSize }),
  { name: "rateFactor", kind: "number", min: 0.01, max: 100, default: 1, group: "main" },
  {
    name: "focus",
    kind: "choice",
    options: NAMES,
    default: "momentum",
    group: "main",
    restarts: false,
  },
  { name: "startW", kind: "number", min: -8, max: 12, default: TUNED_FOR.startW, group: "more" },
  { name: "startB", kind: "number", min: -8, max: 16, default: TUNED_FOR.startB, group: "more" },
  seed({ default: 42 }),
  noise({ default: TUNED_FOR.noise }),
  {
    name: "targetPart",
    kind: "number",
    min: 1e-6,
    max: 0.5,
    default: TUNED_FOR.targetPart,
    group: "more",
  },
  ...OPTIMIZER_RUNS.map((run) =>
    learningRate({ name: rateSetting(run.name), default: run.learningRate, group: "more" }),
  ),
  { name: "seeds", kind: "integer", min: 2, max: 100, default: 40, group: "more", restarts: false },
  ...transport(["update", "epoch"], { unit: "update", pace: "racing" }),
  epochs({ default: 10, max: 125 }),
  place("update", MOST_UPDATES),
];
