/** The program's variables at a place: what its lines have assigned so far, out of the trainer's updates. */
import { LINE } from "./listing.js";

/**
 * @param {import("./course.js").Place} place
 * @param {object} source
 * @param {import("../../engine/engine.js").Dataset} source.data
 * @param {object} source.settings
 * @param {(epoch: number) => import("../../engine/engine.js").Update[]} source.updatesOf
 * @param {(epoch: number) => number} source.lossAfter the loss at the end of an epoch
 * @returns {object} by Python's names; arrays are plain; what does not exist yet is missing
 */
export function variablesAt(place, { data, settings, updatesOf, lossAfter }) {
  const { line, epoch, isLoopEnd } = place;
  const has = (needed) => line >= needed;
  return {
    ...(has(LINE.X) && { X: Array.from(data.x) }),
    ...(has(LINE.y) && { y: Array.from(data.y) }),
    ...(has(LINE.start) && { lr: settings.learningRate, batch_size: settings.batchSize }),
    ...(has(LINE.start) && { w: 0, b: 0 }),
    ...(epoch >= 0 && { epoch, ...orderAt(place, settings, updatesOf) }),
    ...(epoch >= 0 && batchAt(place, settings, updatesOf)),
    ...lossAt({ line, epoch, isLoopEnd }, lossAfter),
  };
}

/** idx, X_sh and y_sh: of this epoch once its lines are executed, till then of the one before. */
function orderAt({ line, epoch, isLoopEnd }, _settings, updatesOf) {
  const isLast = line === LINE.epoch && isLoopEnd;
  const of = (needed) => (isLast || line >= needed ? epoch : epoch - 1);
  const all = (needed, name) =>
    of(needed) >= 0 && updatesOf(of(needed)).flatMap((update) => Array.from(update[name]));
  const idx = all(LINE.order, "indices");
  const shuffledX = all(LINE.shuffledX, "x");
  const shuffledY = all(LINE.shuffledY, "y");
  return {
    ...(idx && { idx }),
    ...(shuffledX && { X_sh: shuffledX }),
    ...(shuffledY && { y_sh: shuffledY }),
  };
}

/** What the inner loop assigns: of this batch once its lines are executed, till then of the one before. */
function batchAt(place, { batchSize }, updatesOf) {
  const present = updateAt(place, updatesOf);
  const previous = updateBefore(place, updatesOf);
  const isDone = place.isLoopEnd || place.line === LINE.loss || place.line === LINE.print;
  const of = (line) => (isDone || place.line >= line ? present : null) ?? previous;
  const start = of(LINE.batch);
  const value = (name, line, read) => {
    const update = of(line);
    return update ? { [name]: read(update) } : {};
  };
  return {
    ...(start && { start: start.batch * batchSize }),
    ...value("Xb", LINE.batchX, ({ x }) => Array.from(x)),
    ...value("yb", LINE.batchY, ({ y }) => Array.from(y)),
    ...value("y_hat", LINE.predict, ({ predictions }) => Array.from(predictions)),
    ...value("dw", LINE.dw, ({ gradient }) => gradient[0]),
    ...value("db", LINE.db, ({ gradient }) => gradient[1]),
    ...value("w", LINE.w, ({ after }) => after[0]),
    ...value("b", LINE.b, ({ after }) => after[1]),
  };
}

function updateAt({ epoch, batch }, updatesOf) {
  return batch < 0 ? null : updatesOf(epoch)[batch];
}

function updateBefore({ epoch, batch }, updatesOf) {
  if (batch > 0) return updatesOf(epoch)[batch - 1];
  return epoch > 0 ? updatesOf(epoch - 1).at(-1) : null;
}

/** At the end of the epoch that has got so far last. */
function lossAt({ line, epoch, isLoopEnd }, lossAfter) {
  const isKnown = line >= LINE.loss || (line === LINE.epoch && isLoopEnd);
  const last = isKnown ? epoch : epoch - 1;
  return last >= 0 ? { loss: lossAfter(last) } : {};
}
