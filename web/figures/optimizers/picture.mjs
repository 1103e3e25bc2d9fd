// The picture that goes with a link to the figure; for the build alone.
import { pathOf, SEED } from "../../figure/pictured_run.mjs";

/**
 * Three optimisers in a narrow valley.
 * @type {(engine: import("../../engine/engine.js").Engine) => import("../../figure/pictured_run.mjs").Scene}
 */
export function picture(engine) {
  const path = (/** @type {object} */ optimizer, /** @type {number} */ learningRate) =>
    pathOf(
      engine,
      {
        data: { name: "narrow-valley", samples: 256 },
        seed: SEED,
        batchSize: 16,
        learningRate,
        optimizer,
      },
      120,
    );
  return {
    lines: [
      { points: path({ kind: "sgd" }, 0.02), colour: "grey" },
      { points: path({ kind: "momentum" }, 0.011), colour: "orange" },
      { points: path({ kind: "adam" }, 0.5), colour: "blue" },
    ],
  };
}
