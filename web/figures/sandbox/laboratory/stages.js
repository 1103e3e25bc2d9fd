/** What the laboratory adds to a run: stages, between which k and η change, and the average of the parameters. */
import { hasMilestones, isAveraged } from "./settings.js";

/** @typedef {import("../epochs.js").Epochs} Epochs */

/** @param {{milestones: string}} settings @returns {number[]} epochs */
export const milestonesOf = (settings) =>
  hasMilestones(settings) ? settings.milestones.split(" ").map(Number) : [];

/** Their part of the engine's specification. */
export function stagesSpec(settings) {
  const { batchFactor, rateFactor, averaging, averageStart, decay } = settings;
  const milestones = milestonesOf(settings);
  return {
    ...(milestones.length > 0 && { schedule: { milestones, batchFactor, rateFactor } }),
    ...(isAveraged(settings) && {
      averaging: { start: averageStart, decay: averaging === "exponential" ? decay : 0 },
    }),
  };
}

/** Epochs that are not all as long, since the batch grows. As in the trainer, k is rounded, and is at most n. */
export class StagedEpochs {
  /** @type {{epoch: number, update: number, seen: number, epochs: Epochs}[]} each from its first epoch on */
  #stages = [];

  /**
   * @param {any} settings
   * @param {number} samples n
   * @param {(batchSize: number, updatesPerEpoch: number) => Epochs} epochsOf those of a stage
   */
  constructor(settings, samples, epochsOf) {
    const { batchSize, batchFactor, dropLast } = settings;
    let size = batchSize;
    let start = { epoch: 0, update: 0, seen: 0 };
    for (const end of [...milestonesOf(settings), Number.POSITIVE_INFINITY]) {
      const k = Math.round(size);
      const epochs = epochsOf(k, dropLast ? Math.floor(samples / k) : Math.ceil(samples / k));
      this.#stages.push({ ...start, epochs });
      const updates = epochs.updatesOf(end - start.epoch);
      start = {
        epoch: end,
        update: start.update + updates,
        seen: start.seen + epochs.seenAt(updates),
      };
      size = Math.min(size * batchFactor, samples);
    }
  }

  /** Whole epochs, after so many updates. @param {number} updates */
  at(updates) {
    const { epoch, update, epochs } = this.#stageWith("update", updates);
    return epoch + epochs.at(updates - update);
  }

  /** Updates, after so many epochs. @param {number} count */
  updatesOf(count) {
    const { epoch, update, epochs } = this.#stageWith("epoch", count);
    return update + epochs.updatesOf(count - epoch);
  }

  /** Samples, after so many updates. @param {number} updates */
  seenAt(updates) {
    const { update, seen, epochs } = this.#stageWith("update", updates);
    return seen + epochs.seenAt(updates - update);
  }

  /** The last stage that has begun. @param {"update" | "epoch"} unit @param {number} count */
  #stageWith(unit, count) {
    return this.#stages.filter((stage) => stage[unit] <= count).slice(-1)[0];
  }
}
