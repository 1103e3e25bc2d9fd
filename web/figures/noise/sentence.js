/** What was measured at this place, in a sentence. */
import { least } from "d3-array";
import { counted, fixed } from "../../charts/numbers.js";

/** Which of a pair is looked at. */
export function columnOf({ parameter }) {
  return parameter === "w" ? 0 : 1;
}

/** @returns {string} in the notation of markup.js */
export function sentence({ chosen, fullGradient }, settings, words) {
  const { batchSize: k, parameter, samples: n, replacement } = settings;
  const format = (pair) => fixed(pair[columnOf(settings)], 4);
  return words.sentence({
    k,
    n,
    parameter,
    exact: chosen.exact,
    replacement,
    count: counted(chosen.batches),
    mean: format(chosen.mean),
    full: format(fullGradient),
    deviation: format(chosen.deviation),
    withReplacement: format(chosen.withReplacement),
    finitePopulation: format(chosen.finitePopulation),
  });
}

/**
 * The two sizes that answer the question: the chosen one, or as large a one as has one four times as
 * large.
 * @returns {string} empty where there are none
 */
export function answer({ state, settings, words, guess, atStart }) {
  const { sizes, chosen } = state;
  const parameter = columnOf(settings);
  const fourTimes = ({ batchSize }) => sizes.find((size) => size.batchSize === 4 * batchSize);
  const small = [chosen, ...sizes].find(fourTimes);
  // All is known before anybody has guessed: until the first update the answer waits for that.
  if (!small || (atStart && !guess)) return "";
  const large = fourTimes(small);
  const [from, to] = [small, large].map(({ deviation }) => deviation[parameter]);
  const ratio = to / from;
  if (!Number.isFinite(ratio)) return "";
  return words.question.answer({
    guess,
    small: small.batchSize,
    large: large.batchSize,
    from: fixed(from, 3),
    to: fixed(to, 3),
    ratio: fixed(ratio, 2),
    nearest: nearestGuess(ratio),
    n: settings.samples,
    replacement: settings.replacement,
  });
}

function nearestGuess(ratio) {
  const guesses = { same: 1, half: 0.5, quarter: 0.25 };
  const distance = (name) => Math.abs(Math.log(Math.max(ratio, 1e-9) / guesses[name]));
  return least(Object.keys(guesses), distance);
}
