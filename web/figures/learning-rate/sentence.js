/** What the figure says in words: of the chosen cell, of the post's claims, of the reader's guess. */
import { counted, fixed } from "../../charts/numbers.js";
import { stripMarkup } from "../../figure/markup.js";
import { verdict } from "../../figure/verdicts.js";
import {
  cellsOf,
  compareWithLimits,
  hasDiverged,
  isHigher,
  largestSafeRate,
  nearCells,
  scaling,
} from "./findings.js";
import { BATCH_SIZES, rateText } from "./grid.js";
import { noiseScales } from "./measurements.js";

/** A smaller percentage is shown as less than this one. */
const LEAST_PERCENT = 0.01;

/** @returns {string} in the notation of markup.js */
export function sentence(state, settings, words) {
  const [{ cell }, ...others] = nearCells(state, settings);
  if (cell.seeds === 0) return words.sentence.start(placeNumbers(cell));
  const neighbours = others
    .filter((other) => other.cell.seeds > 0)
    .map((other) => ({ name: other.name, ...cellNumbers(other.cell, words) }));
  return words.sentence.cell({ ...cellNumbers(cell, words), neighbours });
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
  const { seeds, diverged, excessLeft, finalLoss } = cell;
  return {
    ...placeNumbers(cell),
    runs: seeds,
    diverged,
    hasDiverged: hasDiverged(cell),
    isHigher: isHigher(cell),
    left: percentText(excessLeft, words),
    loss: finalLoss === null ? "–" : fixed(finalLoss, 4),
  };
}

/** @returns {{said: string, measured: string}[]} the post's sentences and what was measured */
export function verdicts({ measured }, words) {
  const { stability, scale, noise } = words.verdicts;
  const cells = cellsOf({ measured });
  const limits = measured.limits.results;
  const sides = compareWithLimits(cells, limits);
  const scaled = scaling(cells);
  const scales = noiseScales(measured.noiseScale);
  const rate = ({ learningRate }) => fixed(learningRate, 2);
  return [
    verdict(stability, sides && { ...sides, first: rate(limits[0]), last: rate(limits.at(-1)) }),
    verdict(scale, scaled && scalingNumbers(scaled, words)),
    verdict(noise, scales.length > 1 && noiseNumbers(scales)),
  ];
}

/** @returns {string} empty until the cells of the smallest and of the largest batch are known */
export function answer({ state, words, guess }) {
  const cells = cellsOf(state);
  const first = largestSafeRate(cells, 0);
  const last = largestSafeRate(cells, BATCH_SIZES.length - 1);
  if (first === null || last === null) return "";
  const times = last / first;
  return words.question.answer({
    guess,
    first: rateText(first),
    last: rateText(last),
    most: BATCH_SIZES.at(-1),
    times,
    nearest: times < 3 ? "same" : times > 150 ? "all" : "some",
  });
}

function scalingNumbers({ cells, lastGood, firstBad }, words) {
  return {
    first: cellNumbers(cells[0], words),
    lastGood: cellNumbers(lastGood, words),
    firstBad: firstBad && cellNumbers(firstBad, words),
    reachesAll: cells.length === BATCH_SIZES.length,
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
    trend: last.noiseScale > 1.2 * first.noiseScale ? "grows" : "stays",
    isMonotone: scales.every((one, i) => i === 0 || one.noiseScale >= scales[i - 1].noiseScale),
  };
}

/** `37 %`, `0.58 %`, `less than 0.01 %`; a dash where there is none. */
export function percentText(part, { lessThan }) {
  if (part === null) return "–";
  const percent = 100 * part;
  return percent < LEAST_PERCENT
    ? lessThan({ percent: String(LEAST_PERCENT) })
    : `${twoDigits(percent)} %`;
}

/** What fits a cell: a percentage without its sign; ↑ where the loss rose, × where runs diverged. */
export function cellText(cell) {
  if (cell.seeds === 0) return "";
  if (hasDiverged(cell) || cell.excessLeft === null) return "×";
  if (isHigher(cell)) return "↑";
  const percent = 100 * cell.excessLeft;
  return percent < LEAST_PERCENT ? "<.01" : twoDigits(percent).replace(/^0\./, ".");
}

/** Rounded to two significant digits. */
function twoDigits(percent) {
  if (percent >= 9.95) return fixed(percent, 0);
  if (percent >= 0.995) return fixed(percent, 1);
  return String(Number(percent.toPrecision(percent < 0.1 ? 1 : 2)));
}
