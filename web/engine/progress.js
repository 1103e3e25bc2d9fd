// Reports how far a run of many jobs is, never backwards and not too often.
import { secondsLeft } from "./estimate.js";

const INTERVAL_MS = 100;

export class Progress {
  #total;
  #onProgress;
  #finished = 0;
  #seconds = 0;
  /** @type {Map<number, { seconds: number, fraction: number }>} by the job's number */
  #running = new Map();
  #reported = 0;
  #reportedAt = -Infinity;

  /**
   * @param {number} total jobs
   * @param {(progress: import("./engine.d.ts").RunProgress) => void} [onProgress]
   */
  constructor(total, onProgress) {
    this.#total = total;
    this.#onProgress = onProgress;
  }

  begin(job) {
    this.#running.set(job, { seconds: 0, fraction: 0 });
  }

  /** The experiment is at `done` of its own `total` after so many seconds. */
  advance(job, done, total, seconds) {
    const fraction = total > 0 ? Math.min(1, Math.max(0, done / total)) : 0;
    this.#running.set(job, { seconds, fraction });
    if (performance.now() - this.#reportedAt >= INTERVAL_MS) this.#report();
  }

  finish(job, seconds) {
    this.#running.delete(job);
    this.#finished++;
    this.#seconds += seconds;
  }

  /** Called when a job's result has been reported; the end is always reported. */
  finished() {
    if (this.#finished === this.#total || performance.now() - this.#reportedAt >= INTERVAL_MS) {
      this.#report();
    }
  }

  /** The job's Worker crashed: it begins again. */
  lose(job) {
    this.#running.delete(job);
  }

  #report() {
    if (!this.#onProgress) return;
    const running = [...this.#running.values()];
    const done = running.reduce((sum, { fraction }) => sum + fraction, this.#finished);
    // A lost job, and rounding, would otherwise move it back.
    this.#reported = Math.max(this.#reported, Math.min(done, this.#total));
    this.#reportedAt = performance.now();
    const finished = this.#finished;
    const waiting = this.#total - finished - running.length;
    const left = secondsLeft({ finished, seconds: this.#seconds, running, waiting });
    this.#onProgress({ done: this.#reported, total: this.#total, secondsLeft: left });
  }
}
