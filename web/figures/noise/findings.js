/** What was measured at this place, in words: how far batches scatter, and whether theory says so, too. */
import { counted, fixed, plain, scaleNumber } from "../../charts/numbers.js";
import {
  compareWithTheory,
  deviationError,
  isRounding,
  kurtosis,
  namesWithin,
} from "../../figure/evidence.js";

/** What can be guessed of the deviation of four times the samples, as ratios. */
const GUESSES = { same: 1, half: 0.5, quarter: 0.25 };

/** Which of a pair is looked at. */
export function columnOf({ parameter }) {
  return parameter === "w" ? 0 : 1;
}

/** A gradient, or a deviation; a small one keeps its first digits. @param {number} value */
export function formatGradient(value, decimals = 4) {
  if (isRounding(value)) return fixed(0, decimals);
  return Math.abs(value) < 1e-3 ? scaleNumber(value, decimals) : fixed(value, decimals);
}

/** Two deviations with the same decimals, and so many that who divides them finds the ratio. */
function formatDeviations(from, to) {
  const decimals = isRounding(to) || to >= 0.01 ? 4 : 5;
  return { from: formatGradient(from, decimals), to: formatGradient(to, decimals) };
}

/**
 * Whether a measured standard deviation is what a formula says.
 * @param {number} measured
 * @param {any} size of the state's sizes
 * @param {"withReplacement" | "finitePopulation"} formula
 * @param {number} draws independent batches; infinite where all were taken
 */
export function agreement(measured, size, formula, draws, { state, settings }) {
  const column = columnOf(settings);
  const { sizes, fullGradient } = state;
  // The sum of k independent draws is the more normal, the larger k is.
  const excess = kurtosis(sizes[0].gradients[column], fullGradient[column]) - 3;
  const isExact = draws === Number.POSITIVE_INFINITY;
  const error = isExact ? 0 : deviationError(draws, 3 + excess / size.batchSize);
  return compareWithTheory(measured, size[formula][column], error);
}

/** The formula that is right for how a batch is drawn. */
export const FORMULAS = /** @type {const} */ ({
  without: "finitePopulation",
  with: "withReplacement",
});

/** How many independent batches those of a size at this place are worth; infinite where they are all. */
export function drawsHere({ exact, batches, batchSize }, { replacement, samples }) {
  if (exact) return Number.POSITIVE_INFINITY;
  const perEpoch = Math.floor(samples / batchSize);
  // The batches of one epoch make up for each other: the last one follows from those before.
  const isDealt = replacement === "without" && perEpoch > 1;
  return isDealt ? batches * (1 - 1 / perEpoch) : batches;
}

/** The same of a size's own batches, and of the formula for how these are drawn. */
function agreementHere(size, shown) {
  const { settings } = shown;
  const measured = size.deviation[columnOf(settings)];
  const formula = FORMULAS[settings.replacement];
  return agreement(measured, size, formula, drawsHere(size, settings), shown);
}

/** @returns {string} in the notation of markup.js */
export function sentence(state, settings, words) {
  const { chosen, fullGradient } = state;
  const column = columnOf(settings);
  const { batchSize: k, parameter, samples: n, replacement } = settings;
  const format = (pair) => formatGradient(pair[column]);
  const found = agreementHere(chosen, { state, settings });
  return words.sentence({
    k,
    n,
    parameter,
    exact: chosen.exact,
    replacement,
    isOnly: chosen.exact && chosen.batches === 1,
    isStill: isRounding(chosen.deviation[column]),
    count: counted(chosen.batches),
    mean: format(chosen.mean),
    full: format(fullGradient),
    deviation: format(chosen.deviation),
    withReplacement: format(chosen.withReplacement),
    finitePopulation: format(chosen.finitePopulation),
    // Where all batches are taken, or all lie equally far off, there is no chance to speak of.
    agreement: isRounding(found.margin, 10) ? "unknown" : found.answer,
    percent: percentText(found.ratio - 1),
    margin: percentText(found.margin),
  });
}

/**
 * The two sizes that answer the question: the chosen one, or as large a one as has one four times as large.
 * @returns {[small: any, large: any] | null} null where there are none
 */
export function askedSizes({ sizes, chosen }) {
  const fourTimes = ({ batchSize }) => sizes.find((size) => size.batchSize === 4 * batchSize);
  const small = [chosen, ...sizes].find(fourTimes);
  return small ? [small, fourTimes(small)] : null;
}

/** Whether there is a guess still to be made: what would give it away is not drawn until then. */
export const isAsking = ({ state, guess, atStart }) =>
  Boolean(atStart && !guess && askedSizes(state));

/** The sizes that are drawn before there is a guess: single samples, and the smaller of the two that it is about. */
export function sizesBeforeGuess({ sizes, chosen }) {
  const [small] = askedSizes({ sizes, chosen }) ?? [];
  return sizes.filter((size, i) => i === 0 || size === small);
}

/** @returns {string} empty until somebody has guessed, or the run has left its start: all is known before */
export function answer({ state, settings, words, guess, atStart }) {
  if (isAsking({ state, guess, atStart })) return "";
  const { samples: n, replacement } = settings;
  const asked = askedSizes(state);
  if (!asked) return words.question.none({ n });
  const column = columnOf(settings);
  const [from, to] = asked.map(({ deviation }) => deviation[column]);
  const [small, large] = asked.map(({ batchSize }) => batchSize);
  if (isRounding(from)) return words.question.still({ small, large });
  const ratio = to / from;
  if (!Number.isFinite(ratio) || !Number.isFinite(from)) return "";
  const margin = asked.reduce(
    (sum, size) => sum + agreementHere(size, { state, settings }).margin,
    0,
  );
  const around = { low: ratio * Math.max(0, 1 - margin), high: ratio * (1 + margin) };
  const isWhole = replacement === "without" && large === n;
  return words.question.answer({
    guess,
    small,
    large,
    ...formatDeviations(from, to),
    ratio: fixed(ratio, 2),
    nearest: isWhole ? [] : namesWithin(around, GUESSES),
    n,
    isLargePart: replacement === "without" && large > n / 2,
  });
}

/**
 * At how many sizes the fresh batches agree with theory, drawn in both ways.
 * @returns {string} empty before they are drawn
 */
export function freshFindings(shown) {
  const { state, settings, words } = shown;
  const found = /** @type {const} */ (["without", "with"]).flatMap((replacement, run) => {
    const rows = state.measured.draws.results[run] ?? [];
    const compared = rows.map(({ deviation, draws }, i) => {
      const measured = deviation[columnOf(settings)];
      return agreement(measured, state.sizes[i], FORMULAS[replacement], draws, shown);
    });
    const known = compared.filter(({ answer: one }) => one !== "unknown");
    if (known.length === 0) return [];
    const agreeing = known.filter(({ answer: one }) => one === "agrees").length;
    const margin = Math.max(...known.map(({ margin: one }) => one));
    return [{ replacement, count: known.length, agreeing, margin }];
  });
  if (found.length === 0) return "";
  return words.fresh({
    found,
    margin: percentText(Math.max(...found.map(({ margin }) => margin))),
  });
}

/** As percent, without a sign. */
function percentText(part) {
  const percent = 100 * Math.abs(part);
  return percent < 0.05
    ? plain(Number(percent.toPrecision(1)))
    : fixed(percent, percent < 10 ? 1 : 0);
}
