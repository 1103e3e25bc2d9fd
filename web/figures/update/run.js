/**
 * A run that is shown beat by beat. It is the real training loop: entering the first beat of an update
 * calls `trainer.step()`, and the beats that follow show more and more of what it returned.
 *
 * A position is the number of beats since the start: 0 is the start, 6 the end of update 1, 7 the first
 * beat of update 2.
 */
import { RecordedPath } from "../../figure/recorded_path.js";
import { SeekableRun } from "../../figure/seekable_run.js";
import { BEATS } from "./beats.js";

/** @typedef {ReturnType<UpdateRun["describe"]>} State */

export function create(engine, settings) {
  const run = new UpdateRun(engine.createTrainer(specOf(engine, settings)));
  run.goToPlace(settings);
  return run;
}

class UpdateRun extends SeekableRun {
  #trainer;
  #data;
  #startLoss;
  #epochEnds;
  /** @type {import("../../engine/engine.js").Update | null} */
  #update = null;
  #lossBefore;

  constructor(trainer) {
    const { updatesPerEpoch } = trainer;
    const lengths = { beat: 1, update: BEATS, epoch: BEATS * updatesPerEpoch };
    super([trainer], { lengths, stopsAtDivergence: true });
    this.#trainer = trainer;
    this.#data = trainer.data;
    this.#startLoss = trainer.loss();
    this.#lossBefore = this.#startLoss;
    this.#epochEnds = new RecordedPath(
      trainer,
      ({ update, epoch, parameters: [w, b] }) => ({ update, epoch, w, b, loss: trainer.loss() }),
      (update) => update + updatesPerEpoch,
    );
  }

  /** To a beat, 1 … 6, of the present update; of the first update at the start. */
  goToStep(beat) {
    return this.goTo(Math.max(updatesAt(this.position) - 1, 0) * BEATS + beat);
  }

  /** Both are counted from 1; update 0 is the start. */
  goToPlace({ update, beat }) {
    return this.goTo(update > 0 ? (update - 1) * BEATS + beat : 0);
  }

  /** @param {number} position */
  seek(position) {
    const updates = updatesAt(position);
    if (updates === this.#trainer.update && updates > 0) return;
    this.#epochEnds.seek(Math.max(updates - 1, 0));
    this.#lossBefore = this.#trainer.loss();
    this.#update = updates > 0 ? this.#trainer.step() : null;
    this.#epochEnds.seek(updates);
  }

  /** The update that diverges is shown to its last beat. @param {number} position its first beat */
  lastPosition(position) {
    return position - 1 + BEATS;
  }

  describe() {
    const updates = updatesAt(this.position);
    const beat = updates && this.position - (updates - 1) * BEATS;
    const update = this.#update;
    const isComplete = update !== null && beat === BEATS;
    return {
      data: this.#data,
      updatesPerEpoch: this.#trainer.updatesPerEpoch,
      updates,
      /** 1 … 6; 0 at the start */
      beat,
      /** the one taken apart; null at the start */
      update,
      /** w and b in force at this beat, and the loss over all data with them */
      parameters: update ? Array.from(isComplete ? update.after : update.before) : [0, 0],
      loss: isComplete ? update.loss : this.#lossBefore,
      lossBefore: this.#lossBefore,
      startLoss: this.#startLoss,
      epochs: this.#epochEnds.upTo(Math.floor(this.position / BEATS)).slice(1),
      diverged: this.isAtDivergence,
    };
  }
}

/** The update that a position belongs to, counted from 1; 0 at the start. */
function updatesAt(position) {
  return Math.ceil(position / BEATS);
}

function specOf(engine, settings) {
  const { preset, samples, noise, dataOrder, loss, batchSize, learningRate } = settings;
  const { order, dropLast, seed } = settings;
  const drawn = { name: "salary", samples, noise, order: dataOrder };
  const data = preset === "worked" ? workedData(engine) : drawn;
  return { data, loss, batchSize, learningRate, order, dropLast, seed };
}

/** The two samples of the post's worked example, then eight that seed 42 draws. */
function workedData(engine) {
  const { x, y } = engine.dataset({ name: "salary", samples: 10 }, 42);
  return { x: [-1.2, 0.5, ...x.slice(2)], y: [-2.4, 1.0, ...y.slice(2)] };
}
