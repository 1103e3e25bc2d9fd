/** What the figure says in words: of the chosen cell, of the post's claims, of the reader's guess. */
import { counted, fixed, plain } from "../../charts/numbers.js";
import { compareNumbers, nearestRatio } from "../../figure/evidence.js";
import { stripMarkup } from "../../figure/markup.js";
import { verdict } from "../../figure/verdicts.js";
import {
  cellsOf,
  compareScaled,
  compareWithLimits,
  hasDiverged,
  isHigher,
  LEAST_SHOWN,
  largestSafeRate,
  nearCells,
  scaling,
} from "./findings.js";
import { BATCH_SIZES, rateText } from "./grid.js";
import { noiseScales } from "./measurements.js";

/** A smaller percentage is shown as less than this one. */
const LEAST_PERCENT = 100 * LEAST_SHOWN;
/** What the guesses say of how the largest safe rate grows. */
const GROWTH = { same: 1, some: 22, all: 1024 };

/** @returns {string} in the notation of markup.js */
export function sentence(state, settings, words) {
  const [{ cell }] = nearCells(state, settings);
  if (cell.seeds === 0) return words.sentence.start(placeNumbers(cell));
  return words.sentence.cell(cellNumbers(cell, words));
}

export function summary(state, settings, words) {
  return stripMarkup(sentence(state, settings, words));
}

/** Where a cell is on the map, as words need it. */
export function placeNumbers({ batchSize, learningRate }) {
  return { k: counted(batchSize), rate: rateText(learningRate) };
}

/** A cell and the outcome of its runs, as words need it. */
export function cellNumbers(cell, words) {
  const { seeds, diverged, excessLeft, low, high, finalLoss } = cell;
  return {
    ...placeNumbers(cell),
    runs: seeds,
    diverged,
    hasDiverged: hasDiverged(cell),
    isHigher: isHigher(cell),
    left: percentText(excessLeft, words),
    low: low === null ? null : percentText(low, words),
    high: high === null ? null : percentText(high, words),
    loss: finalLoss === null ? "–" : fixed(finalLoss, 4),
  };
}

/** @returns {{said: string, measured: string}[]} the post's sentences and what was measured */
export function verdicts({ measured }, { seeds }, words) {
  const { stability, scale, noise } = words.verdicts;
  const cells = cellsOf({ measured });
  const limits = measured.limits.results;
  const sides = compareWithLimits(cells, limits, seeds);
  const scales = noiseScales(measured.noiseScale);
  const rate = ({ learningRate }) => twoDigits(learningRate);
  return [
    verdict(stability, sides && { ...sides, first: rate(limits[0]), last: rate(limits.at(-1)) }),
    verdict(scale, scalingNumbers(cells, seeds, words)),
    verdict(noise, scales.length > 1 && noiseNumbers(scales)),
  ];
}

/** @returns {string} empty until all runs with the smallest and with the largest batch are in */
export function answer({ state, settings: { seeds }, words, guess }) {
  const cells = cellsOf(state);
  const smallest = largestSafeRate(cells, 0, seeds);
  const largest = largestSafeRate(cells, BATCH_SIZES.length - 1, seeds);
  if (!smallest || !largest) return "";
  const [first, last] = [smallest, largest].map(({ rate, isLast }) => ({
    rate: rate === null ? null : rateText(rate),
    isLast,
  }));
  const isKnown = [smallest, largest].every(({ rate, isLast }) => rate !== null && !isLast);
  const times = (largest.rate ?? Number.NaN) / (smallest.rate ?? Number.NaN);
  return words.question.answer({
    guess,
    seeds,
    first,
    last,
    most: BATCH_SIZES.at(-1),
    times: isKnown ? rateText(times) : null,
    nearest: isKnown ? nearestRatio(times, GROWTH) : null,
  });
}

/** null before all seeds are in. */
function scalingNumbers(cells, seeds, words) {
  if (largestSafeRate(cells, 0, seeds) === null) return null;
  const scaled = scaling(cells);
  if (!scaled || isHigher(scaled.best)) return { isHopeless: true };
  const compared = compareScaled(scaled, seeds);
  if (!compared) return null;
  const { lastGood, firstBad, isFew } = compared;
  return {
    isHopeless: false,
    isFew,
    seeds,
    first: cellNumbers(scaled.best, words),
    lastGood: cellNumbers(lastGood, words),
    firstBad: firstBad && cellNumbers(firstBad, words),
    isLast: lastGood === scaled.cells.at(-1),
    reachesAll: scaled.cells.length === BATCH_SIZES.length,
  };
}

function noiseNumbers(scales) {
  const size = ({ noiseScale }) =>
    noiseScale < 100 ? fixed(noiseScale, 1) : counted(Math.round(noiseScale));
  const [first, last] = [scales[0], scales.at(-1)];
  return {
    first: size(first),
    last: size(last),
    lastPercent: Math.round(100 * last.fraction),
    trend: compareNumbers(first.noiseScale, last.noiseScale),
    isMonotone: scales.every((one, i) => i === 0 || one.noiseScale >= scales[i - 1].noiseScale),
  };
}

/** `37 %`, `0.58 %`, `less than 0.01 %`; a dash where there is none. */
export function percentText(part, { lessThan }) {
  if (part === null) return "–";
  const percent = 100 * part;
  return percent < LEAST_PERCENT
    ? lessThan({ percent: plain(LEAST_PERCENT) })
    : `${twoDigits(percent)} %`;
}

/** What fits a cell: a percentage without its sign; ↑ where the loss rose, × where runs diverged. */
export function cellText(cell) {
  if (cell.seeds === 0) return "";
  if (hasDiverged(cell) || cell.excessLeft === null) return "×";
  if (isHigher(cell)) return "↑";
  const percent = 100 * cell.excessLeft;
  const withoutZero = (text) => text.replace(/^0(?=\D)/, "");
  return percent < LEAST_PERCENT
    ? `<${withoutZero(plain(LEAST_PERCENT))}`
    : withoutZero(twoDigits(percent));
}

/** Rounded to two significant digits. */
function twoDigits(percent) {
  if (percent >= 9.95) return fixed(percent, 0);
  if (percent >= 0.995) return fixed(percent, 1);
  return plain(Number(percent.toPrecision(percent < 0.1 ? 1 : 2)));
}
