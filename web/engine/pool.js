// A pool of Workers that run experiments side by side. It starts no Worker before there is a job for it,
// keeps those that are idle, and replaces those that are lost or aborted when there is a job for them again.
import { functionOrNone, numberBetween, objectWith, wholeNumber } from "./check.js";
import { JobBatch } from "./job_batch.js";
import { checkRun } from "./jobs.js";
import { checkWasm, loadWasm } from "./wasm.js";
import { WorkerHandle } from "./worker_handle.js";
import { spareCores, startWorker } from "./workers.js";

const MAX_WORKERS = 64;
const DEFAULT_TIMEOUT_SECONDS = 30;

/** See engine.d.ts, Pool. */
class Pool {
  #size;
  #timeoutSeconds;
  #spawn;
  #wasm;
  #bytes;
  /** @type {Set<WorkerHandle>} */
  #workers = new Set();
  /** @type {JobBatch[]} in the order they came */
  #batches = [];
  #isClosed = false;

  /** @param {import("./engine.d.ts").PoolOptions} options */
  constructor({ workers, patience, wasm, spawn = (start) => start() }) {
    this.#size = workers ?? 1;
    this.#timeoutSeconds = patience ?? DEFAULT_TIMEOUT_SECONDS;
    this.#spawn = spawn;
    this.#wasm = wasm && copy(wasm);
    if (workers === undefined) this.#useSpareCores();
  }

  /**
   * @param {string} name
   * @param {readonly import("./engine.d.ts").ExperimentOptions[]} jobs
   * @param {import("./engine.d.ts").RunOptions} [options]
   */
  async run(name, jobs, options = {}) {
    if (this.#isClosed) throw closedError();
    const batch = new JobBatch(name, checkRun(name, jobs, options), options, {
      schedule: () => this.#schedule(),
      forget: (ended) => {
        this.#batches = this.#batches.filter((other) => other !== ended);
      },
    });
    this.#batches.push(batch);
    batch.start();
    return batch.promise;
  }

  close() {
    this.#isClosed = true;
    for (const worker of this.#workers) worker.end();
    this.#workers.clear();
    for (const batch of this.#batches) batch.fail(closedError());
  }

  /** Gives jobs to Workers for as long as there are both. */
  #schedule() {
    while (!this.#isClosed) {
      const batch = this.#nextBatch();
      const worker = batch && this.#idleWorker();
      if (!worker) return;
      batch.assign(worker);
    }
  }

  /** The batch with the fewest Workers; among equals the one that has had the fewest turns. */
  #nextBatch() {
    const [first, ...others] = this.#batches.filter((batch) => batch.isWaiting);
    return others.reduce(
      (next, batch) =>
        batch.workerCount < next.workerCount ||
        (batch.workerCount === next.workerCount && batch.turns < next.turns)
          ? batch
          : next,
      first,
    );
  }

  #idleWorker() {
    for (const worker of this.#workers) {
      if (worker.ended) this.#workers.delete(worker);
      else if (worker.isIdle) return worker;
    }
    if (this.#workers.size >= this.#size) return undefined;
    const worker = new WorkerHandle(() => this.#start(), this.#timeoutSeconds);
    this.#workers.add(worker);
    return worker;
  }

  async #start() {
    this.#bytes ??= loadWasm(this.#wasm).then(copy);
    const wasm = await this.#bytes;
    if (this.#isClosed) throw closedError();
    return { wasm, worker: await this.#spawn(startWorker) };
  }

  async #useSpareCores() {
    this.#size = await spareCores();
    this.#schedule();
  }
}

/**
 * See engine.d.ts.
 * @param {import("./engine.d.ts").PoolOptions} [options]
 * @returns {import("./engine.d.ts").Pool}
 */
export function createPool(options = {}) {
  objectWith("options", options, ["workers", "patience", "wasm", "spawn"]);
  const { workers, patience, wasm, spawn } = options;
  if (workers !== undefined) wholeNumber("workers", workers, 1, MAX_WORKERS);
  if (patience !== undefined) numberBetween("patience", patience, 0.1, 3600);
  checkWasm(wasm);
  functionOrNone("spawn", spawn);
  return new Pool(options);
}

const closedError = () => new Error("This pool was closed: create another one with createPool(…).");

/** Bytes of the pool's own: the caller's may change, and are often part of a larger buffer. */
function copy(bytes) {
  return new Uint8Array(
    ArrayBuffer.isView(bytes)
      ? bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)
      : bytes.slice(0),
  );
}
