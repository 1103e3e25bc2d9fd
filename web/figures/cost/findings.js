/** What the measured times say: which shape the curve has, and whether powers of two are special. */
import { TRIPLES } from "./sizes.js";

/** Slower by less than this is level: clocks and neighbours on a machine differ by some percent. */
const LEVEL = 1.15;
/** The sizes in the middle: from here on, and up to this part of all samples. */
const MIDDLE_FROM = 16;
const MIDDLE_PART = 1 / 4;
/** A shape has to be seen at so many batch sizes. */
const ENOUGH = 5;

/** @returns {import("./measurements.js").Timed[]} ascending, of those that were measured */
export function timedRows({ measured }) {
  return measured.times.results.filter(Boolean).sort((a, b) => a.batchSize - b.batchSize);
}

/** Seconds of one update. */
export function perUpdate({ seconds, updatesPerEpoch }) {
  return seconds / updatesPerEpoch;
}

/**
 * The shape of time per epoch against k.
 * @returns {{kind: "upturn" | "flat" | "falls" | "level", slower: number, upturn: number,
 *   flatFrom: number | null} | null} `slower`, `upturn`: how many times as long k = 1 and k = n take as the
 *   sizes in the middle; "upturn": the latter is more than LEVEL, and not by chance, as its lower quartile
 *   tells; "flat": falls, and from `flatFrom` on it is level; "level": even k = 1 is; null while too little
 *   is known
 */
export function shapeOf(rows, samples) {
  const [first, last] = [rows[0], rows.at(-1)];
  if (rows.length < ENOUGH || first.batchSize !== 1 || last.batchSize !== samples) return null;
  const middle = middleOf(rows, samples);
  const isLevel = ({ seconds }) => seconds <= LEVEL * middle;
  const flatFrom = rows.find(isLevel)?.batchSize ?? null;
  const kind = () => {
    if (last.lowerQuartile > LEVEL * middle) return "upturn";
    if (isLevel(first)) return "level";
    return flatFrom !== null && flatFrom <= MIDDLE_PART * samples ? "flat" : "falls";
  };
  return {
    kind: kind(),
    slower: first.seconds / middle,
    upturn: last.seconds / middle,
    flatFrom,
  };
}

/** The median of their times: of many sizes, the fastest owes it to luck as well. */
function middleOf(rows, samples) {
  const inside = rows.filter(({ batchSize: k }) => k >= MIDDLE_FROM && k <= MIDDLE_PART * samples);
  const times = (inside.length ? inside : rows).map(({ seconds }) => seconds);
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)];
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
