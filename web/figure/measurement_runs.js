/**
 * Long work: a figure's measurements in the pool of Workers. How far each is, its results so far, and what went
 * wrong.
 *
 * What was measured belongs to its job, that is to the settings and the place it was measured at; what is no longer
 * asked for is dropped. What was cancelled goes on with the jobs that are still missing.
 *
 * @typedef {object} Measured
 * @property {"idle" | "running" | "cancelled" | "done" | "failed"} status
 * @property {number} done jobs, with the fractions of those at work
 * @property {number} finished jobs that have a result
 * @property {number} total jobs
 * @property {number | null} secondsLeft null until something is known
 * @property {any[]} results in the jobs' order; a job that is not finished has none. Another array whenever there
 *   are others
 * @property {string} [message] why it failed
 *
 * @typedef {object} Entry
 * @property {string[]} keys of its jobs
 * @property {AbortController} abort
 * @property {Measured} measured
 */
import { createPool } from "../engine/engine.js";
import { createStopwatch } from "../engine/stopwatch.js";

/** Seconds: between two reports of the pool there is never as long. */
const LONGEST_GAP = 10;

/** One pool serves all figures of a page; its Workers are started by the first measurement. */
let pool;

/** The same array for as long as there is nothing, so that what is made of it is made once. @type {any[]} */
const NO_RESULTS = [];

export class Measurements {
  /** @type {Record<string, import("./registry.js").Measurement>} */
  #measurements = {};
  /** @type {Map<string, Entry>} those that have begun, by name */
  #entries = new Map();
  #changed;
  #ended;

  /**
   * @param {object} listener
   * @param {() => void} listener.changed there is more to be seen
   * @param {(measured: Measured) => void} listener.ended one is done, has made the jobs asked for, or failed
   */
  constructor({ changed, ended }) {
    this.#changed = changed;
    this.#ended = ended;
  }

