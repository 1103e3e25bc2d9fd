// The picture that goes with a link to the figure; for the build alone.

import { withTrainer } from "../../engine/with_trainer.js";
import { SEED } from "../../figure/pictured_run.mjs";

/**
 * How many updates, and how many samples, each batch size needs to a target.
 * @type {(engine: import("../../engine/engine.js").Engine) => import("../../figure/pictured_run.mjs").Scene}
 */
export function picture(engine) {
  const points = [1, 2, 4, 8, 16, 32, 64, 128, 256].map((batchSize) => {
    const data = { name: "salary", samples: 256 };
    const spec = { data, seed: SEED, batchSize, learningRate: 0.02 };
    return withTrainer(engine, spec, (trainer) => {
      const target = 0.02 * trainer.loss();
      let updates = 0;
      while (trainer.loss() > target && updates < 100_000) {
        trainer.run(1);
        updates += 1;
      }
      return [Math.log2(batchSize), updates];
    });
  });
  const samples = points.map(([power, updates]) => [power, Math.log2(updates * 2 ** power)]);
  const updates = points.map(([power, count]) => [power, Math.log2(count)]);
  return {
    lines: [
      { points: updates, colour: "blue" },
      { points: samples, colour: "orange" },
    ],
    dots: [
      { points: updates, colour: "blue", radius: 14 },
      { points: samples, colour: "orange", radius: 14 },
    ],
  };
}
