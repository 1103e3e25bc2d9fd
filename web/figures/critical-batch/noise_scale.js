/**
 * The gradient noise scale, tr Σ/|G|², on the straight line from the start to the lowest loss: known before any run, from
 * the gradients of all samples of the first seed.
 */
import { range, sum } from "d3-array";
import { withTrainer } from "../../engine/with_trainer.js";
import { sharedEngine } from "../../figure/loaded_engine.js";
import { memoize } from "../../figure/memoize.js";
import { SAMPLES } from "./grid.js";
import { dataOf } from "./measurements.js";

/** The line is looked at in so many places, denser towards its end, where the noise scale rises. */
const COUNT = 15;
/** The last place: at the end of the line the noise scale is infinite. */
const LAST = 0.95;
const FRACTIONS = range(COUNT).map((i) => 1 - (1 - LAST) ** (i / (COUNT - 1)));

/** @type {(settings: any) => {place: number, noiseScale: number}[]} */
export const noiseOnLine = memoize((settings) => {
  const engine = /** @type {import("../../engine/engine.js").Engine} */ (sharedEngine());
  const { seed, ...data } = dataOf(settings, settings.seed);
  const spec = {
    data: engine.dataset({ name: "gaussian", ...data }, seed),
    loss: "half-mse",
    batchSize: 1,
    learningRate: 1,
  };
  return withTrainer(engine, spec, (trainer) => {
    const { minimum } = trainer.quadraticLoss();
    return FRACTIONS.map((place) => {
      const parameters = Array.from(minimum, (value) => place * value);
      const { sigma, fullGradient } = trainer.gradientNoise([SAMPLES], parameters);
      return { place, noiseScale: squaredLength(sigma) / squaredLength(fullGradient) };
    }).filter(({ noiseScale }) => Number.isFinite(noiseScale));
  });
});

function squaredLength(vector) {
  return sum(vector, (/** @type {number} */ part) => part * part);
}
