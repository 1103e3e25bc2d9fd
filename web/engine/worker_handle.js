// One Worker of the pool: starts it for its first task, gives it one task at a time, watches that it
// answers, and terminates it. Once `ended`, it takes no more tasks.

/**
 * A task and its callbacks. When any of them but onProgress is called, the Worker can take another task, or has
 * ended.
 * @typedef {object} Task
 * @property {string} name
 * @property {import("./messages.js").Options} options
 * @property {(done: number, total: number, seconds: number) => void} onProgress
 * @property {(result: import("./messages.js").Result, seconds: number) => void} onFinished
 * @property {(error: import("./messages.js").PostedError) => void} onRefused its options have an error
 * @property {(error: Error) => void} onLost the Worker crashed or did not answer
 */

export class WorkerHandle {
  ended = false;
  /** @type {Task | null} */
  #task = null;
  /** @type {import("./engine.d.ts").PoolWorker | undefined} */
  #worker;
  #isOpening = false;
  #isReady = false;
  #timer;
  #start;
  #timeoutSeconds;

  /**
   * @param {() => Promise<{ worker: import("./engine.d.ts").PoolWorker, wasm: Uint8Array<ArrayBuffer> }>} start
   * @param {number} timeoutSeconds of silence after which a Worker at work is given up
   */
  constructor(start, timeoutSeconds) {
    this.#start = start;
    this.#timeoutSeconds = timeoutSeconds;
  }

  get isIdle() {
    return !this.#task && !this.ended;
  }

  /** @param {Task} task */
  run(task) {
    this.#task = task;
    if (!this.#isOpening) this.#open();
    if (!this.#worker) return;
    this.#watch();
    if (this.#isReady) this.#post(task);
  }

  /** Terminates the Worker at once; no callback of its task is called any more. */
  end() {
    this.ended = true;
    this.#task = null;
    clearTimeout(this.#timer);
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
        this.#onMessage(/** @type {import("./messages.js").FromWorker} */ (message));
      worker.onfailure = (error) => this.#fail(error);
      this.#watch();
      worker.postMessage({ type: "load", wasm });
    } catch (error) {
      this.#fail(error);
    }
  }

  /** @param {Task} task */
  #post({ name, options }) {
    try {
      this.#worker?.postMessage({ type: "run", name, options });
    } catch (error) {
      this.#fail(error);
    }
  }

  /** @param {import("./messages.js").FromWorker} message */
  #onMessage(message) {
    const task = this.#task;
    if (message.type === "failed") return this.#fail(new Error(message.error));
    if (!task) return;
    this.#watch();
    if (message.type === "ready") {
      this.#isReady = true;
      this.#post(task);
    } else if (message.type === "progress") {
      task.onProgress(message.done, message.total, message.seconds);
    } else {
      this.#rest();
      if (message.type === "finished") task.onFinished(message.result, message.seconds);
      else task.onRefused(message.error);
    }
  }

  #rest() {
    this.#task = null;
    clearTimeout(this.#timer);
    this.#worker?.keepAlive?.(false);
  }

  /** Gives the Worker up unless this is called again within the time. */
  #watch() {
    this.#worker?.keepAlive?.(true);
    clearTimeout(this.#timer);
    const error = new Error(`it did not answer for ${this.#timeoutSeconds} seconds`);
    this.#timer = setTimeout(() => this.#fail(error), this.#timeoutSeconds * 1000);
  }

  #fail(error) {
    const task = this.#task;
    this.end();
    task?.onLost(error);
  }
}
