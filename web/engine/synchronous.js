// Runs many jobs one after the other, without Workers: the synchronous twin of the pool.
import { abortReason, checkRun, withJobIndex } from "./jobs.js";
import { LONGEST_SLICE, SLICE_SECONDS } from "./messages.js";
import { Progress } from "./progress.js";
import { createStopwatch } from "./stopwatch.js";

/**
 * See engine.d.ts, Engine.runAll.
 * @param {(name: string, options: object) => import("./engine.d.ts").Experiment} experiment
 * @param {string} name
 * @param {readonly import("./engine.d.ts").ExperimentOptions[]} jobs
 * @param {import("./engine.d.ts").RunOptions} [options]
 */
export function runAll(experiment, name, jobs, options = {}) {
  const checked = checkRun(name, jobs, options);
  const { signal, onProgress, onResult } = options;
  const progress = new Progress(checked.length, onProgress);
  const refuseIfAborted = () => {
    if (signal?.aborted) throw abortReason(signal);
  };
  const results = checked.map((values, index) => {
    refuseIfAborted();
    const seconds = createStopwatch(LONGEST_SLICE);
    progress.begin(index);
    const job = withJobIndex(index, () => experiment(name, Object.fromEntries(values)));
    try {
      let { done, total } = job.advance(SLICE_SECONDS);
      while (done < total) {
        progress.advance(index, done, total, seconds());
        refuseIfAborted();
        ({ done, total } = job.advance(SLICE_SECONDS));
      }
      const result = job.result();
      progress.finish(index, seconds());
      onResult?.(result, index);
      progress.finished();
      return result;
    } finally {
      job.delete();
    }
  });
  refuseIfAborted();
  if (results.length === 0) progress.finished();
  return results;
}
