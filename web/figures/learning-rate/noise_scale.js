/**
 * The gradient noise scale, tr Σ/|G|², along the chosen run: the batch size at which the noise of a batch's gradient is as
 * large as the gradient itself (McCandlish et al., "An empirical model of large-batch training", 2018).
 */
import { extent, range, sum } from "d3-array";
import { isDiverging, summarize } from "../../figure/evidence.js";
import { sharedEngine } from "../../figure/loaded_engine.js";
import { memoize } from "../../figure/memoize.js";
import { SAMPLES } from "./grid.js";
import { dataOf } from "./measurements.js";

/** The run is looked at after so many equal parts of it, and at the start. */
const PARTS = 8;

/**
 * Of the first seed's run in the chosen cell, from the gradients of all samples.
 * @type {(settings: any) => {update: number, noiseScale: number}[]} empty for a run that diverges
 */
export const noiseAlongRun = memoize((settings) => {
  const engine = /** @type {import("../../engine/engine.js").Engine} */ (sharedEngine());
  const { seed, ...data } = dataOf(settings);
  const trainer = engine.createTrainer({
    data: engine.dataset({ name: "gaussian", ...data }, seed),
    loss: "half-mse",
    batchSize: Number(settings.batchSize),
    learningRate: Number(settings.learningRate),
    seed,
  });
  try {
    const last = settings.totalEpochs * trainer.updatesPerEpoch;
    const updates = range(PARTS + 1).map((part) => Math.round((part / PARTS) * last));
    const path = trainer.path([...new Set(updates)]);
    const [startLoss] = path.loss;
    if (path.loss.some((loss) => isDiverging({ loss, startLoss }))) return [];
    const count = trainer.parameters.length;
    return Array.from(path.update, (update, i) => {
      const place = path.parameters.subarray(i * count, (i + 1) * count);
      return { update, noiseScale: noiseScaleAt(trainer, place) };
    }).filter(({ noiseScale }) => Number.isFinite(noiseScale));
  } finally {
    trainer.delete();
  }
});

function noiseScaleAt(trainer, parameters) {
  const { sigma, fullGradient } = trainer.gradientNoise([SAMPLES], parameters);
  return squaredLength(sigma) / squaredLength(fullGradient);
}

function squaredLength(vector) {
  return sum(vector, (/** @type {number} */ part) => part * part);
}

/**
 * The middle of the noise scales along the chosen run, and their range.
 * @type {(settings: any) => {median: number, low: number, high: number, places: number} | null} null where the run
 *   diverges
 */
export const noiseMark = memoize((settings) => {
  const scales = noiseAlongRun(settings).map(({ noiseScale }) => noiseScale);
  const [low, high] = extent(scales);
  if (low === undefined || high === undefined) return null;
  return { median: summarize(scales).median, low, high, places: scales.length };
});
