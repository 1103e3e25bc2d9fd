// A pool of Workers that run experiments side by side. It starts no Worker before there is a job for it,
// keeps those that are idle, and replaces those that are lost when there is a job for them again.
import { number, objectWith, rangeError, typeError, wholeNumber } from "./check.js";
import { checkRun } from "./jobs.js";
import { Link } from "./link.js";
import { Run } from "./run.js";
import { checkWasm, loadWasm } from "./wasm.js";
import { coresToSpare, startWorker } from "./workers.js";

const MAX_WORKERS = 64;
const DEFAULT_PATIENCE = 30;

/** See engine.d.ts, Pool. */
class Pool {
  #workers;
  #patience;
  #spawn;
  #wasm;
  #bytes;
  /** @type {Set<Link>} */
  #links = new Set();
  /** @type {Run[]} in the order they came */
  #runs = [];
  #isClosed = false;

  /** @param {import("./engine.d.ts").PoolOptions} options */
  constructor({ workers, patience = DEFAULT_PATIENCE, wasm, spawn = (start) => start() }) {
    this.#workers = workers ?? 1;
    this.#patience = patience;
    this.#spawn = spawn;
    this.#wasm = wasm && copy(wasm);
    if (workers === undefined) this.#useSpareCores();
  }

  /**
   * @param {string} name
   * @param {import("./engine.d.ts").ExperimentOptions[]} jobs
   * @param {import("./engine.d.ts").RunOptions} [options]
   */
  async run(name, jobs, options = {}) {
    if (this.#isClosed) throw closedError();
    const checked = checkRun(name, jobs, options);
    const run = new Run(name, checked, options, {
      schedule: () => this.#schedule(),
      forget: (ended) => {
        this.#runs = this.#runs.filter((other) => other !== ended);
      },
    });
    this.#runs.push(run);
    run.start();
    return run.promise;
  }

  close() {
    this.#isClosed = true;
    for (const link of this.#links) link.end();
    this.#links.clear();
    for (const run of this.#runs) run.fail(closedError());
  }

  /** Gives jobs to Workers for as long as there are both. */
  #schedule() {
    while (!this.#isClosed) {
      const run = this.#nextRun();
      const link = run && this.#freeLink();
      if (!link) return;
      run.take(link);
    }
  }

  /** The run with the fewest Workers; among equals the one that has had the fewest turns. */
  #nextRun() {
    const [first, ...others] = this.#runs.filter((run) => run.isWaiting);
    return others.reduce(
      (next, run) =>
        run.workers < next.workers || (run.workers === next.workers && run.turns < next.turns)
          ? run
          : next,
      first,
    );
  }

  #freeLink() {
    for (const link of this.#links) {
      if (link.ended) this.#links.delete(link);
      else if (link.isFree) return link;
    }
    if (this.#links.size >= this.#workers) return undefined;
    const link = new Link({
      start: () => this.#start(),
      patience: this.#patience,
      onfree: () => this.#schedule(),
    });
    this.#links.add(link);
    return link;
  }

  async #start() {
    this.#bytes ??= loadWasm(this.#wasm).then(copy);
    const wasm = await this.#bytes;
    if (this.#isClosed) throw closedError();
    return { wasm, worker: await this.#spawn(startWorker) };
  }

  async #useSpareCores() {
    this.#workers = await coresToSpare();
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
  const { workers, patience = DEFAULT_PATIENCE, wasm, spawn } = options;
  if (workers !== undefined) wholeNumber("workers", workers, 1, MAX_WORKERS);
  if (!(number("patience", patience) >= 0.1 && patience <= 3600)) {
    throw rangeError("patience", patience, "a number of seconds from 0.1 to 3,600");
  }
  checkWasm(wasm);
  if (spawn !== undefined && typeof spawn !== "function") {
    throw typeError("spawn", spawn, "a function");
  }
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
