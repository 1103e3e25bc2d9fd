// The picture that goes with a link to the figure; for the build alone.

const CHECKPOINTS = 30;
const LEARNING_RATE = 0.15;

/**
 * Batch sharpness on its way to 2/η, and there.
 * @type {(engine: import("../../engine/engine.js").Engine) => import("../../figure/pictured_run.mjs").Scene}
 */
export function picture(engine) {
  const options = { seed: 1, batchSize: 16, updates: 3000, checkpoints: CHECKPOINTS };
  const [run] = engine.runAll("batch-sharpness", [{ ...options, learningRate: LEARNING_RATE }]);
  const values = Array.from(/** @type {Float64Array} */ (run.pathBatchSharpness.values));
  const edge = 2 / LEARNING_RATE;
  const points = values.map((value, i) => [i, value]);
  return {
    lines: [
      {
        points: [
          [0, edge],
          [CHECKPOINTS - 1, edge],
        ],
        colour: "grey",
        dashes: "14 14",
      },
      { points, colour: "orange", width: 6 },
    ],
    dots: [{ points: points.slice(-1), colour: "orange", radius: 16 }],
    range: [
      [0, 0],
      [CHECKPOINTS - 1, edge * 1.4],
    ],
  };
}
