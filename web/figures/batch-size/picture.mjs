// The picture that goes with a link to the figure; for the build alone.
import { pathOf, SALARY } from "../../figure/pictured_run.mjs";

/**
 * Three batch sizes on their ways through (w, b).
 * @type {(engine: import("../../engine/engine.js").Engine) => import("../../figure/pictured_run.mjs").Scene}
 */
export function picture(engine) {
  const path = (/** @type {number} */ batchSize) =>
    pathOf(engine, { ...SALARY, batchSize }, Math.ceil(300 / batchSize));
  const [one, two, all] = [path(1), path(2), path(10)];
  return {
    lines: [
      { points: one, colour: "orange", width: 3 },
      { points: two, colour: "blue", width: 5 },
      { points: all, colour: "ink", width: 7 },
    ],
    dots: [{ points: [one[0], /** @type {number[]} */ (all.at(-1))], colour: "ink", radius: 14 }],
  };
}
