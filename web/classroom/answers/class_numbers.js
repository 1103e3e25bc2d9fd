/** The numbers that a class has read out, each with its seed; every change can be undone. */
import { deviation, mean } from "d3-array";
import { HIGHEST_SEED, SEEDS } from "./seed_batches.js";

/** With fewer, nothing is said of how far numbers scatter. */
export const FEWEST = 6;
/** Averages of numbers with two decimals, rounded to two decimals, are at most so far from the exact one. */
const ROUNDING = 0.01;
/** No average of the ten salaries is as large by far; digits that were run together are. */
const LARGEST = 1000;

/**
 * @typedef {object} Entry
 * @property {number} seed
 * @property {number} value as it was typed, or as the engine has it
 * @property {"class" | "engine"} source
 *
 * @typedef {{seed: number | null, value: number}} Typed without a seed it is for the next one
 */

/**
 * @param {string} text a seed and a number, such as `7 −1.23` or `7: -1,23`, or a number alone
 * @returns {Typed | null} null where it is neither
 */
export function readEntry(text) {
  const plain = text.trim().replace(/[−–]/g, "-");
  const match = plain.match(
    /^(?:(\d+)\s*(?:[:;/=]\s*|,\s+|\s+|(?=[+-])))?([+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+))$/,
  );
  if (!match) return null;
  const seed = match[1] === undefined ? null : Number(match[1]);
  const value = Number(match[2].replace(",", "."));
  if (Math.abs(value) > LARGEST || (seed !== null && (seed > HIGHEST_SEED || seed < 1)))
    return null;
  return { seed, value };
}

/** @param {number} value @param {number} exact @returns {boolean} more than by rounding */
export function differs(value, exact) {
  return Math.abs(value - exact) > ROUNDING + 1e-9;
}

export class ClassNumbers {
  /** @type {Entry[]} the last one is the newest */
  entries = [];
  /** @type {Entry[][]} what there was before each change */
  #before = [];

  get canUndo() {
    return this.#before.length > 0;
  }

  /** Of the class, in the order in which they came. */
  get ofClass() {
    return this.entries.filter(({ source }) => source === "class");
  }

  /** For which a number alone is: the lowest one that no pupil has had. */
  get nextSeed() {
    const taken = new Set(this.ofClass.map(({ seed }) => seed));
    let seed = 1;
    while (taken.has(seed)) seed++;
    return seed;
  }

  /** The seeds that the engine would fill in. */
  get missingSeeds() {
    const taken = new Set(this.entries.map(({ seed }) => seed));
    return Array.from({ length: SEEDS }, (_, i) => i + 1).filter((seed) => !taken.has(seed));
  }

  /**
   * In place of what there was for its seed.
   * @param {Typed} typed
   * @returns {Entry}
   */
  add({ seed, value }) {
    /** @type {Entry} */
    const entry = { seed: seed ?? this.nextSeed, value, source: "class" };
    this.#change([...this.entries.filter((one) => one.seed !== entry.seed), entry]);
    return entry;
  }

  /** @param {number} seed */
  remove(seed) {
    this.#change(this.entries.filter((one) => one.seed !== seed));
  }

  /** @param {(seed: number) => number} numberOf as the engine has it */
  fill(numberOf) {
    const { missingSeeds } = this;
    if (missingSeeds.length === 0) return;
    const filled = missingSeeds.map((seed) => {
      return /** @type {Entry} */ ({ seed, value: numberOf(seed), source: "engine" });
    });
    this.#change([...this.entries, ...filled]);
  }

  undo() {
    this.entries = this.#before.pop() ?? this.entries;
  }

  /** Numbers of other batches say nothing of these. */
  clear() {
    this.entries = [];
    this.#before = [];
  }

  /** @param {Entry[]} entries */
  #change(entries) {
    this.#before.push(this.entries);
    this.entries = entries;
  }
}

/**
 * @param {Entry[]} entries
 * @returns {{count: number, mean: number | null, spread: number | null}} spread: their standard deviation, as of a
 *   sample; null with too few of them
 */
export function summaryOf(entries) {
  const values = entries.map(({ value }) => value);
  const spread = values.length < FEWEST ? null : (deviation(values) ?? null);
  return { count: values.length, mean: mean(values) ?? null, spread };
}
