/**
 * A run of one or several trainers that can go to any of its positions, forwards and backwards. What a
 * move cannot do at once is done in slices, with the page in between.
 *
 * A position counts from 0, the start, in whatever the figure steps by: updates, lines, samples seen. A
 * subclass says how to get to a position (`seek`) and what is to be shown there (`describe`); both must
 * depend on the position alone, so that a place looks the same whichever way it was reached.
 */

/** Milliseconds that a move may take at once. */
const AT_ONCE = 8;
/** Milliseconds from one look at the clock to the next. */
const CHUNK = 2;
/** Milliseconds after which a move has its progress shown. */
const PROGRESS_AFTER = 300;
/** The checkpoints of a trainer are at most this part of its longest run apart. */
const CHECKPOINT_SHARE = 1 / 32;

/**
 * @typedef {import("../engine/engine.js").Trainer} Trainer
 *
 * @typedef {object} Progress of a move
 * @property {number} done 0 … 1
 * @property {number | null} secondsLeft null until it can be estimated
 */

/**
 * @abstract
 * @template {object} State
 */
export class SeekableRun {
  #trainers;
  #lengths;
  #last;
  #stopsAtDivergence;
  #position = 0;
  #destination = 0;
  /** the furthest position that was ever reached */
  #furthest = 0;
  #isEndKnown = false;
  /** positions to go on by before the next look at the clock */
  #chunk = 1;
  /** when and where the present move began */
  #departure = { time: 0, position: 0 };
  /** @type {State | null} */
  #state = null;

  /**
   * @param {Trainer[]} trainers the run owns them from now on
   * @param {object} [options]
   * @param {Record<string, number>} [options.lengths] how many positions each unit has; `epoch` is the
   *   longest one, and the others begin anew with each epoch. By default a position is an update
   * @param {number} [options.last] the last position
   * @param {boolean} [options.stopsAtDivergence] whether the run ends where a trainer diverges
   */
  constructor(
    trainers,
    { lengths, last = Number.POSITIVE_INFINITY, stopsAtDivergence = false } = {},
  ) {
    this.#trainers = trainers;
    this.#lengths = lengths ?? { update: 1, epoch: trainers[0].updatesPerEpoch };
    this.#last = last;
    this.#stopsAtDivergence = stopsAtDivergence;
  }

  /** The position that the run has got to. */
  get position() {
    return this.#position;
  }

  /** Whether a move has not arrived. */
  get isUnderWay() {
    return this.#position !== this.#destination;
  }

  /** Whether there is work to do. */
  get isBusy() {
    return this.isUnderWay;
  }

  /** Whether the run ends here because it diverges. */
  get isAtDivergence() {
    return this.#isEndKnown && this.#position === this.#last;
  }

