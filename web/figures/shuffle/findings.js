/** What is said of the runs: where they are, and what they say about the post's sentences. */
import { fixed, plain, scaleNumber } from "../../charts/numbers.js";
import { troubleText } from "../../figure/divergence.js";
import {
  compareNumbers,
  compareRatios,
  describeChange,
  describeSigns,
  describeTrend,
  isDiverging,
  isRounding,
  ratioOf,
  summarize,
  timesText,
} from "../../figure/evidence.js";
import { verdict } from "../../figure/verdicts.js";
import { endsBySeed } from "./measurements.js";
import { nameOf, parameterOf } from "./order_run.js";
import { ORDERS } from "./run.js";

/** @typedef {import("./run.js").State & {measured?: any}} State */

/** What is smaller is written with a power of ten. */
export const SMALL = 1e-6;
/** By the signs of both halves of an epoch, compared with what the post says. */
const PATTERNS = {
  "positive negative": "reversed",
  "negative positive": "as-said",
  "mixed negative": "late",
  "positive mixed": "early",
};

/** Where the runs are, in the notation of markup.js. @param {State} state */
export function sentence(state, settings, words) {
  const { updates, updatesPerEpoch, epoch, runs, data } = state;
  const { samples: n, batchSize: k, dataOrder, unit } = settings;
  const { start, update, whole, sameOrder } = words.sentence;
  if (updates === 0) return start({ n, k, dataOrder, batches: updatesPerEpoch, unit });
  const batch = updates - epoch * updatesPerEpoch;
  const parameter = nameOf(settings.parameter, data.features);
  const isWhole = batch === updatesPerEpoch && !isWholeBatch(state);
  const gradient = parameterOf(runs[0].epoch.gradients[batch - 1], settings.parameter);
  const text = isWhole
    ? whole({ epoch: epoch + 1, parameter, ...extremesOf(runs, settings.parameter) })
    : update({
        epoch: epoch + 1,
        batch,
        batches: updatesPerEpoch,
        parameter,
        gradient: formatExcess(gradient),
        way: Math.sign(withoutRounding(gradient)),
      });
  return epoch === 0 && !isWholeBatch(state) ? `${text} ${sameOrder}` : text;
}

/** The same for those who do not see the figure. @param {State} state */
export function summary(state, settings, words) {
  if (isDiverging(state)) return troubleText(state, settings, words);
  return sentence(state, settings, words);
}

/** The answer to the question; empty until it is clear how the swing goes on, or the run is over. */
export function answer({ state, settings, words, guess }) {
  const swing = swingOf(state, settings);
  if (!swing || swing.trend === "diverges") return "";
  const isSettled = swing.trend === "repeats" || swing.trend === "rests";
  if (!isSettled && state.updates < state.totalUpdates) return "";
  return words.question.answer({ ...swing, guess });
}

/** The post's sentences, and what came of them. @param {State} state */
export function verdicts(state, settings, words) {
  const { sign, rest, whole } = words.verdicts;
  if (isWholeBatch(state)) return [whole];
  return [verdict(sign, gradientSigns(state, settings)), verdict(rest, swingOf(state, settings))];
}

/** Whether one shuffle is enough. @param {State} state */
export function seedsVerdict(state, settings, words) {
  const { seeds } = words.verdicts;
  const told = { ...seeds, waiting: seeds.waiting(settings) };
  return verdict(told, compareOrders(state, settings));
}

/** Whether an epoch is one update, so that its order does not matter. @param {State} state */
export function isWholeBatch({ updatesPerEpoch }) {
  return updatesPerEpoch === 1;
}

/** Small numbers keep their first digits. @param {number} value */
export function formatExcess(value) {
  const size = Math.abs(withoutRounding(value));
  if (size === 0) return "0";
  if (size < SMALL) return `${value < 0 ? "−" : ""}${scaleNumber(size)}`;
  return fixed(value, excessDecimals(value));
}

/** Numbers that are to be compared have the same decimals: two digits of the smallest, at least. @param {number[]} values */
export function formatExcesses(values) {
  const least = Math.min(...values.map((value) => Math.abs(withoutRounding(value))));
  const decimals = Math.max(3, excessDecimals(least) - 1);
  return values.map((value) => (least < SMALL ? formatExcess(value) : fixed(value, decimals)));
}

/** The last of the swings, by epoch: zero where only rounding is left. @param {number[]} swings not empty */
export function formatSwing(swings) {
  return describeTrend(swings).answer === "rests" ? "0" : formatExcess(Number(swings.at(-1)));
}

/** Zero for what is nothing but rounding. @param {number} value */
function withoutRounding(value) {
  return isRounding(value) ? 0 : value;
}

