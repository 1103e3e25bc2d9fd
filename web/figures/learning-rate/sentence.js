/** What the map says, in words: of the chosen cell, of what the post claims, of the reader's guess. */
import { counted, fixed } from "../../charts/numbers.js";
import { isHigher, isLost, largestSafeRates, scaling, sides } from "./findings.js";
import { BATCH_SIZES, rateText } from "./grid.js";
import { noiseScales } from "./measurements.js";
import { cellsOf, nearCells } from "./session.js";
import { percentText } from "./texts.js";

/** @returns {string} in the notation of markup.js */
export function sentence(state, settings, words) {
  const [{ cell }, ...neighbours] = nearCells(state, settings);
  const say = words.sentence;
  const place = { k: counted(cell.batchSize), rate: rateText(cell.learningRate) };
  if (cell.runs === 0) return say.start(place);
  const beside = neighbours.flatMap(({ name, cell: other }) =>
    other.runs ? [{ name, came: say.came(numbersOf(other, words)) }] : [],
  );
  return say.cell({ ...place, ...numbersOf(cell, words), beside });
}

/** What a cell's runs came to, as words need it. */
export function numbersOf(cell, words) {
  const { runs, diverged, left, finalLoss } = cell;
  return {
    runs,
    diverged,
    isLost: isLost(cell),
    isHigher: isHigher(cell),
    left: percentText(left, words),
    loss: finalLoss === null ? "–" : fixed(finalLoss, 4),
  };
}

/** @returns {{said: string, measured: string}[]} the post's sentences and what came of them */
export function verdicts(state, words) {
  const cells = cellsOf(state);
  const { stability, scale, noise } = words.verdicts;
  const limits = state.measured.limits.results;
  const found = sides(cells, limits);
  const scaled = scaling(cells);
  const scales = noiseScales(state.measured.noiseScale);
  return [
    {
      said: stability.said,
      measured: found
        ? stability.measured({
            ...found,
            first: fixed(limits[0], 2),
            last: fixed(limits.at(-1), 2),
          })
        : stability.waiting,
    },
    {
      said: scale.said,
      measured: scaled ? scale.measured(scaledNumbers(scaled, words)) : scale.waiting,
    },
    {
      said: noise.said,
      measured: scales.length > 1 ? noise.measured(noiseNumbers(scales)) : noise.waiting,
    },
  ];
}

/** @returns {string} empty until the map says something */
export function answer({ state, words, guess }) {
  const rates = largestSafeRates(cellsOf(state));
  const [first, last] = [rates[0], rates.at(-1)];
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

function scaledNumbers({ cells, goodUpTo, ends }, words) {
  const about = (cell) => ({
    k: counted(cell.batchSize),
    rate: rateText(cell.learningRate),
    ...numbersOf(cell, words),
  });
  return {
    first: about(cells[0]),
    goodUpTo: about(goodUpTo),
    ends: ends && about(ends),
    reachesAll: cells.length === BATCH_SIZES.length,
  };
}

function noiseNumbers(scales) {
  const size = ({ noiseScale }) =>
    noiseScale < 100 ? fixed(noiseScale, 1) : counted(Math.round(noiseScale));
  const first = scales[0];
  const last = scales.at(-1);
  return {
    first: size(first),
    last: size(last),
    lastPercent: Math.round(100 * last.fraction),
    trend: last.noiseScale > 1.2 * first.noiseScale ? "grows" : "stays",
    isMonotone: scales.every((one, i) => i === 0 || one.noiseScale >= scales[i - 1].noiseScale),
  };
}
