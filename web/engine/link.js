// One Worker as the pool sees it: starts it when it is first needed, gives it one task at a time, watches
// that it answers, stops its task, and ends it. Once `ended`, it is of no further use.

/** A Worker that has not stopped by then is terminated: a stop is promised within 100 ms. */
const STOP_MS = 80;
/** Silence is counted in ticks, so that a computer that slept does not take its Workers for dead. */
const TICKS = 10;

/**
 * A task, and who hears of it; the Link is free again, or has ended, when any but onprogress is called.
 * @typedef {object} Task
 * @property {string} name
 * @property {import("./messages.js").Options} options
 * @property {(done: number, total: number, seconds: number) => void} onprogress
 * @property {(result: import("./messages.js").Result, seconds: number) => void} onfinished
 * @property {(error: { name: string, message: string }) => void} onrefused its options have a problem
 * @property {(error: Error) => void} onlost the Worker crashed or did not answer
 */

export class Link {
  ended = false;
  /** @type {"free" | "working" | "stopping"} */
  #state = "free";
  /** @type {Task | null} */
  #task = null;
  #number = 0;
  /** @type {import("./engine.d.ts").PoolWorker | undefined} */
  #worker;
  #isOpening = false;
  #isReady = false;
  #silence = 0;
  #watch;
  #stopTimer;
  #start;
  #patience;
  #onfree;

  /**
   * @param {object} how
   * @param {() => Promise<{ worker: import("./engine.d.ts").PoolWorker, wasm: Uint8Array<ArrayBuffer> }>} how.start
   * @param {number} how.patience seconds of silence after which a Worker at work is given up
   * @param {() => void} how.onfree after a stop: it can take another task, or has ended
   */
  constructor({ start, patience, onfree }) {
    this.#start = start;
    this.#patience = patience;
    this.#onfree = onfree;
  }

  get isFree() {
    return this.#state === "free" && !this.ended;
  }

  /** @param {Task} task */
  run(task) {
    this.#state = "working";
    this.#task = task;
    this.#number++;
    if (this.#worker) this.#startWatch();
    if (this.#isReady) this.#send();
    else if (!this.#isOpening) this.#open();
  }

  /** Forgets the task; onfree is called once the Worker has. */
  stop() {
    if (this.ended || this.#state !== "working") return;
    this.#task = null;
    if (!this.#isReady) {
      // Nothing was begun. It goes on loading for the next task.
      this.#rest();
      this.#onfree();
      return;
    }
    this.#state = "stopping";
    clearInterval(this.#watch);
    this.#stopTimer = setTimeout(() => this.#giveUp(), STOP_MS);
    this.#worker?.postMessage({ type: "stop", task: this.#number });
  }

  /** Ends the Worker at once; nobody hears of its task again. */
  end() {
    if (this.ended) return;
    this.ended = true;
    this.#task = null;
    clearInterval(this.#watch);
    clearTimeout(this.#stopTimer);
    if (!this.#worker) return;
    this.#worker.onmessage = undefined;
    this.#worker.onfailure = undefined;
    this.#worker.terminate();
    this.#worker = undefined;
  }

  async #open() {
    this.#isOpening = true;
    try {
      const { worker, wasm } = await this.#start();
      if (this.ended) {
        worker.terminate();
        return;
      }
      this.#worker = worker;
      worker.onmessage = (message) =>
        this.#hear(/** @type {import("./messages.js").FromWorker} */ (message));
      worker.onfailure = (error) => this.#lose(error);
      if (this.#state === "working") this.#startWatch();
      worker.postMessage({ type: "load", wasm });
    } catch (error) {
      this.#lose(error);
    }
  }

  #send() {
    const { name, options } = /** @type {Task} */ (this.#task);
    try {
      this.#worker?.postMessage({ type: "run", task: this.#number, name, options });
    } catch (error) {
      this.#lose(error);
    }
  }

  /** @param {import("./messages.js").FromWorker} message */
  #hear(message) {
    this.#silence = 0;
    if (message.type === "failed") return this.#lose(new Error(message.error));
    if (message.type === "ready") {
      this.#isReady = true;
      if (this.#task) this.#send();
      return;
    }
    if (message.task !== this.#number) return;
    if (message.type === "stopped") {
      this.#rest();
      this.#onfree();
      return;
    }
    // What was said before the Worker heard of the stop.
    const task = this.#task;
    if (!task) return;
    if (message.type === "progress") {
      task.onprogress(message.done, message.total, message.seconds);
      return;
    }
    this.#rest();
    if (message.type === "finished") task.onfinished(message.result, message.seconds);
    else task.onrefused(message.error);
  }

  #rest() {
    this.#state = "free";
    this.#task = null;
    clearInterval(this.#watch);
    clearTimeout(this.#stopTimer);
    this.#worker?.keepAlive?.(false);
  }

  #startWatch() {
    this.#worker?.keepAlive?.(true);
    this.#silence = 0;
    this.#watch = setInterval(() => this.#countSilence(), (this.#patience * 1000) / TICKS);
  }

  #countSilence() {
    if (++this.#silence <= TICKS) return;
    this.#lose(new Error(`it did not answer for ${this.#patience} seconds`));
  }

  #lose(error) {
    if (this.ended) return;
    const task = this.#task;
    this.end();
    if (task) task.onlost(error);
    else this.#onfree();
  }

  #giveUp() {
    this.end();
    this.#onfree();
  }
}
