/** What the figure says in words: of the chosen cell, of the post's claims, of the reader's guess. */
import { counted, fixed, plain, scaleNumber } from "../../charts/numbers.js";
import { isRounding, namesWithin, ROUNDING } from "../../figure/evidence.js";
import { verdict } from "../../figure/verdicts.js";
import {
  cellsOf,
  compareEndWithNoise,
  compareScaled,
  compareWithLimits,
  hasDiverged,
  isFirstComplete,
  isHigher,
  nearCells,
  scaling,
} from "./findings.js";
import { BATCH_SIZES, rateText } from "./grid.js";
import { noiseMark } from "./noise_scale.js";

/** What the guesses say of how far rate and batch size can be doubled together. */
const REACH = { few: 4, some: 32, all: 1024 };
/** In a cell, a smaller percentage is shown as less than this one. */
const LEAST_IN_CELL = 0.01;

/** @returns {string} in the notation of markup.js */
export function sentence(state, settings, words) {
  const [{ cell }] = nearCells(state, settings);
  if (cell.seeds === 0) return words.sentence.start(placeNumbers(cell));
  return words.sentence.cell(cellNumbers(cell, words));
}

/** Where a cell is on the map, as words need it. */
export function placeNumbers({ batchSize, learningRate }) {
  return { k: counted(batchSize), rate: rateText(learningRate) };
}

/** A cell and the outcome of its runs, as words need it. */
export function cellNumbers(cell, words) {
  const { seeds, diverged, lower, excessLeft, low, high, finalLoss } = cell;
  return {
    ...placeNumbers(cell),
    runs: seeds,
    diverged,
    hasDiverged: hasDiverged(cell),
    isHigher: isHigher(cell),
    left: percentText(excessLeft, words),
    /** in percent */
    interval: [excessLeft, low, high].map(percentNumber),
    lower,
    loss: finalLoss === null ? "–" : fixed(finalLoss, 4),
  };
}

/** @returns {{said: string, measured: string}[]} the post's sentences and what was measured */
export function verdicts(state, settings, words) {
  const { stability, scale, noise } = words.verdicts;
  const cells = cellsOf(state);
  const { limits } = state;
  const sides = compareWithLimits(cells, limits, settings.seeds);
  const rate = ({ learningRate }) => limitText(learningRate);
  const scaled = scalingOutcome(cells, settings.seeds);
  return [
    verdict(stability, sides && { ...sides, first: rate(limits[0]), last: rate(limits.at(-1)) }),
    verdict(scale, scaled && scalingNumbers(scaled, settings.seeds, words)),
    verdict(noise, noiseNumbers(settings, scaled)),
  ];
}

/** @returns {string} empty until all runs that have to be compared are in */
export function answer({ state, settings: { seeds }, words, guess }) {
  const scaled = scalingOutcome(cellsOf(state), seeds);
  if (!scaled) return "";
  const matches = scaled.reach ? namesWithin(scaled.reach, REACH) : [];
  return words.question.answer({
    ...scalingNumbers(scaled, seeds, words),
    guess,
    isRight: matches.length === 1 ? matches[0] === guess : undefined,
  });
}

/** How far the rate can be scaled with the batch; null before all seeds are in. */
function scalingOutcome(cells, seeds) {
  if (!isFirstComplete(cells, seeds)) return null;
  const scaled = scaling(cells);
  if (!scaled || isHigher(scaled.best)) return { isHopeless: true };
  const compared = compareScaled(scaled, seeds);
  if (!compared) return null;
  const { lastGood, firstBad, isFew } = compared;
  const isLast = lastGood === scaled.cells.at(-1);
  const reachesAll = isLast && scaled.cells.length === BATCH_SIZES.length;
  const high = firstBad ? firstBad.batchSize / 2 : reachesAll ? lastGood.batchSize : Number.NaN;
  const reach = { low: isFew ? Number.NaN : lastGood.batchSize, high };
  return { isHopeless: false, isFew, best: scaled.best, compared, isLast, reachesAll, reach };
}

function scalingNumbers({ isHopeless, isFew, best, compared, isLast, reachesAll }, seeds, words) {
  if (isHopeless) return { isHopeless };
  const { lastGood, firstBad, unclear } = compared;
  return {
    isHopeless,
    isFew,
    seeds,
    first: cellNumbers(best, words),
    lastGood: cellNumbers(lastGood, words),
    firstBad: firstBad && cellNumbers(firstBad, words),
    unclear: unclear.map(({ batchSize }) => counted(batchSize)),
    isLast,
    reachesAll,
  };
}

/** Where noise and gradient are equally large along the chosen run; null where that diverges. */
export function noiseNumbers(settings, scaled = null) {
  const mark = noiseMark(settings);
  if (!mark) return null;
  const { low, median, high, places } = mark;
  const [from, middle, to] = [low, median, high].map((size) => counted(Math.round(size)));
  const isKnown = scaled && !scaled.isHopeless && !scaled.isFew;
  const sizeOf = (cell) => (cell ? counted(cell.batchSize) : null);
  return {
    from,
    middle,
    to,
    places,
    end: isKnown ? compareEndWithNoise(scaled.compared, mark) : null,
    lastGood: isKnown && sizeOf(scaled.compared.lastGood),
    firstBad: isKnown && sizeOf(scaled.compared.firstBad),
  };
}

/** `37 %`, `0.58 %`, `2×10⁻⁵ %`; less than rounding where there is no more; a dash where there is none. */
export function percentText(part, { lessThan }) {
  if (part === null) return "–";
  if (isRounding(part)) return lessThan({ percent: scaleNumber(100 * ROUNDING) });
  return `${twoDigits(100 * part)} %`;
}

/** The same without its unit. */
function percentNumber(part) {
  if (part === null) return "–";
  return isRounding(part) ? `<${scaleNumber(100 * ROUNDING)}` : twoDigits(100 * part);
}

/** What fits a cell: a percentage without its sign; ↑ where the loss rose, × where runs diverged. */
export function cellText(cell) {
  if (cell.seeds === 0) return "";
  if (hasDiverged(cell) || cell.excessLeft === null) return "×";
  if (isHigher(cell)) return "↑";
  const percent = 100 * cell.excessLeft;
  const withoutZero = (text) => text.replace(/^0(?=\D)/, "");
  return percent < LEAST_IN_CELL
    ? `<${withoutZero(plain(LEAST_IN_CELL))}`
    : withoutZero(twoDigits(percent));
}

/** As the rates on the axis are written: 1/3.4. */
function limitText(rate) {
  return rate < 1 ? `1/${twoDigits(1 / rate)}` : twoDigits(rate);
}

/** Rounded to two significant digits. */
function twoDigits(percent) {
  if (percent >= 9.95) return fixed(percent, 0);
  if (percent >= 0.995) return fixed(percent, 1);
  return scaleNumber(percent, percent < 0.1 ? 1 : 2);
}
