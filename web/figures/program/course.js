/**
 * In which order the program's lines are executed: which line is the 57th, how many updates are done by
 * then, where the next one ends. A place is the number of lines executed so far; 0 is the start.
 *
 * A loop's line is executed once more than its body: that is when Python finds that nothing is left.
 */
import { LINE } from "./listing.js";

const OPENING = [LINE.numpy, LINE.seed, LINE.X, LINE.y, LINE.start];
/** for epoch, then idx, X_sh, y_sh */
const BEFORE_BATCHES = [LINE.epoch, LINE.order, LINE.shuffledX, LINE.shuffledY];
/** for start, then six of an update */
const BATCH = [
  LINE.batch,
  LINE.batchX,
  LINE.batchY,
  LINE.predict,
  LINE.dw,
  LINE.db,
  LINE.w,
  LINE.b,
];
/** for start, in vain, then loss, print */
const AFTER_BATCHES = [LINE.batch, LINE.loss, LINE.print];

/** Lines executed in one epoch. */
function epochLength(updatesPerEpoch) {
  return BEFORE_BATCHES.length + BATCH.length * updatesPerEpoch + AFTER_BATCHES.length;
}

/** Lines executed from start to end; the last finds that no epoch is left. */
export function courseLength({ updatesPerEpoch, epochs }) {
  return OPENING.length + epochs * epochLength(updatesPerEpoch) + 1;
}

/**
 * @typedef {object} Place
 * @property {number} line 1 … 22; 0 at the start
 * @property {number} epoch as Python counts, from 0: the loop variable; −1 before the loop
 * @property {number} batch likewise, within the epoch; −1 before the first
 * @property {boolean} isLoopEnd a loop's line that has found nothing left
 */

/**
 * What has just been executed.
 * @param {{updatesPerEpoch: number, epochs: number}} size
 * @param {number} position 0 … courseLength
 * @returns {Place}
 */
export function placeAt({ updatesPerEpoch, epochs }, position) {
  const nowhere = { epoch: -1, batch: -1, isLoopEnd: false };
  if (position <= OPENING.length) return { ...nowhere, line: OPENING[position - 1] ?? 0 };

  const { epoch, rest } = inEpoch(updatesPerEpoch, position);
  if (epoch === epochs) {
    return { line: LINE.epoch, epoch: epochs - 1, batch: updatesPerEpoch - 1, isLoopEnd: true };
  }
  if (rest < BEFORE_BATCHES.length) return { ...nowhere, line: BEFORE_BATCHES[rest], epoch };

  const inBatches = rest - BEFORE_BATCHES.length;
  const batch = Math.floor(inBatches / BATCH.length);
  if (batch < updatesPerEpoch) {
    return { line: BATCH[inBatches % BATCH.length], epoch, batch, isLoopEnd: false };
  }
  const line = AFTER_BATCHES[inBatches - updatesPerEpoch * BATCH.length];
  return { line, epoch, batch: updatesPerEpoch - 1, isLoopEnd: line === LINE.batch };
}

/** Updates complete at that place: both w and b have moved. */
export function updatesAt({ updatesPerEpoch, epochs }, position) {
  if (position <= OPENING.length) return 0;
  const { epoch, rest } = inEpoch(updatesPerEpoch, position);
  if (epoch === epochs) return epochs * updatesPerEpoch;
  const done = Math.floor((rest + 1 - BEFORE_BATCHES.length) / BATCH.length);
  return epoch * updatesPerEpoch + Math.min(Math.max(done, 0), updatesPerEpoch);
}

/** Epochs complete at that place: their line is printed. */
export function epochsAt({ updatesPerEpoch, epochs }, position) {
  const done = Math.floor((position - OPENING.length) / epochLength(updatesPerEpoch));
  return Math.min(Math.max(done, 0), epochs);
}

/** The end of the line, update or epoch after that place; at last the program's end. */
export function placeAfter(size, position, unit) {
  const end = courseLength(size);
  const next = {
    line: () => position + 1,
    update: () => endOfUpdate(size, updatesAt(size, position) + 1),
    epoch: () => endOfEpoch(size, epochsAt(size, position) + 1),
  }[unit]();
  return Math.min(next, end);
}

/** The end of the line, update or epoch before that place; at last the start. */
export function placeBefore(size, position, unit) {
  const before = Math.max(position - 1, 0);
  return {
    line: () => before,
    update: () => endOfUpdate(size, updatesAt(size, before)),
    epoch: () => endOfEpoch(size, epochsAt(size, before)),
  }[unit]();
}

/** Where so many updates are complete, counted from the start: line 20 of the last of them. */
function endOfUpdate(size, updates) {
  const { updatesPerEpoch, epochs } = size;
  if (updates === 0) return 0;
  if (updates > epochs * updatesPerEpoch) return courseLength(size);
  const epoch = Math.floor((updates - 1) / updatesPerEpoch);
  const inThisEpoch = updates - epoch * updatesPerEpoch;
  return beginOfEpoch(size, epoch) + BEFORE_BATCHES.length + inThisEpoch * BATCH.length;
}

/** Where so many epochs are complete: line 22 of the last of them. */
function endOfEpoch(size, count) {
  if (count === 0) return 0;
  return count > size.epochs ? courseLength(size) : beginOfEpoch(size, count);
}

/** Lines executed before an epoch, counted from 0, begins. */
function beginOfEpoch({ updatesPerEpoch }, epoch) {
  return OPENING.length + epoch * epochLength(updatesPerEpoch);
}

/** Which epoch, and how many of its lines were executed before this one. */
function inEpoch(updatesPerEpoch, position) {
  const length = epochLength(updatesPerEpoch);
  const inLoop = position - OPENING.length - 1;
  return { epoch: Math.floor(inLoop / length), rest: inLoop % length };
}
