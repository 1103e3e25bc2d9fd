// Many jobs of one experiment on the pool's Workers: which job is next, the result of each, and the end of
// the batch.
import { abortReason, jobError } from "./jobs.js";
import { Progress } from "./progress.js";

/** A job whose Worker was lost is tried once more. */
const ATTEMPTS = 2;

export class JobBatch {
  /** @type {Promise<import("./engine.d.ts").ExperimentResult[]>} */
  promise;
  /** How many times it was given a Worker. */
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
  #retries = [];
  /** @type {Map<number, number>} how often jobs have been lost */
  #losses = new Map();
  /** @type {Map<number, import("./worker_handle.js").WorkerHandle>} by the job's number */
  #workers = new Map();
  #isOpen = true;
  #resolve;
  #reject;
  #abort = () => this.fail(abortReason(this.#callbacks.signal));

  /**
   * @param {string} name
   * @param {import("./messages.js").Options[]} jobs
   * @param {import("./engine.d.ts").RunOptions} callbacks
   * @param {{ schedule: () => void, forget: (batch: JobBatch) => void }} pool
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

  /** Begins the batch, or ends it at once when there is nothing to do. */
  start() {
    if (this.#callbacks.signal?.aborted) this.#abort();
    else if (this.#unfinished === 0) this.#call(() => this.#progress.finished());
    this.#resolveWhenDone();
    this.#pool.schedule();
  }

  get isWaiting() {
    return this.#isOpen && (this.#retries.length > 0 || this.#next < this.#jobs.length);
  }

  get workerCount() {
    return this.#workers.size;
  }

  /** Gives the next job to an idle Worker. */
  assign(worker) {
    this.turns++;
    const job = this.#retries.shift() ?? this.#next++;
    this.#workers.set(job, worker);
    this.#progress.begin(job);
    worker.run({
      name: this.#name,
      options: this.#jobs[job],
      onProgress: (...progress) => this.#call(() => this.#progress.advance(job, ...progress)),
      onFinished: (result, seconds) => this.#finish(job, result, seconds),
      onRefused: (error) => {
        this.#workers.delete(job);
        this.fail(jobError(job, error));
      },
      onLost: (error) => this.#retry(job, error),
    });
  }

  /** Ends the batch with an error, and terminates the Workers that run its jobs. */
  fail(error) {
    if (!this.#isOpen) return;
    this.#close();
    this.#reject(error);
    for (const worker of this.#workers.values()) worker.end();
    this.#workers.clear();
    this.#pool.schedule();
  }

  #finish(job, result, seconds) {
    this.#workers.delete(job);
    this.#results[job] = result;
    this.#unfinished--;
    this.#progress.finish(job, seconds);
    // The Worker gets its next job before the callbacks are called.
    this.#pool.schedule();
    this.#call(() => {
      this.#callbacks.onResult?.(result, job);
      if (this.#isOpen) this.#progress.finished();
    });
    this.#resolveWhenDone();
  }

  #retry(job, error) {
    this.#workers.delete(job);
    this.#progress.lose(job);
    const losses = (this.#losses.get(job) ?? 0) + 1;
    this.#losses.set(job, losses);
    if (losses === ATTEMPTS) {
      const message = `jobs[${job}] was given up: twice its Worker crashed, ran out of memory or did not answer; the last time: ${error.message}`;
      this.fail(Object.assign(new Error(message, { cause: error }), { job }));
      return;
    }
    this.#retries.push(job);
    this.#pool.schedule();
    this.#call(() => this.#callbacks.onReplaced?.({ job, error }));
  }

  /** Calls a callback; an error that it throws ends the batch. */
  #call(callback) {
    if (!this.#isOpen) return;
    try {
      callback();
    } catch (error) {
      this.fail(error);
    }
  }

  #resolveWhenDone() {
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
