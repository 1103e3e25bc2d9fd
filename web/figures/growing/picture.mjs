// The picture that goes with a link to the figure; for the build alone.
import { SEED } from "../../figure/pictured_run.mjs";
import { measurements } from "./measurements.js";
import { schema } from "./schema.js";

/** @typedef {import("../../figure/pictured_run.mjs").Colour} Colour */

/** @type {[way: string, colour: Colour][]} */
const LINES = [
  ["constant", "grey"],
  ["rate", "green"],
  ["batch", "orange"],
  ["average", "blue"],
];

/**
 * What one seed has left, over the updates.
 * @type {(engine: import("../../engine/engine.js").Engine) => import("../../figure/pictured_run.mjs").Scene}
 */
export function picture(engine) {
  const settings = {};
  for (const { name, default: usual } of schema) {
    settings[name] = typeof usual === "function" ? usual({}, settings) : usual;
  }
  const { jobs, reduce, experiment } = measurements.runs;
  const [job] = jobs({ ...settings, seed: SEED, seeds: 1 }, {});
  const [result] = engine.runAll(experiment, [job]);
  const { left, updates } = reduce(result, job);
  const height = 1500 / Math.log(1e4);
  const lines = LINES.map(([way, colour]) => ({
    colour,
    width: 6,
    points: left[way].map((part, i) => [updates[way][i], height * Math.log(part)]),
  }));
  return { lines };
}
