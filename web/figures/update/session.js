/**
 * A run that is shown beat by beat. It is the real training loop: entering the first beat of an update
 * calls `trainer.step()`, and the beats that follow show more and more of what it returned.
 *
 * The place in the run is one whole number, the beats gone by since the start: 0 is the start, 6 the
 * end of update 1, 7 the first beat of update 2.
 */

/** pick the batch, predict, error, gradients, average, step */
export const BEATS = 6;

/**
 * @typedef {object} State
 * @property {import("../../engine/engine.js").Dataset} data all n samples
 * @property {number} updatesPerEpoch
 * @property {number} updates counted from 1; 0 at the start
 * @property {number} beat 1 … 6 of that update; 0 at the start
 * @property {import("../../engine/engine.js").Update | null} update the update taken apart
 * @property {[w: number, b: number]} parameters in force at this beat
 * @property {number} loss over all data, of these parameters
 * @property {number} lossBefore of the parameters before the update
 * @property {number} startLoss
 * @property {{epoch: number, w: number, b: number, loss: number}[]} epochs those completed
 * @property {boolean} diverged a parameter is no longer a finite number
 */

/** A session at the place that the settings name. */
export function create(engine, settings) {
  const session = new Session(engine.createTrainer(trainerSpec(engine, settings)));
  session.goToPlace(settings);
  return session;
}

class Session {
  #trainer;
  #data;
  #update = null;
  #lossBefore;
  #startLoss;
  /** after each epoch that was ever completed; going back does not make them untrue */
  #epochs = [];
  #position = 0;

  constructor(trainer) {
    this.#trainer = trainer;
    this.#data = trainer.data;
    this.#startLoss = trainer.loss();
    this.#lossBefore = this.#startLoss;
  }

  get position() {
    return this.#position;
  }

  /** To the end of the present beat, update or epoch. False if nothing moved. */
  step(unit) {
    const length = this.#length(unit);
    return this.goTo((Math.floor(this.#position / length) + 1) * length);
  }

  /** To the end of the beat, update or epoch before. False at the start. */
  back(unit) {
    const length = this.#length(unit);
    return this.goTo((Math.ceil(this.#position / length) - 1) * length);
  }

  reset() {
    this.#trainer.reset();
    this.#update = null;
    this.#lossBefore = this.#startLoss;
    this.#position = 0;
  }

  /** A beat (1 … 6) of the present update; of the first at the start. */
  goToPart(beat) {
    return this.goTo(Math.max(Math.ceil(this.#position / BEATS) - 1, 0) * BEATS + beat);
  }

  /** @param {{update: number, beat: number}} place counted from 1; update 0 is the start */
  goToPlace({ update, beat }) {
    return this.goTo(update ? (update - 1) * BEATS + beat : 0);
  }

  /** @returns {boolean} whether the place changed */
  goTo(position) {
    const from = this.#position;
    const updates = Math.ceil(Math.max(position, 0) / BEATS);
    if (updates > this.#trainer.update) this.#advance(updates);
    else if (updates < this.#trainer.update) this.#rewind(updates);
    // A run that diverges goes no further than the update that did it.
    const end = this.#trainer.update * BEATS;
    this.#position = Math.min(Math.max(position, 0), end);
    return this.#position !== from;
  }

  /** Where playing stops: when the next `epochs` epochs are complete. */
  goal({ epochs }) {
    const length = this.#length("epoch") * epochs;
    return (Math.floor(this.#position / length) + 1) * length;
  }

  delete() {
    this.#trainer.delete();
  }

  /** @returns {State} */
  get state() {
    const updates = Math.ceil(this.#position / BEATS);
    const beat = updates && this.#position - (updates - 1) * BEATS;
    const done = beat === BEATS;
    const completed = done ? updates : Math.max(updates - 1, 0);
    const update = this.#update;
    const { updatesPerEpoch } = this.#trainer;
    return {
      data: this.#data,
      updatesPerEpoch,
      updates,
      beat,
      update,
      parameters: update ? Array.from(done ? update.after : update.before) : [0, 0],
      loss: done ? update.loss : this.#lossBefore,
      lossBefore: this.#lossBefore,
      startLoss: this.#startLoss,
      epochs: this.#epochs.slice(0, Math.floor(completed / updatesPerEpoch)),
      diverged: this.#trainer.diverged && done,
    };
  }

  #length(unit) {
    const updates = { beat: 1 / BEATS, update: 1, epoch: this.#trainer.updatesPerEpoch }[unit];
    return Math.round(updates * BEATS);
  }

  /** Runs whole epochs at a time up to the update before, then takes the wanted one apart. */
  #advance(updates) {
    const trainer = this.#trainer;
    const { updatesPerEpoch } = trainer;
    while (trainer.update < updates - 1 && !trainer.diverged) {
      const restOfEpoch = updatesPerEpoch - (trainer.update % updatesPerEpoch);
      trainer.run(Math.min(restOfEpoch, updates - 1 - trainer.update));
      this.#logEpoch();
    }
    if (!trainer.diverged) this.#takeApart();
    else if (trainer.update !== this.#update?.update + 1) this.#returnToDivergence();
  }

  #rewind(updates) {
    if (updates === 0) return this.reset();
    while (this.#trainer.update >= updates) this.#trainer.back();
    this.#takeApart();
  }

  #returnToDivergence() {
    while (this.#trainer.diverged) this.#trainer.back();
    this.#takeApart();
  }

  #takeApart() {
    this.#lossBefore = this.#trainer.loss();
    this.#update = this.#trainer.step();
    this.#logEpoch();
  }

  #logEpoch() {
    const { update, updatesPerEpoch, parameters } = this.#trainer;
    if (update % updatesPerEpoch !== 0) return;
    const epoch = update / updatesPerEpoch;
    const [w, b] = parameters;
    this.#epochs[epoch - 1] = { epoch, w, b, loss: this.#trainer.loss() };
  }
}

function trainerSpec(engine, settings) {
  const { preset, samples, noise, dataOrder, loss, batchSize, learningRate } = settings;
  const { order, dropLast, seed } = settings;
  const drawn = { name: "salary", samples, noise, order: dataOrder };
  const data = preset === "worked" ? workedData(engine) : drawn;
  return { data, loss, batchSize, learningRate, order, dropLast, seed };
}

/** The two samples that the post's worked example names, then eight that seed 42 draws. */
function workedData(engine) {
  const { x, y } = engine.dataset({ name: "salary", samples: 10 }, 42);
  return { x: [-1.2, 0.5, ...x.slice(2)], y: [-2.4, 1.0, ...y.slice(2)] };
}
