/** What is said of the runs: how far they are, which is first, and whether the post is right. */
import { counted, fixed, plain } from "../../charts/numbers.js";
import * as divergence from "../../figure/divergence.js";

/** @typedef {import("./run.js").State} State */

/** @param {State} state */
export function isDiverging(state) {
  return divergingRuns(state).length > 0;
}

/** Which runs are diverging, and why. @param {State} state */
export function warningText(state, { learningRate }, words) {
  return words.trouble.text({
    sizes: divergingRuns(state).map(({ batchSize }) => batchSize),
    rate: plain(learningRate),
    startLoss: fixed(state.startLoss, 4),
  });
}

/** Where the runs are, for those who do not see the figure. @param {State} state */
export function summary(state, settings, words) {
  if (isDiverging(state)) return warningText(state, settings, words);
  const { seen, samples, epochs, runs, target } = state;
  if (seen === 0) return words.atStart({ n: counted(samples) });
  return words.summary({
    seen: counted(seen),
    epochs: formatEpochs(epochs),
    target: plain(target),
    runs: runs.map((run) => ({
      k: counted(run.batchSize),
      updates: counted(run.update),
      loss: fixed(run.loss, 4),
      reached: run.target && counted(run.target.updates),
    })),
  });
}

/**
 * Which runs needed the fewest updates, or samples, to get below the target; null while one may still do with
 * fewer.
 * @param {State} state
 * @param {"updates" | "samples"} unit
 */
export function fewest({ runs, seen }, unit) {
  const counts = runs.map(({ target }) => target?.[unit] ?? Number.POSITIVE_INFINITY);
  const count = Math.min(...counts);
  const mayDoWithFewer = (run) =>
    !run.target && !run.diverged && (unit === "samples" ? seen : run.update) < count;
  if (count === Number.POSITIVE_INFINITY || runs.some(mayDoWithFewer)) return null;
  return { names: runs.filter((_, i) => counts[i] === count).map(({ name }) => name), count };
}

/** Whether the post's sentence on batch size and speed holds here. @param {State} state */
export function verdict({ runs }, settings, words) {
  if (runs.some(({ diverged }) => diverged)) return words.failed;
  const [small, chosen, whole] = runs.map(({ target }) => target);
  if (!small || !chosen || !whole) return words.waiting;
  return words.measured({
    k: counted(settings.batchSize),
    n: counted(settings.samples),
    epochs: { chosen: formatEpochs(chosen.epochs), whole: formatEpochs(whole.epochs) },
    updates: { chosen: counted(chosen.updates), whole: counted(whole.updates) },
    holds: chosen.epochs < whole.epochs,
    isReading: chosen.epochs < whole.epochs && chosen.updates > whole.updates / 2,
  });
}

/** A whole number when it is one; of less than ten epochs two digits: 0.0018, 3.5. @param {number} epochs */
export function formatEpochs(epochs) {
  return plain(Number(epochs < 10 ? epochs.toPrecision(2) : epochs.toFixed(1)));
}

/** @param {State} state */
function divergingRuns({ runs, startLoss }) {
  return runs.filter((run) => divergence.isDiverging({ ...run, startLoss }));
}
