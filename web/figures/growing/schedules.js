/** What each run does to batch size and learning rate, epoch by epoch: known before any of them. */

/** The four ways, in the order of the experiment's rows; the average is of the run that changes nothing. */
export const WAYS = ["constant", "rate", "batch", "average"];

/**
 * The epochs that begin with a change: evenly from the first change to the end, and no two in one epoch.
 * @param {{epochs: number, start: number, changes: number}} settings
 * @returns {number[]}
 */
export function milestonesOf({ epochs, start, changes }) {
  const count = Math.min(changes, epochs - start);
  return Array.from(
    { length: count },
    (_, i) => start + Math.round((i * (epochs - start)) / count),
  );
}

/**
 * Batch size and learning rate of an epoch. As in the trainer, k is rounded, and is at most n.
 * @param {string} way
 * @param {number} epoch 0-based
 * @param {any} settings
 */
export function stageAt(way, epoch, settings) {
  const { samples, batchSize, learningRate, factor } = settings;
  const passed = milestonesOf(settings).filter((milestone) => milestone <= epoch).length;
  const times = factor ** passed;
  return {
    batchSize: way === "batch" ? Math.min(samples, Math.round(batchSize * times)) : batchSize,
    learningRate: way === "rate" ? learningRate / times : learningRate,
  };
}

/** @param {string} way @param {any} settings */
export function updatesOf(way, settings) {
  return Array.from({ length: settings.epochs }, (_, epoch) =>
    Math.ceil(settings.samples / stageAt(way, epoch, settings).batchSize),
  ).reduce((sum, updates) => sum + updates, 0);
}
