/** What the figure says in words: where the runs are, and which of them are at the target. */
import { counted, fixed } from "../../charts/numbers.js";
import { isRounding } from "../../figure/evidence.js";
import { inRunColours } from "./optimizer_runs.js";

/** Decimals of the smallest numbers. */
const MOST_DECIMALS = 8;
/** Decimals of turns per update: their ratio in a sentence is that of the numbers in the table. */
export const TURN_DECIMALS = 3;

/** @returns {string} in the notation of markup.js */
export function sentence({ updates, epoch, runs, valley }, { focus }, words) {
  const say = words.sentence;
  if (updates === 0) {
    return say.start({ condition: fixed(valley.condition, 0), limit: fixed(valley.limit, 4) });
  }
  const looked = runs.filter(({ name }) => name === "sgd" || name === focus);
  const text = say.under({
    updates: counted(updates),
    isMean: epoch > 0,
    known: looked
      .filter(({ diverged }) => !diverged)
      .map(({ name, meanExcess }) => ({ name, excess: formatExcess(meanExcess, valley) })),
    lost: looked.filter(({ diverged }) => diverged).map(({ name }) => ({ name })),
    ...groupedByTarget(runs),
    isOver: runs.every(({ diverged }) => diverged),
  });
  return inRunColours(text);
}

/**
 * Those that have been below the target, by what became of it; the earliest first, and with its update who was the
 * first to reach it.
 */
function groupedByTarget(runs) {
  const fewest = fewestUpdates(runs);
  const select = (isWanted, key) =>
    runs
      .filter(isWanted)
      .sort((one, other) => one[key] - other[key])
      .map(({ name, updatesToTarget }) => ({
        name,
        first: updatesToTarget === fewest ? counted(fewest) : null,
      }));
  const hasReached = ({ updatesToTarget }) => updatesToTarget !== null;
  const hasTouched = (run) => run.firstBelow !== null && !hasReached(run);
  return {
    there: select((run) => hasReached(run) && run.isBelow, "updatesToTarget"),
    left: select((run) => hasReached(run) && !run.isBelow, "updatesToTarget"),
    new: select((run) => hasTouched(run) && run.isBelow, "firstBelow"),
    touched: select((run) => hasTouched(run) && !run.isBelow, "firstBelow"),
  };
}

/** Infinite as long as none has reached the target. */
const fewestUpdates = (runs) =>
  Math.min(...runs.map(({ updatesToTarget }) => updatesToTarget ?? Number.POSITIVE_INFINITY));

/** @returns {string} empty until a run is at the target: from then on none can be earlier */
export function answer({ state, words, guess }) {
  const fewest = fewestUpdates(state.runs);
  if (!Number.isFinite(fewest)) return "";
  const names = state.runs
    .filter(({ updatesToTarget }) => updatesToTarget === fewest)
    .map(({ name }) => name);
  return words.question.answer({ guess, names, updates: counted(fewest) });
}

/** In a column numbers share their decimals, but small ones keep their first digits; what only rounding has left is zero. */
export function formatExcess(value, { startLoss }) {
  if (!Number.isFinite(value)) return "–";
  if (isRounding(value, startLoss)) return "0";
  const size = Math.abs(value);
  if (size >= 0.001) return fixed(value, 3);
  return fixed(value, Math.min(MOST_DECIMALS, Math.ceil(-Math.log10(size)) + 1));
}
