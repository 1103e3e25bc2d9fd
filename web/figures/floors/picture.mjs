// The picture that goes with a link to the figure; for the build alone.

/**
 * The floors of the post's problem against the learning rate, both as logarithms, in three orders.
 * @type {(engine: import("../../engine/engine.js").Engine) => import("../../figure/pictured_run.mjs").Scene}
 */
export function picture(engine) {
  const rates = [0.1, 0.05, 0.025, 0.0125, 0.00625];
  const seeds = Array.from({ length: 8 }, (_, i) => 42 + i);
  const floors = rates.map((learningRate, i) => {
    const options = seeds.map((seed) => ({ seed, learningRate, epochs: 120 * 2 ** i }));
    const results = engine.runAll("order-floors", options);
    return [0, 2, 3, 5].map((row) => {
      const logs = results.map(({ floor }) => Math.log10(floor.values[row]));
      return logs.reduce((sum, value) => sum + value, 0) / logs.length;
    });
  });
  const lineOf = (/** @type {number} */ row) =>
    floors.map((ofRate, i) => [3 * Math.log2(rates[i]), ofRate[row]]);
  return {
    lines: [
      { points: lineOf(0), colour: "grey", width: 6 },
      { points: lineOf(1), colour: "blue", width: 6 },
      { points: lineOf(2), colour: "ink", width: 6 },
      { points: lineOf(3), colour: "orange", width: 6 },
    ],
  };
}
