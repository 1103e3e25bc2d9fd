/**
 * Long work: a figure's experiments in the pool of Workers. How far each is, what has come of it so far,
 * and what went wrong.
 *
 * What was measured belongs to its job, that is to the settings and the place it was measured at; what is
 * no longer asked for is dropped. What was cancelled goes on with the jobs that are still missing.
 *
 * @typedef {object} Measured
 * @property {"idle" | "running" | "cancelled" | "done" | "failed"} status
 * @property {number} done jobs, with the fractions of those at work
 * @property {number} finished jobs that have a result
 * @property {number} total jobs
 * @property {number | null} secondsLeft null until something is known
 * @property {any[]} results in the jobs' order; a job that is not finished has none. Another array whenever
 *   there are others
 * @property {string} [message] why it failed
 */
import { createPool } from "../engine/engine.js";
import { createStopwatch } from "../engine/stopwatch.js";

/** Seconds: between two reports of the pool there is never as long. */
const LONGEST_GAP = 10;

/** One pool serves all figures of a page; its Workers are started by the first experiment. */
let pool;

export class Measurements {
  #plans = {};
  /** by name: what is shown of it, each of its jobs as text, and what ends it */
  #all = new Map();
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

  /** @param {import("./registry.js").Figure} figure whose experiments these are from now on */
  choose({ measurements = {} }) {
    if (measurements === this.#plans) return;
    this.stop();
    this.#plans = measurements;
    this.#all = new Map();
  }

  /** @returns {Record<string, Measured>} of every experiment of the figure */
  get shown() {
    const names = Object.keys(this.#plans);
    return Object.fromEntries(names.map((name) => [name, this.#shownOf(name)]));
  }

  /** How many jobs it has. */
  jobs(name, settings, state) {
    return this.#plans[name].work(settings, state).jobs.length;
  }

  /**
   * Starts, or goes on with what is missing.
   * @param {number} [most] jobs, of those that are missing
   * @returns {Promise<boolean>} whether all these jobs have come to an end
   */
  async start(name, settings, state, most = Number.POSITIVE_INFINITY) {
    const before = this.#shownOf(name);
    if (before.status === "running") return false;
    const { experiment, jobs, alone = false } = this.#plans[name].work(settings, state);
    const results = before.status === "done" ? [] : [...before.results];
    this.#makeRoom(alone);
    const missing = jobs.map((_, i) => i).filter((i) => results[i] === undefined);
    const abort = new AbortController();
    const entry = { texts: jobs.map(textOf), alone, abort, shown: idle() };
    this.#all.set(name, entry);
    const total = jobs.length;
    this.#show(entry, { status: "running", total, results });
    try {
      await this.#run(name, entry, { experiment, jobs, wanted: missing.slice(0, most), alone });
      const isDone = entry.shown.finished === total;
      this.#show(entry, { status: isDone ? "done" : "cancelled", secondsLeft: null });
    } catch (error) {
      if (abort.signal.aborted) return false;
      this.#show(entry, { status: "failed", message: /** @type {Error} */ (error).message });
    }
    this.#ended(entry.shown);
    return entry.shown.status !== "failed";
  }

  /** What must be alone neither begins beside others nor goes on beside them. */
  #makeRoom(alone) {
    for (const [name, entry] of this.#all) if (alone || entry.alone) this.cancel(name);
  }

  cancel(name) {
    const entry = this.#all.get(name);
    if (entry?.shown.status !== "running") return;
    entry.abort.abort();
    this.#show(entry, { status: "cancelled", secondsLeft: null });
  }

  /** Cancels, and drops what came before its turn: so many results say which they are. */
  cancelInOrder(name) {
    const entry = this.#all.get(name);
    if (entry?.shown.status !== "running") return;
    const { results, total } = entry.shown;
    const gap = Array.from({ length: total }, (_, i) => results[i]).indexOf(undefined);
    this.cancel(name);
    if (gap >= 0) this.#show(entry, { results: results.slice(0, gap) });
  }

  /** Cancels all that is running. */
  stop() {
    for (const name of this.#all.keys()) this.cancel(name);
  }

  /** Takes back the last so many results. */
  takeBack(name, count) {
    const entry = this.#all.get(name);
    if (!entry) return;
    entry.abort.abort();
    const finished = entry.shown.results.flatMap((result, i) => (result === undefined ? [] : [i]));
    const kept = new Set(finished.slice(0, Math.max(finished.length - count, 0)));
    const results = entry.shown.results.map((result, i) => (kept.has(i) ? result : undefined));
    if (kept.size === 0) this.#all.delete(name);
    else this.#show(entry, { status: "cancelled", results, secondsLeft: null });
    this.#changed();
  }

  /** Drops what is no longer asked for with these settings, or at this place. */
  dropOthers(settings, state) {
    for (const [name, { texts, alone, abort, shown }] of this.#all) {
      const wanted = this.#plans[name].work(settings, state).jobs.map(textOf);
      if (wanted.length === texts.length && wanted.every((text, i) => text === texts[i])) continue;
      abort.abort();
      const known = new Map(texts.map((text, i) => [text, shown.results[i]]));
      const results = wanted.map((text) => known.get(text));
      this.#all.delete(name);
      if (results.every((result) => result === undefined)) continue;
      const entry = { texts: wanted, alone, abort, shown: idle() };
      this.#all.set(name, entry);
      this.#show(entry, { status: "cancelled", total: wanted.length, results });
      if (entry.shown.finished === wanted.length) this.#show(entry, { status: "done" });
    }
  }

  /** The jobs of those numbers: side by side, or where one would disturb the other, one at a time. */
  async #run(name, entry, { experiment, jobs, wanted, alone }) {
    pool ??= createPool();
    const from = entry.shown.finished;
    const parts = alone ? wanted.map((i) => [i]) : [wanted];
    // The pool knows of one job at a time where they are alone: what is left is reckoned from all so far.
    const seconds = createStopwatch(LONGEST_GAP);
    const leftOfAll = (done) => {
      const soFar = seconds();
      return done > 0 ? soFar * (wanted.length / done - 1) : null;
    };
    let before = 0;
    for (const part of parts) {
      const offset = before;
      await pool.run(
        experiment,
        part.map((i) => jobs[i]),
        {
          signal: entry.abort.signal,
          onResult: (result, i) => {
            const results = [...entry.shown.results];
            results[part[i]] = this.#plans[name].keep(result);
            // Results are counted at once; onProgress has them shown.
            this.#note(entry, { results: Array.from(results) });
          },
          onProgress: ({ done, secondsLeft }) => {
            const left = alone ? leftOfAll(offset + done) : secondsLeft;
            this.#show(entry, { done: from + offset + done, secondsLeft: left });
          },
        },
      );
      before += part.length;
    }
  }

  #shownOf(name) {
    return this.#all.get(name)?.shown ?? idle();
  }

  #show(entry, news) {
    this.#note(entry, news);
    this.#changed();
  }

  #note(entry, news) {
    const shown = { ...entry.shown, ...news };
    shown.finished = shown.results.filter((result) => result !== undefined).length;
    if (shown.status !== "running") shown.done = shown.finished;
    entry.shown = { ...shown, done: Math.max(shown.done, shown.finished) };
  }
}

function textOf(job) {
  return JSON.stringify(job);
}

/** The same list for as long as there is nothing, so that what is made of it is made once. */
const NOTHING = /** @type {any[]} */ ([]);

/** @returns {Measured} */
function idle() {
  return { status: "idle", done: 0, finished: 0, total: 0, secondsLeft: null, results: NOTHING };
}
