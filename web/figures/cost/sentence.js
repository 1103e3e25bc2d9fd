/** What was measured, in words: so far, beside the post's claims, and in answer to the reader's guess. */
import { counted, fixed, plain, signed } from "../../charts/numbers.js";
import { secondsText } from "../../charts/quantities.js";
import { describeInterval, LEVEL_PERCENT } from "../../figure/evidence.js";
import { verdict } from "../../figure/verdicts.js";
import {
  compareTargets,
  compareUpdates,
  epochTimes,
  powersOfTwo,
  shapeOf,
  targetShape,
} from "./findings.js";
import { isCounted, MOST_COUNTED_SAMPLES } from "./measurements.js";

/** From this batch size on, the post says, the time of an epoch rises again. */
const RISES_FROM = 1024;
const WITHOUT_RISE = ["flat", "falls", "level", "uneven"];

/** @returns {string} in the notation of markup.js */
export function sentence(state, settings, { sentence: texts }) {
  const time = timeNumbers(state, settings);
  if (time) return texts.measured(time);
  const rows = epochTimes(state);
  if (rows.length === 0) return texts.start(isCounted(settings));
  const { batchSize, samples, repeats } = settings;
  const { times, updates } = state.measured;
  const timeWith = (k) => {
    const row = rows.find((one) => one.batchSize === k);
    return row && secondsText(row.seconds);
  };
  return texts.soFar({
    k: counted(batchSize),
    n: counted(samples),
    one: timeWith(1),
    chosen: timeWith(batchSize),
    whole: timeWith(samples),
    rounds: Math.max(...rows.map(({ loops }) => loops)),
    wanted: repeats,
    isWhole: times.status === "done",
    isEnd: updates.status === "done",
    isCounted: isCounted(settings),
    most: counted(MOST_COUNTED_SAMPLES),
  });
}

/** @returns {{said: string, measured: string}[]} the post's sentences and what was measured */
export function verdicts(state, settings, { verdicts: words }) {
  const shape = verdict(words.shape, shapeNumbers(state, settings));
  return isCounted(settings) ? [targetVerdict(state, words), shape] : [shape];
}

/** The same of what is beside the question. */
export function moreVerdicts(state, settings, { verdicts: { step, fit, powers } }) {
  const isDone = state.measured.powers.status === "done";
  const found = fitNumbers(state);
  const stepWords = { ...step, said: step.said({ k: counted(settings.batchSize) }) };
  return [
    verdict(stepWords, stepNumbers(state, settings)),
    ...(found ? [{ said: fit.said, measured: fit.measured(found) }] : []),
    verdict(powers, isDone && powersOfTwo(state).map(powerNumbers)),
  ];
}

/** The verdict that is the same on every machine. */
export function targetText(state, _settings, words) {
  return targetVerdict(state, words.verdicts).measured;
}

/** The guess that a shape makes right, unless the least time denies it; with another shape none is right or wrong. */
const FIRST = { rises: "one", upturn: "between", falls: "whole", level: "same" };

/** @returns {string} empty until all is measured */
export function answer({ state, settings, words, guess }) {
  const numbers = timeNumbers(state, settings);
  if (!numbers) return "";
  const { kind, isFirst } = numbers;
  return words.question.answer({ guess, kind, first: (isFirst && FIRST[kind]) || null });
}

export function shapeNumbers(state, { samples }) {
  const shape = shapeOf(state);
  if (!shape) return null;
  const numbers = {
    ...curveNumbers(shape),
    ...noiseNumbers(shape),
    percent: LEVEL_PERCENT,
  };
  return { ...numbers, isOpen: samples < 2 * RISES_FROM && WITHOUT_RISE.includes(numbers.kind) };
}

/** What noise leaves certain, and the size whose rounds differ most. */
function noiseNumbers({ rows, ratios }) {
  const noisy = ratios
    .map((ratio, place) => ({ ...ratio, k: counted(rows[place].batchSize) }))
    .filter(({ answer: found }) => found === "noisy")
    .sort((one, other) => other.high / other.low - one.high / one.low);
  return {
    isOneSlower: ratios[0].answer === "larger",
    noisy: noisy.length ? { k: noisy[0].k, ...intervalTexts(noisy[0]) } : {},
  };
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

const decimalsOf = ({ median }) => (median < 10 ? 2 : 0);

/** A median of counts may lie between two of them, which shows where they are few. */
export const updatesText = (updates) =>
  updates < 10 ? plain(Math.round(10 * updates) / 10) : counted(Math.round(updates));

/** How many times as much, with its interval; `times` is null where that is once. */
function intervalTexts(ratio) {
  const decimals = decimalsOf(ratio);
  const { median, low, high } = describeInterval(ratio, decimals);
  return { times: median === fixed(1, decimals) ? null : median, low, high };
}

export function stepNumbers(state, { batchSize }) {
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
  const { first, last, lost, saving } = compared;
  const describe = ({ batchSize, updates }) => ({
    k: counted(batchSize),
    updates: updatesText(updates),
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
    ...describeInterval(saving, decimalsOf(saving)),
  };
}

/** The fitted curve; null where none fits, and before all seeds are in. */
function fitNumbers(state) {
  const fit = compareTargets(state)?.fit;
  return fit && { fewest: fixed(fit.fewest, 1), noiseBatch: counted(Math.round(fit.noiseBatch)) };
}

/** The time to the target against k, and what is as good as the least of it; null before all is measured. */
function timeNumbers(state, { samples }) {
  const shape = targetShape(state);
  if (!shape) return null;
  const { rows, least, ratios } = shape;
  const ends = [rows[0].batchSize, rows[rows.length - 1].batchSize];
  return {
    ...curveNumbers(shape),
    isFirst: isFirstSure(shape, ends[0] === 1 && ends[1] === samples),
    near: runsOf(ratios.map(({ answer }) => answer === "level" || answer === "noisy"))
      .map((places) => places.filter((i) => i !== least))
      .filter((places) => places.length)
      .map((places) => {
        const [from, to] = [places[0], places[places.length - 1]];
        const [first, last] = [from, to].map((i) => counted(rows[i].batchSize));
        return { first, last, isAround: from < least && least < to };
      }),
  };
}

/** Whether it is known which size is first: what is only level with an end may be as fast. */
function isFirstSure({ shape, rows, least }, isAll) {
  const isInside = least > 0 && least < rows.length - 1;
  if (shape === "upturn") return true;
  return isAll && (shape === "level" || !isInside);
}

/** The places that are true, by those that stand side by side. @param {boolean[]} flags */
function runsOf(flags) {
  const places = flags.flatMap((isTrue, i) => (isTrue ? [i] : []));
  const starts = places.filter((i) => !flags[i - 1]);
  return starts.map((start, run) =>
    places.filter((i) => i >= start && (run + 1 === starts.length || i < starts[run + 1])),
  );
}

/** How much longer a power of two takes than the mean of its neighbours, in percent. */
export function powerNumbers({ power, rows: [before, middle, after], verdict: comparison }) {
  const others = (before.seconds + after.seconds) / 2;
  const percent = `${signed(100 * (middle.seconds / others - 1), 1)} %`;
  return { power, verdict: comparison, percent };
}
