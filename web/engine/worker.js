// What runs inside each Worker of the pool: one experiment at a time, slice by slice, so that a stop is
// heard in between. It is part of shared.js, from whose text workers.js starts Workers. The messages are
// those of messages.js.
import { instantiate } from "./core.js";
import { createExperiment } from "./experiment.js";
import { LONGEST_SLICE, SLICE_SECONDS } from "./messages.js";
import { createStopwatch } from "./stopwatch.js";

/**
 * The Worker's global scope; the type checker knows only that of pages.
 * @typedef {{
 *   onmessage: ((event: { data: import("./messages.js").ToWorker }) => void) | null,
 *   postMessage(message: import("./messages.js").FromWorker, transfer?: ArrayBufferLike[]): void,
 * }} Scope
 */

/** @typedef {{ task: number, experiment: import("./engine.d.ts").Experiment, seconds: () => number }} Current */

/** @type {Scope} */
let scope;
let core;
/** @type {Current | null} */
let current = null;

/** @param {any} globalScope of the Worker that this is called in, once */
export function serve(globalScope) {
  scope = globalScope;
  scope.onmessage = async ({ data: message }) => {
    try {
      if (message.type === "load") await load(message);
      else if (message.type === "run") run(message);
      else stop(message);
    } catch (error) {
      fail(error);
    }
  };
}

async function load({ wasm }) {
  // What it has to say when it crashes is in the error.
  core = await instantiate(wasm, { printErr() {} });
  scope.postMessage({ type: "ready" });
}

function run({ task, name, options }) {
  let experiment;
  try {
    experiment = createExperiment(core, name, Object.fromEntries(options));
  } catch (error) {
    // All that a problem with options throws; a crash of the WebAssembly throws other errors.
    if (!(error instanceof TypeError || error instanceof RangeError)) throw error;
    const { name: kind, message } = error;
    scope.postMessage({ type: "refused", task, error: { name: kind, message } });
    return;
  }
  current = { task, experiment, seconds: createStopwatch(LONGEST_SLICE) };
  work(task);
}

function work(task) {
  // Stopped since this slice was asked for, and perhaps at work on another task already.
  if (current?.task !== task) return;
  try {
    const now = /** @type {Current} */ (current);
    const { done, total } = now.experiment.advance(SLICE_SECONDS);
    const seconds = now.seconds();
    if (done < total) {
      scope.postMessage({ type: "progress", task, done, total, seconds });
      afterMessages(() => work(task));
      return;
    }
    const result = now.experiment.result();
    forget();
    scope.postMessage({ type: "finished", task, result, seconds }, buffersOf(result));
  } catch (error) {
    fail(error);
  }
}

function stop({ task }) {
  if (current?.task === task) forget();
  scope.postMessage({ type: "stopped", task });
}

function forget() {
  current?.experiment.delete();
  current = null;
}

/** Nothing can be freed any more: the pool terminates this Worker. */
function fail(error) {
  current = null;
  scope.postMessage({ type: "failed", error: String(error) });
}

/** Arrays change hands without being copied. */
function buffersOf(result) {
  return Object.values(result).flatMap((value) =>
    typeof value === "number" ? [] : [value.values.buffer],
  );
}

/** Calls back once the messages that have arrived are dealt with. */
function afterMessages(next) {
  send ??= sender();
  send(next);
}
let send;

function sender() {
  // Not setTimeout, for which browsers wait 4 ms; not a MessageChannel in Node, which would read its
  // messages a thousand at a time before it looks at any other port.
  const { setImmediate } = /** @type {any} */ (globalThis);
  if (setImmediate) return setImmediate;
  const { port1, port2 } = new MessageChannel();
  let callback;
  port1.onmessage = () => callback();
  return (next) => {
    callback = next;
    port2.postMessage(null);
  };
}
