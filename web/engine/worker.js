// The program of each Worker of the pool: it runs one experiment at a time, slice by slice. It is part of
// worker_source.js, from whose text workers.js starts Workers. The messages are those of messages.js.
import { createOnDevice } from "found:devices";
import { instantiate } from "./core.js";
import { postedError } from "./errors.js";
import { LONGEST_SLICE, SLICE_SECONDS } from "./messages.js";
import { createStopwatch } from "./stopwatch.js";

/**
 * The Worker's global scope; the type checker knows only that of pages.
 * @typedef {{
 *   onmessage: ((event: { data: import("./messages.js").ToWorker }) => void) | null,
 *   postMessage(message: import("./messages.js").FromWorker, transfer?: ArrayBufferLike[]): void,
 * }} Scope
 */

/**
 * Answers the pool's messages.
 * @param {any} globalScope of the Worker that this is called in, once
 */
export function serve(globalScope) {
  /** @type {Scope} */
  const scope = globalScope;
  let core;
  scope.onmessage = async ({ data: message }) => {
    try {
      if (message.type === "run") {
        await run(core, scope, message);
      } else {
        // What the module prints when it crashes is in the error, too.
        core = await instantiate(message.wasm, { printErr() {} });
        scope.postMessage({ type: "ready" });
      }
    } catch (error) {
      // After a crash nothing can be freed: the pool terminates this Worker.
      scope.postMessage({ type: "failed", error: String(error) });
    }
  };
}

/**
 * @param {import("../../.build/wasm/minibatch-core.mjs").Core} core
 * @param {Scope} scope
 * @param {import("./messages.js").RunTask} task
 */
async function run(core, scope, { name, options }) {
  let experiment;
  try {
    experiment = createOnDevice(core, name, Object.fromEntries(options));
  } catch (error) {
    scope.postMessage({ type: "refused", error: postedError(error) });
    return;
  }
  const seconds = createStopwatch(LONGEST_SLICE);
  for (;;) {
    const { done, total } = await experiment.advance(SLICE_SECONDS);
    if (done >= total) break;
    scope.postMessage({ type: "progress", done, total, seconds: seconds() });
  }
  const result = experiment.result();
  experiment.delete();
  scope.postMessage({ type: "finished", result, seconds: seconds() }, buffersOf(result));
}

/** The buffers of the result's arrays, which are transferred rather than copied. */
function buffersOf(result) {
  return Object.values(result).flatMap((value) =>
    typeof value === "number" ? [] : [value.values.buffer],
  );
}
