/** Runs that were kept for comparison. They outlive the settings that made them, not the page. */

/** More could not be told apart. */
export const MOST_KEPT = 6;

/**
 * @typedef {object} KeptRun
 * @property {number} id no two runs of a figure have the same
 * @property {number} look which of the lines and shapes is its own
 * @property {object} settings
 * @property {number} updates
 * @property {number} updatesPerEpoch
 * @property {number} seenPerEpoch
 * @property {number} loss
 * @property {import("./curve.js").Point[]} curve
 */

export class KeptRuns {
  /** @type {KeptRun[]} another list after each change */
  all = [];
  #next = 0;

  add(settings, { updates, updatesPerEpoch, seenPerEpoch, loss, curve }) {
    if (this.all.length === MOST_KEPT) return;
    const taken = this.all.map(({ look }) => look);
    const look = Array.from({ length: MOST_KEPT }, (_, i) => i).find((i) => !taken.includes(i));
    const run = { updates, updatesPerEpoch, seenPerEpoch, loss, curve };
    this.all = [...this.all, { id: this.#next++, look, settings, ...run }];
  }

  drop(id) {
    this.all = this.all.filter((run) => run.id !== id);
  }
}