  /** @param {Pick<import("./registry.js").Figure, "measurements">} figure whose measurements these are from now on */
  choose({ measurements = {} }) {
    if (measurements === this.#measurements) return;
    this.stop();
    this.#measurements = measurements;
    this.#entries = new Map();
  }

  /** @returns {Record<string, Measured>} of every measurement of the figure */
  get shown() {
    const names = Object.keys(this.#measurements);
    return Object.fromEntries(names.map((name) => [name, this.#measured(name)]));
  }

  /** How many jobs it has. */
  jobs(name, settings, state) {
    return this.#measurements[name].jobs(settings, state).length;
  }

  /**
   * Starts, or goes on with what is missing.
   * @param {string} name
   * @param {import("./registry.js").Settings} settings
   * @param {import("./registry.js").State} state
   * @param {number} [most] jobs, of those that are missing
   * @returns {Promise<boolean>} whether all these jobs have come to an end
   */
  async start(name, settings, state, most = Number.POSITIVE_INFINITY) {
    const before = this.#measured(name);
    if (before.status === "running") return false;
    const jobs = this.#measurements[name].jobs(settings, state);
    const results = before.status === "done" ? [] : [...before.results];
    const missing = jobs.map((_, i) => i).filter((i) => results[i] === undefined);
    this.#makeRoomFor(name);
    const total = jobs.length;
    const entry = this.#enter(name, jobs.map(keyOf), { status: "running", total, results });
    this.#changed();
    try {
      await this.#run(name, entry, jobs, missing.slice(0, most));
      const isDone = entry.measured.finished === total;
      this.#show(entry, { status: isDone ? "done" : "cancelled", secondsLeft: null });
    } catch (error) {
      if (entry.abort.signal.aborted) return false;
      const { message } = /** @type {Error} */ (error);
      this.#show(entry, { status: "failed", message });
    }
    this.#ended(entry.measured);
    return entry.measured.status !== "failed";
  }

  cancel(name) {
    const entry = this.#entries.get(name);
    if (entry?.measured.status !== "running") return;
    entry.abort.abort();
    this.#show(entry, { status: "cancelled", secondsLeft: null });
  }

  /** Cancels, and drops results that came before their turn: the count of results then names them. */
  cancelInOrder(name) {
    const entry = this.#entries.get(name);
    if (entry?.measured.status !== "running") return;
    const { results, total } = entry.measured;
    const gap = Array.from({ length: total }, (_, i) => results[i]).indexOf(undefined);
    this.cancel(name);
    if (gap >= 0) this.#show(entry, { results: results.slice(0, gap) });
  }

  /** Names of those that are running. */
  get running() {
    const names = Array.from(this.#entries.keys());
    return names.filter((name) => this.#measured(name).status === "running");
  }

  /** Cancels all that is running. */
  stop() {
    for (const name of this.#entries.keys()) this.cancel(name);
  }

  /** Takes back the last results. */
  takeBack(name, count) {
    const entry = this.#entries.get(name);
    if (!entry) return;
    entry.abort.abort();
    const finished = entry.measured.results.flatMap((result, i) => (result === undefined ? [] : i));
    const left = new Set(finished.slice(0, Math.max(finished.length - count, 0)));
    const results = entry.measured.results.map((result, i) => (left.has(i) ? result : undefined));
    if (left.size === 0) this.#entries.delete(name);
    else this.#note(entry, { status: "cancelled", results, secondsLeft: null });
    this.#changed();
  }

  /** Drops what is no longer asked for with these settings, or at this place. */
  dropOthers(settings, state) {
    for (const [name, { keys, abort, measured }] of this.#entries) {
      const wanted = this.#measurements[name].jobs(settings, state).map(keyOf);
      if (wanted.length === keys.length && wanted.every((key, i) => key === keys[i])) continue;
      abort.abort();
      const known = new Map(keys.map((key, i) => [key, measured.results[i]]));
      const results = wanted.map((key) => known.get(key));
      this.#entries.delete(name);
      if (results.every((result) => result === undefined)) continue;
      const status = results.includes(undefined) ? "cancelled" : "done";
      this.#enter(name, wanted, { status, total: wanted.length, results });
      this.#changed();
    }
  }

  /** An exclusive measurement neither begins beside others nor goes on beside them. */
  #makeRoomFor(name) {
    for (const other of this.#entries.keys()) {
      if (this.#measurements[name].exclusive || this.#measurements[other].exclusive) {
        this.cancel(other);
      }
    }
  }

  /** The jobs of those numbers: side by side, or where one would disturb the other, one at a time. */
  async #run(name, entry, jobs, wanted) {
    pool ??= createPool();
    const { experiment, exclusive, reduce } = this.#measurements[name];
    const from = entry.measured.finished;
    const batches = exclusive ? wanted.map((i) => [i]) : [wanted];
    // The pool knows of one batch at a time: the time left is estimated from all of them.
    const seconds = createStopwatch(LONGEST_GAP);
    const secondsLeftOfAll = (done) => {
      const elapsed = seconds();
      return done > 0 ? elapsed * (wanted.length / done - 1) : null;
    };
    let before = 0;
    for (const batch of batches) {
      const offset = before;
      await pool.run(
        experiment,
        batch.map((i) => jobs[i]),
        {
          signal: entry.abort.signal,
          onResult: (result, i) => {
            const results = [...entry.measured.results];
            results[batch[i]] = reduce(result, jobs[batch[i]]);
            // Results are counted at once; onProgress has them shown. The array has no holes.
            this.#note(entry, { results: Array.from(results) });
          },
          onProgress: ({ done, secondsLeft }) => {
            const left = exclusive ? secondsLeftOfAll(offset + done) : secondsLeft;
            this.#show(entry, { done: from + offset + done, secondsLeft: left });
          },
        },
      );
      before += batch.length;
    }
  }

  #measured(name) {
    return this.#entries.get(name)?.measured ?? idle();
  }

  /** @returns {Entry} that replaces an earlier one */
  #enter(name, keys, measured) {
    const entry = { keys, abort: new AbortController(), measured: idle() };
    this.#entries.set(name, entry);
    this.#note(entry, measured);
    return entry;
  }

  #show(entry, changes) {
    this.#note(entry, changes);
    this.#changed();
  }

  #note(entry, changes) {
    const measured = { ...entry.measured, ...changes };
    measured.finished = measured.results.filter((result) => result !== undefined).length;
    const done = measured.status === "running" ? measured.done : 0;
    entry.measured = { ...measured, done: Math.max(done, measured.finished) };
  }
}

function keyOf(job) {
  return JSON.stringify(job);
}

/** @returns {Measured} */
function idle() {
  const counts = { done: 0, finished: 0, total: 0, secondsLeft: null };
  return { status: "idle", ...counts, results: NO_RESULTS };
}
