// The picture that goes with a link to the figure; for the build alone.
import { MOONS, pairs, SEED } from "../../figure/pictured_run.mjs";

/**
 * Data of two classes.
 * @type {(engine: import("../../engine/engine.js").Engine) => import("../../figure/pictured_run.mjs").Scene}
 */
export function picture(engine) {
  const { x, y } = engine.dataset({ ...MOONS, samples: 200 }, SEED);
  const places = pairs(x);
  const ofClass = (/** @type {number} */ value) => places.filter((_, i) => y[i] === value);
  return {
    dots: [
      { points: ofClass(0), colour: "orange", radius: 12 },
      { points: ofClass(1), colour: "blue", radius: 12 },
    ],
  };
}
