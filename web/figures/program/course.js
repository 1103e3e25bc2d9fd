/**
 * In which order the program's lines are executed. A position is the number of lines executed so far; 0 is
 * the start.
 *
 * A loop's line is executed once more than its body: that is when Python finds that nothing is left.
 */
import { range } from "d3-array";
import { LINE } from "./listing.js";

/**
 * @typedef {object} Size
 * @property {number} updatesPerEpoch
 * @property {number} epochs
 *
 * @typedef {object} Place what has just been executed
 * @property {number} line 1 … 22; 0 at the start
 * @property {number} epoch the loop variable, from 0; −1 before the loop
 * @property {number} batch of that epoch, from 0; −1 before the first
 * @property {boolean} isLoopEnd a loop's line that has found nothing left
 */

const OPENING = [LINE.numpy, LINE.seed, LINE.X, LINE.y, LINE.start];
const BEFORE_BATCHES = range(LINE.epoch, LINE.shuffledY + 1);
/** The line of the inner loop, then those of an update. */
const BATCH = range(LINE.batch, LINE.b + 1);
/** The line of the inner loop, in vain, then those that follow. */
const AFTER_BATCHES = [LINE.batch, LINE.loss, LINE.print];

/** Lines executed in one epoch. @param {number} updatesPerEpoch */
function epochLength(updatesPerEpoch) {
  return BEFORE_BATCHES.length + BATCH.length * updatesPerEpoch + AFTER_BATCHES.length;
}

/** Lines executed from start to end; the last finds that no epoch is left. @param {Size} size */
export function courseLength({ updatesPerEpoch, epochs }) {
  return OPENING.length + epochs * epochLength(updatesPerEpoch) + 1;
}

/**
 * @param {Size} size
 * @param {number} position 0 … courseLength
 * @returns {Place}
 */
export function placeAt({ updatesPerEpoch, epochs }, position) {
  const place = { line: 0, epoch: -1, batch: -1, isLoopEnd: false };
  if (position <= OPENING.length) return { ...place, line: OPENING[position - 1] ?? 0 };

  const length = epochLength(updatesPerEpoch);
  const inLoop = position - OPENING.length - 1;
  const epoch = Math.floor(inLoop / length);
  const last = updatesPerEpoch - 1;
  if (epoch === epochs) {
    return { line: LINE.epoch, epoch: epochs - 1, batch: last, isLoopEnd: true };
  }
  const inEpoch = inLoop % length;
  if (inEpoch < BEFORE_BATCHES.length) return { ...place, line: BEFORE_BATCHES[inEpoch], epoch };

  const inBatches = inEpoch - BEFORE_BATCHES.length;
  const batch = Math.floor(inBatches / BATCH.length);
  if (batch <= last) {
    return { line: BATCH[inBatches % BATCH.length], epoch, batch, isLoopEnd: false };
  }
  const line = AFTER_BATCHES[inBatches - updatesPerEpoch * BATCH.length];
  return { line, epoch, batch: last, isLoopEnd: line === LINE.batch };
}

/** Whether the update of the present batch is complete: both w and b have moved. @param {Place} place */
export function isUpdateComplete({ line, batch, isLoopEnd }) {
  return batch >= 0 && (isLoopEnd || line >= LINE.b);
}

/** Whether the present epoch is complete: its line is printed. @param {Place} place */
export function isEpochComplete({ line, isLoopEnd }) {
  return line === LINE.print || (line === LINE.epoch && isLoopEnd);
}
