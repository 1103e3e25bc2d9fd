/** Which epochs the updates of a run belong to, and how many samples it has seen: all epochs are as long. */
import { samplesSeen } from "../../figure/samples_seen.js";

/** What runs tell of their epochs. @typedef {Pick<Epochs, "at" | "updatesOf" | "seenAt">} EpochsOfRun */

export class Epochs {
  #run;

  /** @param {{batchSize: number, updatesPerEpoch: number, seenPerEpoch: number}} run */
  constructor(run) {
    this.#run = run;
  }

  /** Whole epochs, after so many updates. @param {number} updates */
  at(updates) {
    return Math.floor(updates / this.#run.updatesPerEpoch);
  }

  /** Updates, after so many epochs. @param {number} epochs */
  updatesOf(epochs) {
    return epochs * this.#run.updatesPerEpoch;
  }

  /** Samples, after so many updates. @param {number} updates */
  seenAt(updates) {
    return samplesSeen(updates, this.#run);
  }
}
