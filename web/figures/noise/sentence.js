/** What was measured at this place, in a sentence. */
import { counted, fixed } from "../../charts/numbers.js";

/** @returns {string} in the notation of markup.js */
export function sentence(state, { batchSize: k, parameter, samples: n, replacement }, words) {
  const column = parameter === "w" ? 0 : 1;
  const { chosen, fullGradient } = state;
  const digits = (pair) => fixed(pair[column], 4);
  return words.sentence({
    k,
    n,
    parameter,
    exact: chosen.exact,
    replacement,
    count: counted(chosen.gradients.w.length),
    mean: digits(chosen.mean),
    full: digits(fullGradient),
    deviation: digits(chosen.deviation),
    withReplacement: digits(chosen.withReplacement),
    finitePopulation: digits(chosen.finitePopulation),
  });
}

/**
 * The two sizes that answer the question: the chosen one, or as large a one as has one four times as
 * large.
 * @returns {string} empty where there are none
 */
export function answer({ state, settings, words, guess, atStart }) {
  const { sizes, chosen } = state;
  const column = settings.parameter === "w" ? 0 : 1;
  const four = ({ batchSize }) => sizes.find((size) => size.batchSize === 4 * batchSize);
  const small = [chosen, ...sizes].find(four);
  // All is known before anybody has guessed: until the first update it waits for that.
  if (!small || (atStart && !guess)) return "";
  const large = four(small);
  const ratio = large.deviation[column] / small.deviation[column];
  if (!Number.isFinite(ratio)) return "";
  return words.question.answer({
    guess,
    small: small.batchSize,
    large: large.batchSize,
    from: fixed(small.deviation[column], 3),
    to: fixed(large.deviation[column], 3),
    ratio: fixed(ratio, 2),
    nearest: nearest(ratio),
    n: settings.samples,
    replacement: settings.replacement,
  });
}

function nearest(ratio) {
  const ratios = { same: 1, half: 0.5, quarter: 0.25 };
  const off = (name) => Math.abs(Math.log(Math.max(ratio, 1e-9) / ratios[name]));
  return Object.keys(ratios).reduce((best, name) => (off(name) < off(best) ? name : best));
}
