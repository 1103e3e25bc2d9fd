/** The six beats of an update: pick the batch, predict, error, gradients, average, step. */

export const BEATS = 6;

/** The beat at which each column of the batch's table is known. */
export const KNOWN_FROM = {
  sample: 1,
  x: 1,
  y: 1,
  prediction: 2,
  error: 3,
  dw: 4,
  db: 4,
};

/** @typedef {keyof typeof KNOWN_FROM} SampleColumn */

export const SAMPLE_COLUMNS = /** @type {SampleColumn[]} */ (Object.keys(KNOWN_FROM));

/** The beats of the average and of the step. */
export const AVERAGE = 5;
export const STEP = 6;
