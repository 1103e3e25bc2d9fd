// The picture that goes with a link to the figure; for the build alone.

/**
 * A batch of ten as bars, cut into eight and two, each as high as its sample counts.
 * @type {(engine: import("../../engine/engine.js").Engine) => import("../../figure/pictured_run.mjs").Scene}
 */
export function picture(engine) {
  const [{ weights }] = engine.runAll("average-of-averages", [{ parts: [8, 2] }]);
  const heights = Array.from(/** @type {{values: Float64Array}} */ (weights).values);
  const bar = (/** @type {number} */ height, /** @type {number} */ i) => [
    [i, 0],
    [i, height],
  ];
  return {
    lines: [
      ...heights.map((height, i) => ({
        points: bar(height, i),
        colour: /** @type {const} */ (i < 8 ? "blue" : "orange"),
        width: 44,
      })),
      {
        points: [
          [-1, 0.1],
          [10, 0.1],
        ],
        colour: "ink",
        width: 3,
        dashes: "10 10",
      },
    ],
    range: [
      [-1, -0.02],
      [10, 0.3],
    ],
  };
}
