/**
 * The numbers of a pupil's tasks. They are entries of `numpy.random.RandomState(seed).permutation(997)`, as the engine
 * draws it, so that NumPy can draw them again.
 */

/** How many entries a permutation has; a prime, so that no range of numbers divides it. */
const ENTRIES = 997;

/** So many seeds that follow each other have numbers of their own in each task. */
export const LARGEST_CLASS = 41;

/**
 * @param {import("../../engine/engine.js").Engine} engine
 * @param {number} seed 0 … 2³² − 1
 * @returns {Int32Array} the permutation
 */
export function drawEntries(engine, seed) {
  const points = new Float64Array(ENTRIES);
  const trainer = engine.createTrainer({
    data: { x: points, y: points },
    batchSize: ENTRIES,
    learningRate: 1,
    seed,
  });
  const { indices } = trainer.step();
  trainer.delete();
  return indices;
}

export class Draws {
  /** The pupil's, for what is drawn with it elsewhere. */
  seed;
  #entries;
  #place;
  #own;

  /**
   * @param {number} seed
   * @param {Int32Array} entries of that seed
   * @param {number} start place of the task's first entry
   * @param {number} attempt moves that place
   */
  constructor(seed, entries, start, attempt) {
    this.seed = seed;
    this.#entries = entries;
    this.#place = start + attempt;
    // Neighbours are not to see their numbers count up, hence the factor.
    this.#own = (17 * (seed % LARGEST_CLASS) + start) % LARGEST_CLASS;
  }

  /** A whole number from `low` to `high`. @param {number} low @param {number} high @returns {number} */
  whole(low, high) {
    const entry = this.#entries[this.#place % ENTRIES];
    this.#place += 1;
    return low + (entry % (high - low + 1));
  }

  /** One of these. @template T @param {readonly T[]} values @returns {T} */
  one(values) {
    return values[this.whole(0, values.length - 1)];
  }

  /**
   * A whole number from `low` to `high`, at least 41 numbers, that none of the 40 seeds before and after this one has
   * in this place: it leaves another remainder when divided by 41.
   * @param {number} low
   * @param {number} high
   * @returns {number}
   */
  own(low, high) {
    const rounds = Math.floor((high - low + 1) / LARGEST_CLASS);
    return low + this.#own + LARGEST_CLASS * this.whole(0, rounds - 1);
  }
}
