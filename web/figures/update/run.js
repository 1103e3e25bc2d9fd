/**
 * A run that is shown beat by beat. It is the real training loop: entering the first beat of an update
 * calls `trainer.step()`, and the beats that follow show more and more of what it returned.
 *
 * A position is the number of beats since the start: 0 is the start, 6 the end of update 1, 7 the first
 * beat of update 2.
 */
import { nextSampled, RecordedPath } from "../../figure/recorded_path.js";
import { SeekableRun } from "../../figure/seekable_run.js";
import { AVERAGE, BEATS } from "./beats.js";
import { canSketch } from "./sketch.js";

/**
 * @typedef {ReturnType<UpdateRun["describe"]>} State
 *
 * @typedef {{update: number, w: number, b: number, isOver: boolean}} Sketch what the reader takes for the average of
 *   an update, counted from 1; it is over once the true one was shown
 */

export function create(engine, settings) {
  const run = new UpdateRun(engine.createTrainer(specOf(engine, settings)));
  run.goToPlace(settings);
  return run;
}

class UpdateRun extends SeekableRun {
  #trainer;
  #data;
  #startLoss;
  #surface;
  #path;
  #gradientsAtStart;
  /** @type {import("../../engine/engine.js").Update | null} */
  #update = null;
  #lossBefore;
  #allGradients;
  /** the sample that the reader points at @type {number | null} */
  #lit = null;
  /** @type {Sketch | null} */
  #sketch = null;

  constructor(trainer) {
    const { updatesPerEpoch } = trainer;
    const lengths = { beat: 1, update: BEATS, epoch: BEATS * updatesPerEpoch };
    super([trainer], { lengths, stopsAtDivergence: true });
    this.#trainer = trainer;
    this.#data = trainer.data;
    this.#surface = trainer.quadraticLoss();
    this.#startLoss = trainer.loss();
    this.#lossBefore = this.#startLoss;
    this.#gradientsAtStart = sampleGradients(trainer);
    this.#allGradients = this.#gradientsAtStart;
    const nextEnd = (update) => (Math.floor(update / updatesPerEpoch) + 1) * updatesPerEpoch;
    this.#path = new RecordedPath(
      trainer,
      ({ update, epoch, parameters: [w, b] }) => ({ update, epoch, w, b, loss: trainer.loss() }),
      (update) => Math.min(nextSampled(update), nextEnd(update)),
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
    const sketch = this.#sketch;
    if (sketch?.update === updates && beatAt(position) >= AVERAGE) sketch.isOver = true;
    if (updates === this.#trainer.update && updates > 0) return;
    this.#path.seek(Math.max(updates - 1, 0));
    this.#lossBefore = this.#trainer.loss();
    this.#allGradients = sampleGradients(this.#trainer);
    this.#update = updates > 0 ? this.#trainer.step() : null;
    this.#path.seek(updates);
  }

  /**
   * What the reader points at, or draws; neither moves the run.
   * @param {string} name `light` with a sample or null, `sketch` with the tip of an arrow
   */
  perform(name, detail) {
    if (name === "light") this.#lit = detail;
    else if (canSketch(this.state)) {
      const { x: w, y: b } = detail;
      this.#sketch = { update: updatesAt(this.position), w, b, isOver: false };
    }
    this.stateChanged();
  }

  /** The update that diverges is shown to its last beat. @param {number} position its first beat */
  lastPosition(position) {
    return position - 1 + BEATS;
  }

  describe() {
    const updates = updatesAt(this.position);
    const beat = beatAt(this.position);
    const update = this.#update;
    const isComplete = update !== null && beat === BEATS;
    const path = this.#path.upTo(Math.floor(this.position / BEATS));
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
      /** the start, and the ends of epochs */
      epochs: path.filter((point) => point.update % this.#trainer.updatesPerEpoch === 0),
      /** from the start to here; of a long run not every update */
      path,
      surface: this.#surface,
      /** of all samples, [∂w, ∂b] one after the other: at w = b = 0, and before this update */
      gradientsAtStart: this.#gradientsAtStart,
      allGradients: this.#allGradients,
      /** the number of a sample, or null */
      lit: this.#lit,
      sketch: this.#sketch?.update === updates ? this.#sketch : null,
      diverged: this.isAtDivergence,
    };
  }
}

/** The update that a position belongs to, counted from 1; 0 at the start. */
function updatesAt(position) {
  return Math.ceil(position / BEATS);
}

/** 1 … 6; 0 at the start. @param {number} position */
function beatAt(position) {
  return position && ((position - 1) % BEATS) + 1;
}

/** Of every sample, where the trainer is: [∂w, ∂b] one after the other. */
function sampleGradients(trainer) {
  return Array.from(trainer.gradientNoise([]).sampleGradients);
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
