// The picture that goes with a link to the figure; for the build alone.

import { withTrainer } from "../../engine/with_trainer.js";
import { SEED } from "../../figure/pictured_run.mjs";

/**
 * The loss after as many epochs for each learning rate and batch size.
 * @type {(engine: import("../../engine/engine.js").Engine) => import("../../figure/pictured_run.mjs").Scene}
 */
export function picture(engine) {
  const cells = Array.from({ length: 11 * 7 }, (_, i) => [i % 11, Math.floor(i / 11)]);
  const losses = cells.map(([column, row]) => {
    const data = { name: "salary", samples: 64 };
    const spec = { data, seed: SEED, batchSize: 2 ** row, learningRate: 0.005 * 2 ** column };
    return withTrainer(engine, spec, (trainer) => {
      const start = trainer.loss();
      trainer.run(4 * trainer.updatesPerEpoch);
      const left = trainer.loss() / start;
      return Number.isFinite(left) ? Math.min(left, 1) : 1;
    });
  });
  const shade = losses.map(
    (left) => 0.06 + 0.94 * Math.min(1, -Math.log10(Math.max(left, 1e-3)) / 3),
  );
  return {
    cells: [{ points: cells, shade, width: 0.94, height: 0.9 }],
    range: [
      [-0.5, -0.5],
      [10.5, 6.5],
    ],
  };
}
