// How far a run of many jobs is, told to whoever asked: never backwards, and not too often.
import { secondsLeft } from "./estimate.js";

const INTERVAL_MS = 100;

export class Progress {
  #total;
  #tell;
  #finished = 0;
  #seconds = 0;
  /** @type {Map<number, { seconds: number, fraction: number }>} by the job's number */
  #running = new Map();
  #told = 0;
  #toldAt = -Infinity;

  /**
   * @param {number} total jobs
   * @param {(progress: import("./engine.d.ts").RunProgress) => void} [tell]
   */
  constructor(total, tell) {
    this.#total = total;
    this.#tell = tell;
  }

  begin(job) {
    this.#running.set(job, { seconds: 0, fraction: 0 });
  }

  /** The experiment is at `done` of its own `total` after so many seconds. */
  advance(job, done, total, seconds) {
    const fraction = total > 0 ? Math.min(1, Math.max(0, done / total)) : 0;
    this.#running.set(job, { seconds, fraction });
    if (performance.now() - this.#toldAt >= INTERVAL_MS) this.#report();
  }

  finish(job, seconds) {
    this.#running.delete(job);
    this.#finished++;
    this.#seconds += seconds;
  }

  /** Told when the job's result has been handed out; the end is always told. */
  finished() {
    if (this.#finished === this.#total || performance.now() - this.#toldAt >= INTERVAL_MS) {
      this.#report();
    }
  }

  /** Its Worker crashed: it begins anew. */
  lose(job) {
    this.#running.delete(job);
  }

  #report() {
    if (!this.#tell) return;
    const running = [...this.#running.values()];
    const done = running.reduce((sum, { fraction }) => sum + fraction, this.#finished);
    // A job that was lost, and rounding, would take it back a little.
    this.#told = Math.max(this.#told, Math.min(done, this.#total));
    this.#toldAt = performance.now();
    const finished = this.#finished;
    const waiting = this.#total - finished - running.length;
    const left = secondsLeft({ finished, seconds: this.#seconds, running, waiting });
    this.#tell({ done: this.#told, total: this.#total, secondsLeft: left });
  }
}
