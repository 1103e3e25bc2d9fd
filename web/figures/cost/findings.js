/**
 * What was measured says: which shape the time of an epoch has, whether powers of two are special, and how many
 * updates a batch size needs to a target.
 */
import { median, sum } from "d3-array";
import { memoize } from "../../figure/memoize.js";
import { average } from "../../figure/statistics.js";
import { TARGET_SIZES, TRIPLES } from "./measurements.js";

/** Times whose ratio is below this are level: clocks and neighbours on a machine differ by some percent. */
const LEVEL = 1.15;
/** A curve that is level from at most this share of all samples on is flat; else it falls all the way. */
const EARLY = 1 / 4;

/** The sizes that were measured, ascending; what was measured in turns replaces what was measured before. */
export const epochTimes = memoize(
  ({ measured }) => {
    const [turns = []] = measured.turns.results;
    const isInTurns = ({ batchSize }) => turns.some((row) => row.batchSize === batchSize);
    const others = measured.times.results.filter((row) => row && !isInTurns(row));
    return [...others, ...turns].sort((a, b) => a.batchSize - b.batchSize);
  },
  ({ measured }) => [measured.times.results, measured.turns.results],
);

/** How far apart the quartiles of a size typically lie, as a share of its median. */
export function scatterOf(rows) {
  return median(rows, (row) => (row.upperQuartile - row.lowerQuartile) / row.seconds);
}

/**
 * The shape of time per epoch against k; null before it is measured.
 * “upturn”: k = n takes more than LEVEL times as long as the size between, and not by chance, as its lower quartile
 * shows; “level”: k = 1 takes no longer; “flat”: falls, and is level early, from `flatFrom` on; else it “falls”.
 */
export function shapeOf({ measured }) {
  const [turns] = measured.turns.results;
  if (!turns || measured.times.status !== "done") return null;
  const [first, between, last] = turns;
  const slower = first.seconds / between.seconds;
  const isTurningUp = last.lowerQuartile > LEVEL * between.upperQuartile;
  const flatFrom = levelFrom(epochTimes({ measured }));
  const isEarly = flatFrom !== null && flatFrom <= EARLY * last.batchSize;
  const kind = isTurningUp ? "upturn" : slower <= LEVEL ? "level" : isEarly ? "flat" : "falls";
  const upturn = last.seconds / between.seconds;
  return { kind, between: between.batchSize, slower, upturn, flatFrom };
}

/** The first size that is no slower than most of the larger ones. */
function levelFrom(rows) {
  const level = rows.find(
    ({ seconds }, i) => seconds <= LEVEL * (median(rows.slice(i), (row) => row.seconds) ?? 0),
  );
  return level?.batchSize ?? null;
}

/** Each power of two that was measured, between its two neighbours. */
export function powersOfTwo({ measured }) {
  return TRIPLES.flatMap(([, power], i) => {
    const rows = measured.powers.results[i];
    return rows ? [{ power, rows, verdict: comparePower(rows) }] : [];
  });
}

/** “faster” or “slower” where the middle half of its times lies beyond both others’. */
function comparePower([before, power, after]) {
  const others = [before, after];
  if (others.every((other) => power.upperQuartile < other.lowerQuartile)) return "faster";
  if (others.every((other) => power.lowerQuartile > other.upperQuartile)) return "slower";
  return "same";
}

/**
 * What each batch size that was measured needs to the target, ascending.
 * @type {(state: {measured: any}) => ReturnType<typeof targetOf>[]}
 */
export const updatesToTarget = memoize(
  ({ measured }) =>
    TARGET_SIZES.map((batchSize, place) => {
      const isOfSize = (run, job) => run && job % TARGET_SIZES.length === place;
      return targetOf(batchSize, measured.updates.results.filter(isOfSize));
    })
      .filter(({ seeds }) => seeds > 0)
      .sort((a, b) => a.batchSize - b.batchSize),
  ({ measured }) => [measured.updates.results],
);

/** What runs of several seeds need: the mean at the best rate, null if with every rate some run does not arrive. */
function targetOf(batchSize, runs) {
  const rates = runs[0]?.rates ?? [];
  const means = rates.map((_, rate) => average(runs.map(({ updates }) => updates[rate])).mean);
  const best = means.indexOf(Math.min(...means));
  const hasArrived = Number.isFinite(means[best]);
  return {
    batchSize,
    seeds: runs.length,
    updates: hasArrived ? means[best] : null,
    learningRate: hasArrived ? rates[best] : null,
    each: hasArrived ? runs.map(({ updates }) => updates[best]) : [],
  };
}

/** Those of the batch sizes with which all runs arrive. */
export const arrivedOf = (targets) => targets.filter(({ updates }) => updates !== null);

/**
 * S(k) = fewest · (1 + noiseBatch / k): twice the batch halves the updates while k ≪ noiseBatch, and gains
 * next to nothing when k ≫ noiseBatch (McCandlish et al., "An empirical model of large-batch training", 2018,
 * equation 2.11). By least squares of the relative errors, since S spans orders of magnitude.
 * @returns {{fewest: number, noiseBatch: number} | null} null with fewer than three points, or where no such
 *   curve fits
 */
export function fitUpdates(targets) {
  const arrived = arrivedOf(targets);
  if (arrived.length < 3) return null;
  // (a + b / k) / S = 1 is linear in a = fewest and b = fewest · noiseBatch.
  const total = (term) =>
    sum(arrived, ({ batchSize: k, updates }) => term(1 / updates, 1 / (updates * k)));
  const [aa, ab, bb] = [total((a) => a * a), total((a, b) => a * b), total((_, b) => b * b)];
  const [ta, tb] = [total((a) => a), total((_, b) => b)];
  const determinant = aa * bb - ab * ab;
  const fewest = (bb * ta - ab * tb) / determinant;
  const noiseBatch = (aa * tb - ab * ta) / determinant / fewest;
  return fewest > 0 && noiseBatch > 0 ? { fewest, noiseBatch } : null;
}
