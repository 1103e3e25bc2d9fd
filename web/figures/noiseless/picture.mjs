// The picture that goes with a link to the figure; for the build alone.
import { pathOf } from "../../figure/pictured_run.mjs";

const WAYS = 6;
const UPDATES = 40;
/** The same points for every way: only the order of the batches differs. */
const x = Array.from({ length: 10 }, (_, i) => i / 3 - 1.5);
const y = x.map((place, i) => 1.5 * place + 1 + (i % 2 ? 0.9 : -0.9));

/**
 * Ways of small batches, and their average: the noise is gone, its effect is not.
 * @type {(engine: import("../../engine/engine.js").Engine) => import("../../figure/pictured_run.mjs").Scene}
 */
export function picture(engine) {
  const ways = Array.from({ length: WAYS }, (_, seed) =>
    pathOf(
      engine,
      { data: { x, y, features: 1 }, batchSize: 2, learningRate: 0.12, seed },
      UPDATES,
    ),
  );
  const average = ways[0].map((_, i) =>
    [0, 1].map((axis) => ways.reduce((sum, way) => sum + way[i][axis], 0) / WAYS),
  );
  return {
    lines: [
      ...ways.map((points) => ({ points, colour: /** @type {const} */ ("orange"), width: 2 })),
      { points: average, colour: /** @type {const} */ ("blue"), width: 7 },
    ],
    dots: [{ points: [average[UPDATES]], colour: /** @type {const} */ ("blue"), radius: 16 }],
  };
}
