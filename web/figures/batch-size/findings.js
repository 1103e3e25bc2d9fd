/** What is said of the runs: how far they are, which is first, and whether the post is right. */
import { counted, fixed, plain } from "../../charts/numbers.js";
import {
  compareNumbers,
  describeChange,
  isFarLarger,
  isDiverging as isRunDiverging,
  offerTarget,
  timesText,
} from "../../figure/evidence.js";
import { MOST_EPOCHS } from "./schema.js";

/**
 * @typedef {import("./run.js").State} State
 * @typedef {import("./run.js").Run} Run
 */

/** @param {State} state */
export function isDiverging(state) {
  return divergingRuns(state).length > 0;
}

/** Which runs are diverging, and why. @param {State} state */
export function warningText(state, { learningRate }, words) {
  return words.trouble.text({
    sizes: divergingRuns(state).map(({ batchSize }) => counted(batchSize)),
    rate: plain(learningRate),
    startLoss: fixed(state.startLoss, 4),
  });
}

/** Where the runs are; or what is wrong. @param {State} state */
export function summary(state, settings, words) {
  if (isDiverging(state)) return warningText(state, settings, words);
  const problem = targetText(state, words);
  return `${sentence(state, words)}${problem && ` ${problem}`}`;
}

/** Where the runs are, and which have reached the target. @param {State} state */
export function sentence({ seen, samples, target, targetProblem, start, runs }, words) {
  if (seen === 0) {
    const isRace = !targetProblem;
    return words.atStart({ n: counted(samples), w: plain(start.w), b: plain(start.b), isRace });
  }
  const made = words.made({
    seen: counted(seen),
    runs: runs.map(({ batchSize, update }) => ({
      k: counted(batchSize),
      updates: counted(update),
    })),
  });
  if (targetProblem) return made;
  const statuses = [...new Set(runs.map((run) => statusOf(run, target)))];
  const groups = statuses.map((status) => ({
    status,
    sizes: runs
      .filter((run) => statusOf(run, target) === status)
      .map(({ batchSize }) => counted(batchSize)),
  }));
  const isAll = groups.length === 1;
  return `${made} ${words.progress({ groups, isAll, target: plain(target) })}`;
}

/** Why the target says nothing, where that is so; else empty. @param {State} state */
export function targetText({ target, targetProblem, surface, startLoss }, { target: words }) {
  if (!targetProblem) return "";
  const reason = targetProblem === "low" ? surface.loss : startLoss;
  // As many digits as tell the two apart.
  const { after: loss } = describeChange(target, reason, 4);
  return words[targetProblem]({ target: plain(target), loss });
}

/** A target instead of one that says nothing; null where none is needed. @param {State} state */
export function targetToOffer({ targetProblem, surface, startLoss }) {
  return targetProblem && offerTarget(surface.loss, startLoss);
}

/**
 * Which runs needed the fewest updates, or samples, to reach the target, and what all needed; null while one may
 * still do with fewer. Several where they needed about the same; none where all diverge.
 * @param {State} state
 * @param {"updates" | "samples"} unit
 */
export function fewest(state, unit) {
  const { runs, targetProblem } = state;
  if (targetProblem) return null;
  const diverging = divergingRuns(state);
  const counts = runs.map(({ target }) => target?.[unit] ?? Number.POSITIVE_INFINITY);
  const least = Math.min(...counts);
  if (least === Number.POSITIVE_INFINITY) {
    return diverging.length === runs.length ? { names: [], counts, isAll: false } : null;
  }
  const mayBeLevel = (run) => compareNumbers(least, run.earliest[unit]) !== "larger";
  if (runs.some((run) => !run.target && !diverging.includes(run) && mayBeLevel(run))) return null;
  const best = runs.filter((_, i) => isAbout(least, counts[i]));
  return {
    names: best.map(({ name }) => name),
    counts: counts.filter((count) => isAbout(least, count)),
    isAll: best.length === runs.length,
  };
}

/** Whether the post's sentence on batch size and speed holds here. @param {State} state */
export function verdict(state, words) {
  const { runs, targetProblem } = state;
  if (targetProblem) return words.noTarget;
  // The chosen batch size; where it is 1 or n, the smallest one.
  const [small, whole] = [runs[runs.length - 2], runs[runs.length - 1]];
  const diverging = divergingRuns(state);
  const isOut = (run) => run.target || diverging.includes(run);
  if (!isOut(small) || !isOut(whole)) {
    const { samples, seen } = state;
    return seen < MOST_EPOCHS * samples ? words.waiting : words.late({ epochs: MOST_EPOCHS });
  }
  if (!small.target && !whole.target) return words.failed;
  const costOf = (run, unit) => run.target?.[unit] ?? Number.POSITIVE_INFINITY;
  const compared = (unit) => compareNumbers(costOf(small, unit), costOf(whole, unit));
  const times = timesText(costOf(whole, "epochs") / costOf(small, "epochs"));
  const texts = (run) =>
    run.target && {
      epochs: formatEpochs(run.target.epochs),
      updates: counted(run.target.updates),
    };
  return words.measured({
    k: counted(small.batchSize),
    n: counted(whole.batchSize),
    small: texts(small),
    whole: texts(whole),
    epochs: compared("epochs"),
    isFar: isFarLarger(costOf(small, "epochs"), costOf(whole, "epochs")),
    updates: compared("updates"),
    times,
  });
}

/** A whole number when it is one; of less than ten epochs two digits: 0.0018, 3.5. @param {number} epochs */
export function formatEpochs(epochs) {
  return plain(Number(epochs < 10 ? epochs.toPrecision(2) : epochs.toFixed(1)));
}

/** @param {State} state @returns {Run[]} */
export function divergingRuns({ runs, startLoss, usualLoss }) {
  return runs.filter((run) => isRunDiverging({ ...run, startLoss, usualLoss }));
}

/** How far a run is with the target: `left` is above it again, `touched` was below for less than an epoch. */
function statusOf({ target: reached, firstBelow, loss }, target) {
  const isBelow = loss < target;
  if (reached) return isBelow ? "reached" : "left";
  if (firstBelow === null) return "open";
  return isBelow ? "below" : "touched";
}

function isAbout(first, second) {
  return ["equal", "close"].includes(compareNumbers(first, second));
}