/** @param {number} value */
export function excessDecimals(value) {
  const size = Math.abs(withoutRounding(value));
  return size > 0 && size < 0.01 ? Math.min(8, Math.ceil(-Math.log10(size)) + 2) : 3;
}

/** In which runs a parameter swung most and least in the last whole epoch; no two that look alike. */
function extremesOf(runs, parameter) {
  const swingIn = ({ swings }) => Number(swings[parameter].at(-1));
  const sorted = [...runs].sort((one, other) => swingIn(one) - swingIn(other));
  const groupOf = (run) => {
    const text = formatSwing(run.swings[parameter]);
    const alike = runs.filter(({ swings }) => formatSwing(swings[parameter]) === text);
    return { text, orders: alike.map(({ order }) => order) };
  };
  return { least: groupOf(sorted[0]), most: groupOf(sorted[sorted.length - 1]) };
}

/**
 * The signs of a gradient in both halves of the last whole epoch of the run that is never shuffled, in batches;
 * null before there is such an epoch.
 * @param {State} state
 */
function gradientSigns({ wholeEpoch, data }, { parameter, dataOrder }) {
  if (!wholeEpoch) return null;
  const values = wholeEpoch.gradients.map((gradient) =>
    withoutRounding(parameterOf(gradient, parameter)),
  );
  const half = Math.floor(values.length / 2);
  const [first, last] = [values.slice(0, half), values.slice(-half)].map(describeSigns);
  const finding = PATTERNS[`${first.answer} ${last.answer}`] ?? "mixed";
  return {
    epoch: wholeEpoch.number,
    parameter: nameOf(parameter, data.features),
    positiveFirst: first.positive,
    negativeLast: last.negative,
    half,
    finding,
    hasReason: finding === "reversed" && parameter === "b" && dataOrder === "sorted",
  };
}

/**
 * How the swing of a parameter goes on in the run that is never shuffled, and how large it is in the run that is
 * shuffled once; null before there are enough epochs.
 * @param {State} state
 */
function swingOf({ runs, data, startLoss }, { parameter }) {
  const [never, once] = runs.map(({ swings }) => swings[parameter].map(withoutRounding));
  const named = { parameter: nameOf(parameter, data.features) };
  if (isDiverging({ loss: runs[0].loss, startLoss })) return { ...named, trend: "diverges" };
  // The first epoch still has the way from the start in it.
  const { answer: trend, early, late, part } = describeTrend(never.slice(1));
  if (trend === "few") return null;
  const texts = formatSwings(early, trend === "rests" ? 0 : late);
  const ofOnce = once[once.length - 1];
  return {
    ...named,
    trend,
    early: texts.before,
    late: texts.after,
    previous: formatExcess(never[never.length - 2]),
    lateEpoch: never.length,
    percent: plain(Number((100 * part).toPrecision(2))),
    once: {
      swing: formatExcess(ofOnce),
      answer: trend === "rests" ? "unknown" : compareNumbers(ofOnce, late),
      times: timesText(late / ofOnce),
      trend: describeTrend(once.slice(1)).answer,
    },
  };
}

/** With as many digits as the smaller one needs to be compared. */
function formatSwings(early, late) {
  const least = Math.min(early, late);
  if (least < SMALL) return { before: formatExcess(early), after: formatExcess(late) };
  return describeChange(early, late, excessDecimals(least));
}

/**
 * The orders compared seed by seed; null before there is a seed of all four.
 * @param {State} state
 */
function compareOrders(state, { seeds: wanted, dataOrder }) {
  const ends = endsBySeed(state.measured.seeds, state);
  const seeds = ends[0].length;
  if (seeds === 0) return null;
  const valuesOf = (order, name) =>
    ends[ORDERS.indexOf(order)].map((end) => withoutRounding(end[name]));
  const hasDiverged = (order) => !Number.isFinite(summarize(valuesOf(order, "excess")).median);
  const compare = (one, other, name) => {
    const compared = compareRatios(valuesOf(one, name), valuesOf(other, name), wanted);
    const { answer: found, median } = compared;
    return { answer: found, times: timesText(found === "smaller" ? 1 / median : median) };
  };
  const [never, once, each] = ORDERS;
  const ratios = (one, other) => {
    const values = valuesOf(one, "excess");
    return valuesOf(other, "excess").map((value, i) => ratioOf(value, values[i]));
  };
  return {
    seeds,
    wanted,
    dataOrder,
    hasDiverged: hasDiverged(once),
    hasNeverDiverged: hasDiverged(never),
    neverToOnce: compare(once, never, "excess"),
    onceToEach: compare(each, once, "excess"),
    // Whether the one shuffle gains more than all the others after it.
    isMost: compareRatios(ratios(each, once), ratios(once, never), wanted).answer === "larger",
    averages: compare(each, once, "averageExcess"),
  };
}
