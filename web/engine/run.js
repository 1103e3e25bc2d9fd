// One run of many jobs on the pool's Workers: which job is next, what becomes of each, and how it ends.
import { abortReason, problemOfJob } from "./jobs.js";
import { Progress } from "./progress.js";

/** A job whose Worker was lost gets one more. */
const ATTEMPTS = 2;

export class Run {
  /** @type {Promise<import("./engine.d.ts").ExperimentResult[]>} */
  promise;
  /** How often it was given a Worker. */
  turns = 0;
  #name;
  #jobs;
  #callbacks;
  #pool;
  #progress;
  #results;
  #unfinished;
  #next = 0;
  /** @type {number[]} jobs to be tried again */
  #again = [];
  /** @type {Map<number, number>} how often jobs have been lost */
  #losses = new Map();
  /** @type {Map<number, import("./link.js").Link>} by the job's number */
  #links = new Map();
  #isOpen = true;
  #resolve;
  #reject;
  #abort = () => this.fail(abortReason(this.#callbacks.signal));

  /**
   * @param {string} name
   * @param {import("./messages.js").Options[]} jobs
   * @param {import("./engine.d.ts").RunOptions} callbacks
   * @param {{ schedule: () => void, forget: (run: Run) => void }} pool
   */
  constructor(name, jobs, callbacks, pool) {
    this.#name = name;
    this.#jobs = jobs;
    this.#callbacks = callbacks;
    this.#pool = pool;
    this.#progress = new Progress(jobs.length, callbacks.onProgress);
    this.#results = new Array(jobs.length);
    this.#unfinished = jobs.length;
    this.promise = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    callbacks.signal?.addEventListener("abort", this.#abort);
  }

  /** Begins, or ends at once when there is nothing to do. */
  start() {
    if (this.#callbacks.signal?.aborted) this.#abort();
    else if (this.#unfinished === 0) this.#tell(() => this.#progress.finished());
    this.#finishWhenDone();
    this.#pool.schedule();
  }

  get isWaiting() {
    return this.#isOpen && (this.#again.length > 0 || this.#next < this.#jobs.length);
  }

  /** How many Workers it has. */
  get workers() {
    return this.#links.size;
  }

  /** Gives the next job to a free Worker. */
  take(link) {
    this.turns++;
    const job = this.#again.shift() ?? this.#next++;
    this.#links.set(job, link);
    this.#progress.begin(job);
    link.run({
      name: this.#name,
      options: this.#jobs[job],
      onprogress: (...how) => this.#tell(() => this.#progress.advance(job, ...how)),
      onfinished: (result, seconds) => this.#finished(job, result, seconds),
      onrefused: (error) => {
        this.#links.delete(job);
        this.fail(problemOfJob(job, error));
      },
      onlost: (error) => this.#lost(job, error),
    });
  }

  /** Ends the run with an error. Its Workers stop; the pool can use them again. */
  fail(error) {
    if (!this.#isOpen) return;
    this.#close();
    this.#reject(error);
    for (const link of this.#links.values()) link.stop();
    this.#links.clear();
    this.#pool.schedule();
  }

  #finished(job, result, seconds) {
    this.#links.delete(job);
    this.#results[job] = result;
    this.#unfinished--;
    this.#progress.finish(job, seconds);
    // The Worker goes on while the result is looked at.
    this.#pool.schedule();
    this.#tell(() => {
      this.#callbacks.onResult?.(result, job);
      if (this.#isOpen) this.#progress.finished();
    });
    this.#finishWhenDone();
  }

  #lost(job, error) {
    this.#links.delete(job);
    this.#progress.lose(job);
    const losses = (this.#losses.get(job) ?? 0) + 1;
    this.#losses.set(job, losses);
    if (losses === ATTEMPTS) {
      const message = `jobs[${job}] was given up: twice its Worker crashed, ran out of memory or did not answer; the last time: ${error.message}`;
      this.fail(Object.assign(new Error(message, { cause: error }), { job }));
      return;
    }
    this.#again.push(job);
    this.#pool.schedule();
    this.#tell(() => this.#callbacks.onReplaced?.({ job, error }));
  }

  /** What a callback throws ends the run. */
  #tell(callback) {
    if (!this.#isOpen) return;
    try {
      callback();
    } catch (error) {
      this.fail(error);
    }
  }

  #finishWhenDone() {
    if (!this.#isOpen || this.#unfinished > 0) return;
    this.#close();
    this.#resolve(this.#results);
  }

  #close() {
    this.#isOpen = false;
    this.#callbacks.signal?.removeEventListener("abort", this.#abort);
    this.#pool.forget(this);
  }
}
