/**
 * Long work that the reader starts with a button: a figure's experiments in the pool of Workers. How far
 * each is, what has come of it so far, and what went wrong.
 *
 * What was measured belongs to the settings and the place it was measured at; with others it is dropped.
 * What was cancelled goes on with the jobs that are still missing.
 *
 * @typedef {object} Measured
 * @property {"idle" | "running" | "cancelled" | "done" | "failed"} status
 * @property {number} done jobs, with the fractions of those at work
 * @property {number} total jobs
 * @property {number | null} secondsLeft null until something is known
 * @property {any[]} results in the jobs' order; a job that is not finished has none
 * @property {string} [message] why it failed
 */
import { createPool } from "../engine/engine.js";

/** One pool serves all figures of a page; its Workers are started by the first experiment. */
let pool;

export class Measurements {
  #plans = {};
  /** by name: what is shown of it, the jobs it is about as text, and what ends it */
  #all = new Map();
  #changed;
  #ended;

  /**
   * @param {object} listener
   * @param {() => void} listener.changed there is more to be seen
   * @param {(measured: Measured) => void} listener.ended one is done, or has failed
   */
  constructor({ changed, ended }) {
    this.#changed = changed;
    this.#ended = ended;
  }

  /** @param {import("../figures/figures.js").Figure} figure whose experiments these are from now on */
  choose({ measurements = {} }) {
    if (measurements === this.#plans) return;
    this.stop();
    this.#plans = measurements;
    this.#all = new Map();
  }

  /** @returns {Record<string, Measured>} of every experiment of the figure */
  get shown() {
    const names = Object.keys(this.#plans);
    return Object.fromEntries(names.map((name) => [name, this.#all.get(name)?.shown ?? idle()]));
  }

  /** Starts, or goes on with what is missing. */
  async start(name, settings, state) {
    const before = this.#all.get(name);
    if (before?.shown.status === "running") return;
    const { experiment, jobs } = this.#plans[name].work(settings, state);
    const results = before?.shown.status === "cancelled" ? before.shown.results : [];
    const missing = jobs.map((_, i) => i).filter((i) => results[i] === undefined);
    const abort = new AbortController();
    const entry = { key: JSON.stringify(jobs), abort, shown: idle() };
    const finished = jobs.length - missing.length;
    const show = (news) => {
      entry.shown = { ...entry.shown, ...news };
    };
    show({ status: "running", done: finished, total: jobs.length, results });
    this.#all.set(name, entry);
    this.#changed();
    try {
      pool ??= createPool();
      await pool.run(
        experiment,
        missing.map((i) => jobs[i]),
        {
          signal: abort.signal,
          onResult: (result, i) => {
            results[missing[i]] = this.#plans[name].keep(result);
          },
          onProgress: ({ done, secondsLeft }) => {
            show({ done: finished + done, secondsLeft });
            this.#changed();
          },
        },
      );
      show({ status: "done", done: jobs.length, secondsLeft: 0 });
    } catch (error) {
      if (abort.signal.aborted) return;
      show({ status: "failed", message: error.message });
    }
    this.#ended(entry.shown);
  }

  cancel(name) {
    const entry = this.#all.get(name);
    if (entry?.shown.status !== "running") return;
    entry.abort.abort();
    entry.shown = { ...entry.shown, status: "cancelled", secondsLeft: null };
    this.#changed();
  }

  /** Cancels all that is running. */
  stop() {
    for (const name of this.#all.keys()) this.cancel(name);
  }

  /** Drops what was measured, or is being measured, with other settings or at another place. */
  dropOthers(settings, state) {
    for (const [name, { key, abort }] of this.#all) {
      if (key === JSON.stringify(this.#plans[name].work(settings, state).jobs)) continue;
      abort.abort();
      this.#all.delete(name);
    }
  }
}

/** @returns {Measured} */
function idle() {
  return { status: "idle", done: 0, total: 0, secondsLeft: null, results: [] };
}
