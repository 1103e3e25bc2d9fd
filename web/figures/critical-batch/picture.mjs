// The picture that goes with a link to the figure; for the build alone.
import { SEED } from "../../figure/pictured_run.mjs";

/**
 * Updates against the batch size from two places on the way, measured and fitted.
 * @type {(engine: import("../../engine/engine.js").Engine) => import("../../figure/pictured_run.mjs").Scene}
 */
export function picture(engine) {
  const jobs = [0, 0.8].map((fraction) => ({ seed: SEED, fraction }));
  const [early, late] = engine.runAll("critical-batch", jobs);
  const at = (size, updates) => [Math.log2(size), 1.6 * Math.log2(updates)];
  const dots = ({ batchSize, updates }) =>
    Array.from(batchSize.values, (size, i) => at(size, updates.values[i]));
  const law = ({ batchSize, criticalBatch, fewestUpdates }) =>
    Array.from(batchSize.values, (size) => at(size, fewestUpdates * (1 + criticalBatch / size)));
  return {
    lines: [
      { points: law(early), colour: "blue", width: 6 },
      { points: law(late), colour: "orange", width: 6 },
    ],
    dots: [
      { points: dots(early), colour: "blue", radius: 11 },
      { points: dots(late), colour: "orange", radius: 11 },
    ],
  };
}
