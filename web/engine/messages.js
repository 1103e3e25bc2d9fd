// The messages between the pool and its Workers: every message, its replies, and the state after an error.
// Both sides take the types from here; worker_handle.js sends and reads for the pool, worker.js for the Worker.
//
//   pool → Worker            Worker → pool
//
//   load {wasm}              ready {}
//                            failed {error}       the Worker cannot be used
//   run {name, options}      progress {done, …}   after each slice but the last, and then, once:
//                            finished {result, …}
//                            refused {error}      the options have an error: nothing was begun
//                            failed {error}       the experiment crashed
//
// A Worker is loaded first, then has one task at a time. After finished and refused it has freed the task's
// memory and can take another. After failed, an error event or silence its WebAssembly memory is in an unknown
// state: the pool terminates it, and a new Worker takes its place. A task is aborted by terminating its Worker.

/** How long a Worker works between two messages. A slice may take as long again (core/experiment/experiment.hpp). */
export const SLICE_SECONDS = 0.04;

/** Seconds. On a slow computer a slice takes longer, but not this long. */
export const LONGEST_SLICE = 2;

/** @typedef {import("./engine.d.ts").ExperimentResult} Result */
/** @typedef {[name: string, value: number | string | Float64Array][]} Options */

/** Bytes rather than a WebAssembly.Module: Safari cannot post these, and compiling takes 3 ms. */
/** @typedef {{ type: "load", wasm: Uint8Array<ArrayBuffer> }} Load */
/** @typedef {{ type: "run", name: string, options: Options }} RunTask */
/** @typedef {Load | RunTask} ToWorker */

/** An error of the core as it is posted: the name of its class, its message, and code, field, value, allowed. */
/** @typedef {{ name: string, message: string, details: object }} PostedError */

/** @typedef {{ type: "ready" }} Ready */
/** seconds: the time that the task has taken so far, as the Worker measured it */
/** @typedef {{ type: "progress", done: number, total: number, seconds: number }} TaskProgress */
/** @typedef {{ type: "finished", result: Result, seconds: number }} Finished */
/** @typedef {{ type: "refused", error: PostedError }} Refused */
/** @typedef {{ type: "failed", error: string }} Failed */
/** @typedef {Ready | TaskProgress | Finished | Refused | Failed} FromWorker */
