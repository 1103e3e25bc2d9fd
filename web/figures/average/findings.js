/** What the measurements allow to be said: of the short last batch, and of batch normalisation over parts. */
import {
  classOf,
  comparePairs,
  compareRatios,
  judgeRatio,
  orInfinity,
  summarize,
} from "../../figure/evidence.js";
import { memoize } from "../../figure/memoize.js";
import { NORM_BATCH, NORMS, ORDERS, PARTS } from "./measurements.js";

/** Up to so many percent above the lowest loss a short last batch is said to hardly matter. */
const LITTLE_PERCENT = 1;

/** The samples of the last batch; those of a batch, where all are whole. */
export const lastSize = ({ samples, batchSize }) => samples % batchSize || batchSize;
export const isWhole = (settings) => lastSize(settings) === settings.batchSize;
/** How many times as much as the others a sample of the last batch counts. */
export const lastWeight = (settings) => settings.batchSize / lastSize(settings);

/** The runs that have results, by order of their samples. */
export const runsByOrder = memoize((results) =>
  Object.fromEntries(
    ORDERS.map((order) => [order, results.filter((run) => run && run.order === order)]),
  ),
);

/**
 * Where the runs end at the smallest learning rate, in percent above the lowest loss; null before all are in.
 * @type {(results: any[], settings: {seeds: number}) => ReturnType<typeof compareEnds> | null}
 */
export const summarizeEnds = memoize(
  (results, { seeds }) => {
    const { "shuffle-once": once, "shuffle-each-epoch": each } = runsByOrder(results);
    return once.length < seeds || each.length < seeds ? null : compareEnds(once, each, seeds);
  },
  (results, { seeds }) => [results, seeds],
);

function compareEnds(once, each, seeds) {
  const endsOf = (runs) => runs.map(({ excess }) => orInfinity(excess.at(-1), false));
  const [onceEnds, eachEnds] = [once, each].map(endsOf);
  const predicted = once.map((run) => run.predicted);
  const excess = summarize(onceEnds);
  const ratio = compareRatios(predicted, onceEnds, seeds);
  const compared = comparePairs(eachEnds, onceEnds, seeds);
  const largest = Math.max(...onceEnds);
  return {
    count: once.length,
    excess,
    smallest: Math.min(...onceEnds),
    largest,
    each: summarize(eachEnds),
    predicted: summarize(predicted),
    ratio,
    asPredicted: judgeRatio(ratio),
    compared,
    size: compared.answer === "few" ? "few" : sizeOf(excess),
    diverged: excess.infinite,
  };
}

/** @returns {"little" | "much" | "unclear"} */
function sizeOf(excess) {
  const size = classOf(excess, [LITTLE_PERCENT]);
  return size === null ? "unclear" : size === 0 ? "little" : "much";
}

/** The runs of the networks, each case with those of its seeds. */
export const normCases = memoize((results) =>
  NORMS.flatMap((batchNorm) =>
    PARTS.map((parts) => {
      const runs = results.filter((run) => run?.batchNorm === batchNorm && run.parts === parts);
      const accuracies = runs.map(({ testAccuracy }) => 100 * testAccuracy);
      return {
        batchNorm,
        parts,
        size: NORM_BATCH / parts,
        runs,
        accuracies,
        // A network that has diverged is right as rarely as can be.
        accuracy: summarize(accuracies.map((one) => -orInfinity(-one, false))),
        trainLoss: lossOf(runs, "trainLoss"),
        usedLoss: lossOf(runs, "usedLoss"),
      };
    }),
  ),
);

const lossOf = (runs, name) => summarize(runs.map((run) => orInfinity(run[name], false)));

/**
 * What cutting costs, in percentage points of accuracy: each number of parts compared with the whole batch, without
 * batch normalisation and with it; null before all are in.
 */
export const compareNorms = memoize(
  (results, { seeds }) => {
    const cases = normCases(results);
    if (cases.some(({ runs }) => runs.length < seeds)) return null;
    return NORMS.map((batchNorm) => {
      const [whole, ...cut] = cases.filter((one) => one.batchNorm === batchNorm);
      return cut.map(({ parts, size, accuracies }) => {
        const errorsOf = (values) => values.map((one) => orInfinity(100 - one, false));
        return {
          parts,
          size,
          ...comparePairs(errorsOf(whole.accuracies), errorsOf(accuracies), seeds),
        };
      });
    });
  },
  (results, { seeds }) => [results, seeds],
);
