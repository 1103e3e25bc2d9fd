// What the pool and its Workers say to each other: every message, its replies, and what an error leaves
// behind. Both sides take the types from here; link.js sends and reads for the pool, worker.js for the
// Worker.
//
//   pool → Worker                  Worker → pool
//
//   load {wasm}                    ready {}
//                                  failed {error}       the Worker cannot be used
//   run {task, name, options}      progress {task, …}   after each slice but the last
//                                  and then, once:
//                                  finished {task, …}   done, with the result
//                                  refused {task, …}    the options have a problem: nothing was begun
//                                  failed {error}       the experiment crashed
//   stop {task}                    stopped {task}       always, also when the task has ended meanwhile
//
// A Worker is loaded first, then has one task at a time, each with a number of its own. After finished,
// refused and stopped it has freed the task's memory and can take another task; after stopped nothing
// more is said of that task. After failed, an error event or silence its WebAssembly memory is in an
// unknown state: the pool terminates it, and a new Worker takes its place.

/**
 * How long a Worker works before it looks whether it is to stop. A slice may take as long again
 * (core/experiment/experiment.hpp), and a stop is promised within 100 ms.
 */
export const SLICE_SECONDS = 0.04;

/** Seconds. On a slow computer a slice takes longer, but not this long. */
export const LONGEST_SLICE = 2;

/** @typedef {import("./engine.d.ts").ExperimentResult} Result */

/** Bytes rather than a WebAssembly.Module: Safari cannot post these, and compiling takes 3 ms. */
/** @typedef {{ type: "load", wasm: Uint8Array<ArrayBuffer> }} Load */
/** @typedef {[field: string, value: number | string | number[] | Float64Array][]} Options */
/** @typedef {{ type: "run", task: number, name: string, options: Options }} RunTask */
/** @typedef {{ type: "stop", task: number }} Stop */
/** @typedef {Load | RunTask | Stop} ToWorker */

/** @typedef {{ type: "ready" }} Ready */
/** seconds: the time that the task has taken so far, as the Worker measured it */
/** @typedef {{ type: "progress", task: number, done: number, total: number, seconds: number }} TaskProgress */
/** @typedef {{ type: "finished", task: number, result: Result, seconds: number }} Finished */
/** @typedef {{ type: "refused", task: number, error: { name: string, message: string } }} Refused */
/** @typedef {{ type: "stopped", task: number }} Stopped */
/** @typedef {{ type: "failed", error: string }} Failed */
/** @typedef {Ready | TaskProgress | Finished | Refused | Stopped | Failed} FromWorker */