  /** @returns {Progress | null} of a move that takes long */
  get progress() {
    const { time, position } = this.#departure;
    const elapsed = performance.now() - time;
    if (!this.isUnderWay || elapsed < PROGRESS_AFTER) return null;
    const done = (this.#position - position) / (this.#destination - position);
    return { done, secondsLeft: done > 0 ? (elapsed / 1000) * (1 / done - 1) : null };
  }

  /** @returns {State} made once for each position */
  get state() {
    this.#state ??= this.describe();
    return this.#state;
  }

  /** To the end of the present unit. @param {string} unit */
  step(unit) {
    return this.goTo(this.positionAfter(this.#destination, unit));
  }

  /** To the end of the unit before. @param {string} unit */
  back(unit) {
    return this.goTo(this.positionBefore(this.#destination, unit));
  }

  reset() {
    return this.goTo(0);
  }

  /** To the place that settings name. @param {any} settings */
  goToPlace({ update }) {
    return this.goTo(update);
  }

  /**
   * Where playing stops: when this many more epochs are complete.
   * @param {any} settings
   * @returns {number}
   */
  goal({ epochs }) {
    const { epoch } = this.#lengths;
    return Math.min((Math.floor(this.#position / epoch) + epochs) * epoch, this.#last);
  }

  /**
   * @param {number} wanted position; moved into the run
   * @returns {boolean} whether anything moves
   */
  goTo(wanted) {
    const from = this.#destination;
    this.#destination = Math.min(Math.max(wanted, 0), this.#last);
    this.#takeShortcut();
    this.#departure = { time: performance.now(), position: this.#position };
    this.work(AT_ONCE);
    return this.#destination !== from;
  }

  /** Goes on with a move. @param {number} milliseconds about how long */
  work(milliseconds) {
    this.#state = null;
    const end = performance.now() + milliseconds;
    while (this.isUnderWay && performance.now() < end) this.#advance();
  }

  /** Ends a move where it has got to. */
  halt() {
    this.#state = null;
    this.#destination = this.#position;
  }

  delete() {
    for (const trainer of this.#trainers) trainer.delete();
  }

  /** To be called when the state has changed although the position has not. */
  stateChanged() {
    this.#state = null;
  }

  /**
   * The position at the end of the unit that begins at, or contains, a position.
   * @param {number} position
   * @param {string} unit
   */
  positionAfter(position, unit) {
    const { [unit]: length, epoch } = this.#lengths;
    const start = Math.floor(position / epoch) * epoch;
    const units = Math.floor((position - start) / length) + 1;
    return start + Math.min(units * length, epoch);
  }

  /**
   * The position at the start of the unit that ends at, or contains, a position.
   * @param {number} position
   * @param {string} unit
   */
  positionBefore(position, unit) {
    const { [unit]: length, epoch } = this.#lengths;
    const before = Math.max(position - 1, 0);
    const start = Math.floor(before / epoch) * epoch;
    return start + Math.floor((before - start) / length) * length;
  }

  /**
   * The trainers at a position. A figure whose positions are not updates, or that records what it
   * passes, has its own.
   * @param {number} position
   */
  seek(position) {
    for (const trainer of this.#trainers) trainer.seek(position);
  }

  /**
   * What is to be shown at the present position.
   * @abstract
   * @returns {State}
   */
  describe() {
    throw new TypeError(`${this.constructor.name} must have its own describe()`);
  }

  /**
   * Where a run ends that diverges: by default before the update that does it.
   * @param {number} position the first position at which a trainer has diverged
   */
  lastPosition(position) {
    return position - 1;
  }

  #advance() {
    const from = this.#position;
    const to = Math.min(from + this.#chunk, this.#destination);
    const began = performance.now();
    this.seek(to);
    this.#position = to;
    this.#furthest = Math.max(this.#furthest, to);
    const taken = Math.max(performance.now() - began, CHUNK / 2);
    // At most twice as many as this time: what follows may be slower.
    this.#chunk = Math.max(1, Math.floor(((to - from) * CHUNK) / taken));
    if (this.#stopsAtDivergence && !this.#isEndKnown && this.#hasDiverged) {
      this.#endAtDivergence(from, to);
    }
  }

  get #hasDiverged() {
    return this.#trainers.some(({ diverged }) => diverged);
  }

  /**
   * Finds the first position that has diverged by bisection.
   * @param {number} before a position that has not
   * @param {number} after one that has
   */
  #endAtDivergence(before, after) {
    let [low, high] = [before, after];
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      this.seek(middle);
      if (this.#hasDiverged) high = middle;
      else low = middle;
    }
    this.#last = this.lastPosition(high);
    this.#isEndKnown = true;
    this.#destination = Math.min(this.#destination, this.#last);
    this.#position = Math.min(after, this.#last);
    this.seek(this.#position);
  }

  /** Begins a move over known ground at the checkpoint before its end. */
  #takeShortcut() {
    const known = Math.min(this.#destination, this.#furthest);
    const interval = 2 ** Math.max(Math.ceil(Math.log2(this.#furthest * CHECKPOINT_SHARE)), 0);
    const checkpoint = Math.floor(known / interval) * interval;
    if (this.#position <= this.#destination && this.#position >= checkpoint) return;
    this.seek(checkpoint);
    this.#position = checkpoint;
    this.#chunk = 1;
  }
}
