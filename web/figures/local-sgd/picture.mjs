// The picture that goes with a link to the figure; for the build alone.

/**
 * Sorted data, and the lines of the workers that each have seen one slice of them.
 * @type {(engine: import("../../engine/engine.js").Engine) => import("../../figure/pictured_run.mjs").Scene}
 */
export function picture(engine) {
  const options = { seed: 42, samples: 128, workers: 4, learningRate: 0.05, averageEvery: [1000] };
  const [{ x, y, workers, minimum }] = engine.runAll("local-sgd", [options]);
  const lineOf = ([w, b]) => [-2.5, 2.5].map((at) => [at, w * at + b]);
  const parameters = Array.from(workers.values).slice(8);
  return {
    dots: [
      {
        points: Array.from(x.values, (value, i) => [value, y.values[i]]),
        colour: "grey",
        radius: 8,
      },
    ],
    lines: [
      ...[0, 1, 2, 3].map((worker) => ({
        points: lineOf(parameters.slice(2 * worker, 2 * worker + 2)),
        colour: /** @type {const} */ ("orange"),
        width: 5,
      })),
      { points: lineOf(Array.from(minimum.values)), colour: "blue", width: 7 },
    ],
  };
}
