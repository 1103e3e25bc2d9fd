/** What the figure says in words: how far the run is, what came out, and what is said of it elsewhere. */
import { counted, fixed, scaleNumber } from "../../charts/numbers.js";
import { describeInterval, timesText } from "../../figure/evidence.js";
import { verdict } from "../../figure/verdicts.js";
import { endsOf, isComplete, nameOfTimes } from "./findings.js";
import { averageEvery, chosenPlace, SHARDS } from "./measurements.js";

/** The place of the number of steps that the question asks about. */
const ASKED = 2;

/** @returns {string} in the notation of markup.js */
export function sentence({ finished, jobs, measured }, settings, { sentence: texts }) {
  const { seeds } = settings;
  if (finished === 0) return texts.start({ seeds });
  const ends = endsOf(measured.runs.results, settings);
  if (!isComplete(ends, seeds)) return texts.soFar({ finished, jobs });
  if (settings.workers === 1) return texts.alone;
  const place = chosenPlace(settings);
  if (place === 0) return texts.eachStep;
  const told = SHARDS.map((shards) => ({ shards, ...comparisonOf(ends[shards][place]) }));
  return texts.finding({ ...everyText(settings, place), told });
}

/** How an end compares with that of averaging after each step. */
function comparisonOf({ ratio, size, infinite, count, median }) {
  const isLost = median === Number.POSITIVE_INFINITY;
  return {
    size,
    // Certainly on that side, but perhaps by less than a quarter.
    answer: ratio.answer,
    times: isLarge(ratio.median) ? timesWith(ratio.median, 0) : timesText(ratio.median),
    isLost,
    lost: infinite,
    count,
    ...describeInterval(ratio, ratio.median < 10 ? 1 : 0, timesWith),
  };
}

/** From here on a number of times is rounded to two digits. */
const LARGE = 1000;
const isLarge = (value) => value >= LARGE && Number.isFinite(value);
const timesWith = (value, decimals) =>
  isLarge(value) ? counted(Number(value.toPrecision(2))) : fixed(value, decimals);

/** The number of steps between two averages; whether the end is the only one. */
function everyText(settings, place) {
  const all = averageEvery(settings);
  return { every: counted(all[place]), isOnce: place === all.length - 1 };
}

/** How many times the excess loss is on sorted shards; empty until that is known. */
export function answer({ state, settings, words, guess }) {
  const ends = endsOf(state.measured.runs.results, settings);
  const asked = ends.sorted[ASKED];
  if (!asked || !isComplete(ends, settings.seeds)) return "";
  const compared = comparisonOf(asked);
  const { every } = everyText(settings, ASKED);
  return words.question.answer({ guess, name: nameOfTimes(asked), every, ...compared });
}

/** @returns {import("../../figure/verdicts.js").Verdict[]} what is said, and what was measured */
export function verdicts({ measured }, settings, { verdicts: words }) {
  const ends = endsOf(measured.runs.results, settings);
  const known = isComplete(ends, settings.seeds) && settings.workers > 1;
  const { waiting } = words;
  const told = (shards) => {
    if (!known) return null;
    const others = ends[shards].slice(1).map(({ every, size, ratio }) => ({
      every: counted(every),
      answer: size === "unclear" ? somewhat(ratio.answer) : size,
    }));
    const names = ["close", "larger", "smaller", "somewhatLarger", "somewhatSmaller", "unclear"];
    const everyWith = (wanted) =>
      others.flatMap(({ every, answer: one }) => (one === wanted ? every : []));
    return {
      isLost: ends[shards][0].median === Number.POSITIVE_INFINITY,
      isFew: others.some(({ answer: one }) => one === "few"),
      ...Object.fromEntries(names.map((name) => [name, everyWith(name)])),
    };
  };
  return [
    verdict({ waiting, ...words.seldom }, told("shuffled")),
    verdict({ waiting, ...words.sorted }, told("sorted")),
  ];
}

/** Certainly on that side, but not certainly by more than a quarter. */
const somewhat = (answer) =>
  ({ larger: "somewhatLarger", smaller: "somewhatSmaller" })[answer] ?? "unclear";

/** A row for each number of steps between two averages. */
export function everyRows(state, settings, words) {
  const { shuffled, sorted } = endsOf(state.measured.runs.results, settings);
  const all = averageEvery(settings);
  const text = ({ median, count }) => {
    if (count === 0) return "–";
    return Number.isFinite(median) ? scaleNumber(median, 2) : words.diverged;
  };
  return all.map((every, i) => ({
    every: counted(every),
    averages: counted(Math.ceil((all.at(-1) ?? every) / every)),
    shuffled: text(shuffled[i]),
    shuffledTimes: formatTimes(shuffled[i]),
    sorted: text(sorted[i]),
    sortedTimes: formatTimes(sorted[i]),
  }));
}

function formatTimes({ ratio: { median }, count }) {
  if (count === 0 || !Number.isFinite(median)) return "–";
  if (median < 0.01) return scaleNumber(median, 2);
  return timesWith(median, median < 10 ? 1 : 0);
}
