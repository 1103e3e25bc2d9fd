/** What the measured times say: which shape the curve has, and whether powers of two are special. */
import { TRIPLES } from "./sizes.js";

/** Slower by less than this is level: clocks and neighbours on a machine differ by some percent. */
const LEVEL = 1.15;
/** Level from at most this part of all samples on: else it falls all the way. */
const EARLY = 1 / 4;

/**
 * @returns {import("./measurements.js").Timed[]} ascending, of those that were measured; what was measured
 *   in turns replaces what was measured before
 */
export function timedRows({ measured }) {
  const [turns = []] = measured.turns.results;
  const isOnce = ({ batchSize }) => turns.every((row) => row.batchSize !== batchSize);
  const once = measured.times.results.filter(Boolean).filter(isOnce);
  return [...once, ...turns].sort((a, b) => a.batchSize - b.batchSize);
}

/** How far apart the quartiles of a size typically lie, as a part of its median. */
export function scatterOf(rows) {
  return median(rows.map((row) => (row.upperQuartile - row.lowerQuartile) / row.seconds));
}

/** Seconds of one update. */
export function perUpdate({ seconds, updatesPerEpoch }) {
  return seconds / updatesPerEpoch;
}

/**
 * The shape of time per epoch against k.
 * @param {object} state
 * @returns {{kind: "upturn" | "flat" | "falls" | "level", between: number, slower: number,
 *   upturn: number, flatFrom: number | null} | null} `slower`, `upturn`: how many times as long k = 1 and
 *   k = n take as the size between, all three taking turns; "upturn": the latter is more than LEVEL, and
 *   not by chance, as its lower quartile tells; "flat": falls, and is level from `flatFrom` on; "level":
 *   even k = 1 is; null before that is measured
 */
export function shapeOf({ measured }) {
  const [turns] = measured.turns.results;
  if (!turns || measured.times.status !== "done") return null;
  const [first, between, last] = turns;
  const times = (row) => row.seconds / between.seconds;
  const isTurningUp = last.lowerQuartile > LEVEL * between.upperQuartile;
  const flatFrom = levelFrom(timedRows({ measured }));
  const isEarly = flatFrom !== null && flatFrom <= EARLY * last.batchSize;
  const kind = () => {
    if (isTurningUp) return "upturn";
    if (times(first) <= LEVEL) return "level";
    return isEarly ? "flat" : "falls";
  };
  return {
    kind: kind(),
    between: between.batchSize,
    slower: times(first),
    upturn: times(last),
    flatFrom,
  };
}

/** The first size that is no slower than the larger ones are, most of them. */
function levelFrom(rows) {
  const at = rows.findIndex(({ seconds }, i) => {
    const larger = rows.slice(i).map((row) => row.seconds);
    return seconds <= LEVEL * median(larger);
  });
  return rows[at]?.batchSize ?? null;
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/**
 * Each power of two beside its two neighbours.
 * @returns {{power: number, rows: import("./measurements.js").Timed[],
 *   verdict: "faster" | "slower" | "same"}[]} faster, slower: its middle half lies beyond both others'
 */
export function powersOf({ measured }) {
  return TRIPLES.flatMap(([, power], i) => {
    const rows = measured.powers.results[i];
    return rows ? [{ power, rows, verdict: verdictOf(rows) }] : [];
  });
}

function verdictOf([before, power, after]) {
  const others = [before, after];
  if (others.every((other) => power.upperQuartile < other.lowerQuartile)) return "faster";
  if (others.every((other) => power.lowerQuartile > other.upperQuartile)) return "slower";
  return "same";
}
