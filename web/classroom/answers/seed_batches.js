/**
 * The batch of a seed, of the ten salaries: whoever takes the same seed gets the same batch. A pupil’s number is ∂w,
 * the average of its samples’ gradients for the slope, at w = b = 0.
 */

/** How many salaries there are. */
export const SAMPLES = 10;
export const USUAL_BATCH_SIZE = 2;
/** How many seeds there are slips for, and up to where the engine fills in. */
export const SEEDS = 30;
export const HIGHEST_SEED = 999;

/**
 * @typedef {object} Sample
 * @property {number} number of the sample among all, from 1
 * @property {number} x
 * @property {number} y
 * @property {number} gradient ∂w of its own loss
 */

/** @param {string | null} text @returns {number | null} null unless it is a batch size of these data */
export function readBatchSize(text) {
  const size = text?.trim() ? Number(text) : Number.NaN;
  return Number.isInteger(size) && size >= 1 && size <= SAMPLES ? size : null;
}

/**
 * @param {import("../../engine/engine.js").Engine} engine
 * @param {number} batchSize
 * @param {number} seed
 * @returns {{samples: Sample[], number: number}} the first batch of a run with this seed, and the average of ∂w in it
 */
export function batchOf(engine, batchSize, seed) {
  const { x, y } = engine.dataset({ name: "salary", samples: SAMPLES });
  const trainer = engine.createTrainer({
    data: { x, y },
    loss: "half-mse",
    batchSize,
    learningRate: 0.1,
    seed,
  });
  try {
    const update = trainer.step();
    const samples = Array.from(update.indices, (index, i) => ({
      number: index + 1,
      x: update.x[i],
      y: update.y[i],
      // Each has two numbers, for the slope and for the intercept.
      gradient: update.sampleGradients[2 * i],
    }));
    return { samples, number: update.gradient[0] };
  } finally {
    trainer.delete();
  }
}

/**
 * @typedef {object} Expected what theory says of the averages of batches, for ∂w
 * @property {number} full the gradient over all data: the mean of all possible batches
 * @property {number} withReplacement σ/√k
 * @property {number} withoutReplacement σ/√k · √((n − k)/(n − 1)), which holds here: no sample is twice in a batch
 * @property {number} lowest the lowest average that a batch can have
 * @property {number} highest
 */

/**
 * @param {import("../../engine/engine.js").Engine} engine
 * @param {number} batchSize
 * @returns {Expected}
 */
export function expectedOf(engine, batchSize) {
  const { samples, number: full } = batchOf(engine, SAMPLES, 0);
  const gradients = samples.map(({ gradient }) => gradient).sort((a, b) => a - b);
  const averageOf = (some) => some.reduce((sum, value) => sum + value, 0) / some.length;
  // Over all data, not a sample of them: divided by n.
  const sigma = Math.sqrt(averageOf(gradients.map((gradient) => (gradient - full) ** 2)));
  const withReplacement = sigma / Math.sqrt(batchSize);
  return {
    full,
    withReplacement,
    withoutReplacement: withReplacement * Math.sqrt((SAMPLES - batchSize) / (SAMPLES - 1)),
    lowest: averageOf(gradients.slice(0, batchSize)),
    highest: averageOf(gradients.slice(-batchSize)),
  };
}
