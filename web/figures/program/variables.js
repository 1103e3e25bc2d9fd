/** The program's variables at a place: what its lines have assigned so far, out of the trainer's updates. */
import { isEpochComplete, isUpdateComplete } from "./course.js";
import { LINE } from "./listing.js";

/**
 * @typedef {import("../../engine/engine.js").Update} Update
 *
 * @typedef {object} Source
 * @property {import("../../engine/engine.js").Dataset} data
 * @property {number} updatesPerEpoch
 * @property {any} settings
 * @property {(update: number) => Update} updateAt an update taken apart, from 0
 * @property {(epoch: number) => number[]} orderOf the samples as an epoch takes them
 * @property {(epoch: number) => number} lossAfter the loss at the end of an epoch
 */

/**
 * The line that assigns a variable, what the variable's colour means, and its value after a round of the outer or of
 * the inner loop.
 * @typedef {object} Assignment
 * @property {number} line
 * @property {string} [meaning]
 * @property {(epoch: number, source: Source) => any} [ofEpoch]
 * @property {(update: Update, settings: any) => any} [ofUpdate]
 */

/** @type {Record<string, Assignment>} */
export const ASSIGNMENTS = {
  X: { line: LINE.X },
  y: { line: LINE.y },
  epoch: { line: LINE.epoch, ofEpoch: (epoch) => epoch },
  idx: { line: LINE.order, ofEpoch: (epoch, { orderOf }) => orderOf(epoch) },
  X_sh: {
    line: LINE.shuffledX,
    ofEpoch: (epoch, { orderOf, data }) => orderOf(epoch).map((i) => data.x[i]),
  },
  y_sh: {
    line: LINE.shuffledY,
    ofEpoch: (epoch, { orderOf, data }) => orderOf(epoch).map((i) => data.y[i]),
  },
  start: { line: LINE.batch, ofUpdate: ({ batch }, { batchSize }) => batch * batchSize },
  Xb: { line: LINE.batchX, meaning: "batch", ofUpdate: ({ x }) => Array.from(x) },
  yb: { line: LINE.batchY, meaning: "batch", ofUpdate: ({ y }) => Array.from(y) },
  y_hat: {
    line: LINE.predict,
    meaning: "prediction",
    ofUpdate: ({ predictions }) => Array.from(predictions),
  },
  dw: { line: LINE.dw, meaning: "average", ofUpdate: ({ gradient }) => gradient[0] },
  db: { line: LINE.db, meaning: "average", ofUpdate: ({ gradient }) => gradient[1] },
  w: { line: LINE.w, meaning: "average", ofUpdate: ({ after }) => after[0] },
  b: { line: LINE.b, meaning: "average", ofUpdate: ({ after }) => after[1] },
  loss: { line: LINE.loss, ofEpoch: (epoch, { lossAfter }) => lossAfter(epoch) },
};

/**
 * @param {import("./course.js").Place} place
 * @param {Source} source
 * @returns {Record<string, any>} by Python's names; arrays are plain; what does not exist yet is missing
 */
export function variablesAt(place, source) {
  const { line, epoch, batch } = place;
  const { data, updatesPerEpoch, settings } = source;
  /** The last rounds in which a line was executed, negative if there was none. */
  const epochOf = (needed) => (line >= needed || isEpochComplete(place) ? epoch : epoch - 1);
  const updateOf = (needed) => {
    const isExecuted = batch < 0 || line >= needed || isUpdateComplete(place);
    return epoch * updatesPerEpoch + (isExecuted ? batch : batch - 1);
  };
  const variables = {};
  if (line >= LINE.X) variables.X = Array.from(data.x);
  if (line >= LINE.y) variables.y = Array.from(data.y);
  if (line >= LINE.start) {
    const { learningRate: lr, batchSize: batch_size } = settings;
    Object.assign(variables, { lr, batch_size, w: 0, b: 0 });
  }
  for (const [name, { line: needed, ofEpoch, ofUpdate }] of Object.entries(ASSIGNMENTS)) {
    const [round, update] = [epochOf(needed), updateOf(needed)];
    if (ofEpoch && round >= 0) variables[name] = ofEpoch(round, source);
    if (ofUpdate && update >= 0) variables[name] = ofUpdate(source.updateAt(update), settings);
  }
  return variables;
}
