/** What was measured, in words: so far, beside the post's claims, and in answer to the reader's guess. */
import { counted, fixed, signed } from "../../charts/numbers.js";
import { secondsText } from "../../charts/quantities.js";
import { describeInterval, LEVEL_PERCENT } from "../../figure/evidence.js";
import { stripMarkup } from "../../figure/markup.js";
import { verdict } from "../../figure/verdicts.js";
import {
  compareTargets,
  compareUpdates,
  epochTimes,
  fastestOf,
  powersOfTwo,
  shapeOf,
  targetShape,
} from "./findings.js";

/** @returns {string} in the notation of markup.js */
export function sentence(state, { batchSize, samples, repeats }, { sentence: texts }) {
  const rows = epochTimes(state);
  if (rows.length === 0) return texts.start;
  const timeWith = (k) => {
    const row = rows.find((one) => one.batchSize === k);
    return row && secondsText(row.seconds);
  };
  const best = fastestOf(rows);
  return texts.soFar({
    k: counted(batchSize),
    n: counted(samples),
    one: timeWith(1),
    chosen: timeWith(batchSize),
    whole: timeWith(samples),
    best: { k: counted(best.batchSize), time: secondsText(best.seconds) },
    sizes: rows.length,
    rounds: Math.max(...rows.map(({ loops }) => loops)),
    wanted: repeats,
    isWhole: state.measured.times.status === "done",
  });
}

export function summary(state, settings, words) {
  return stripMarkup(sentence(state, settings, words));
}

/** @returns {{said: string, measured: string}[]} the post's sentences and what was measured */
export function verdicts(state, settings, { verdicts: words }) {
  const { shape, step, time, powers } = words;
  const arePowersIn = state.measured.powers.status === "done";
  const stepWords = { ...step, said: step.said({ k: counted(settings.batchSize) }) };
  return [
    verdict(shape, shapeNumbers(state, settings)),
    verdict(stepWords, stepNumbers(state, settings)),
    targetVerdict(state, words),
    verdict(time, timeNumbers(state)),
    verdict(powers, arePowersIn && powersOfTwo(state).map(powerNumbers)),
  ];
}

/** The verdict that is the same on every machine. */
export function targetText(state, _settings, words) {
  return targetVerdict(state, words.verdicts).measured;
}

/** @returns {string} empty until the shape is known */
export function answer({ state, settings, words, guess }) {
  const numbers = shapeNumbers(state, settings);
  return numbers ? words.question.answer({ guess, ...numbers }) : "";
}

function shapeNumbers(state, { samples }) {
  const shape = shapeOf(state);
  if (!shape) return null;
  return { ...curveNumbers(shape), n: counted(samples), percent: LEVEL_PERCENT };
}

/** A shape, the size with the least time, and both ends compared with it. */
function curveNumbers({ rows, shape, least, levelFrom, ratios }) {
  const sizeAt = (place) => counted(rows[place].batchSize);
  const ends = [0, rows.length - 1]
    .filter((place) => place !== least)
    .map((place) => ({ k: sizeAt(place), ...intervalTexts(ratios[place]) }));
  const flatFrom = levelFrom < rows.length ? sizeAt(levelFrom) : null;
  const { seconds } = rows[least];
  return { kind: shape, least: { k: sizeAt(least), time: secondsText(seconds) }, ends, flatFrom };
}

/** How many times as much, with its interval; `times` is null where that is once. */
function intervalTexts(ratio) {
  const decimals = ratio.median < 10 ? 2 : 0;
  const { median, low, high } = describeInterval(ratio, decimals);
  return { times: median === fixed(1, decimals) ? null : median, low, high };
}

function stepNumbers(state, { batchSize }) {
  const compared = compareUpdates(state, batchSize);
  if (!compared) return null;
  const { one, chosen, update, epoch } = compared;
  return {
    k: counted(batchSize),
    one: secondsText(one.secondsPerUpdate),
    chosen: secondsText(chosen.secondsPerUpdate),
    answer: update.answer,
    saving: epoch.answer,
    ...intervalTexts(update),
  };
}

function targetVerdict(state, { updates }) {
  return verdict(updates, targetNumbers(state));
}

function targetNumbers(state) {
  const compared = compareTargets(state);
  if (!compared) return null;
  const { first, last, lost, saving, fit } = compared;
  const describe = ({ batchSize, updates }) => ({
    k: counted(batchSize),
    updates: counted(Math.round(updates)),
  });
  return {
    seeds: first.seeds,
    first: describe(first),
    last: describe(last),
    lost: lost.map(({ batchSize, seeds, arrived }) => ({
      k: counted(batchSize),
      runs: seeds - arrived,
    })),
    sizes: counted(last.batchSize / first.batchSize),
    answer: saving.answer,
    ...describeInterval(saving, 0),
    fit: fit && { fewest: fixed(fit.fewest, 1), noiseBatch: counted(Math.round(fit.noiseBatch)) },
  };
}

function timeNumbers(state) {
  const shape = targetShape(state);
  if (!shape) return null;
  const { rows } = shape;
  const samples = [rows[0], rows[rows.length - 1]].map((row) => ({
    k: counted(row.batchSize),
    samples: counted(Math.round(row.samples)),
  }));
  return { ...curveNumbers(shape), samples };
}

/** How much longer a power of two takes than the mean of its neighbours, in percent. */
function powerNumbers({ power, rows: [before, middle, after], verdict: comparison }) {
  const others = (before.seconds + after.seconds) / 2;
  const percent = `${signed(100 * (middle.seconds / others - 1), 1)} %`;
  return { power, verdict: comparison, percent };
}
