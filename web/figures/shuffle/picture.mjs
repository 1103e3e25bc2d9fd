// The picture that goes with a link to the figure; for the build alone.

import { withTrainer } from "../../engine/with_trainer.js";
import { SEED } from "../../figure/pictured_run.mjs";

/**
 * ∂b of each batch of an epoch: of sorted data up, then of shuffled data.
 * @type {(engine: import("../../engine/engine.js").Engine) => import("../../figure/pictured_run.mjs").Scene}
 */
export function picture(engine) {
  const epoch = (/** @type {string} */ order) => {
    const data = { name: "salary", samples: 64, order: "sorted" };
    const spec = { data, seed: SEED, batchSize: 4, learningRate: 0.01, order };
    return withTrainer(engine, spec, (trainer) => {
      return Array.from({ length: trainer.updatesPerEpoch }, () => trainer.step().gradient[1]);
    });
  };
  const sorted = epoch("sequential").map((value, i) => [i, value]);
  const shuffled = epoch("shuffle-each-epoch").map((value, i) => [i + 18, value]);
  return {
    bars: [
      { points: sorted, colour: "orange", width: 24 },
      { points: shuffled, colour: "blue", width: 24 },
    ],
    lines: [
      {
        points: [
          [-1, 0],
          [34, 0],
        ],
        colour: "grey",
        width: 2,
      },
    ],
  };
}
