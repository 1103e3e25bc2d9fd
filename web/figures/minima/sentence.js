/** What the figure says in words: how far the run is, what came out, and the post's sentences beside it. */
import { counted, fixed } from "../../charts/numbers.js";
import { stripMarkup } from "../../figure/markup.js";
import { verdict } from "../../figure/verdicts.js";
import { summarizePairs, summarizeProtocols, summarizeSwaps } from "./findings.js";
import { TOY_SIZES } from "./measurements.js";

/** @returns {string} in the notation of markup.js */
export function sentence({ finished, jobs, measured }, { seeds }, { sentence: texts }) {
  const pairs = summarizePairs(measured.pairs.results);
  if (finished === 0) return texts.start({ seeds, jobs });
  if (!pairs) return texts.toy({ done: finished, all: TOY_SIZES.length });
  if (pairs.compared === 0) return texts.failed({ count: pairs.count });
  return texts.pairs({
    count: pairs.count,
    compared: pairs.compared,
    sharper: pairs.sharper,
    ...medians(pairs, "topEigenvalue", 2),
    gap: texts.gap(gapNumbers(pairs.accuracy)),
  });
}

export function summary(state, settings, words) {
  return stripMarkup(sentence(state, settings, words));
}

/** @returns {string} empty until there is a pair to compare */
export function answer({ state, settings, words, guess }) {
  const pairs = summarizePairs(state.measured.pairs.results);
  if (!pairs?.compared) return "";
  const { compared, sharper, sharperAndWorse: both } = pairs;
  const share = both === compared ? "all" : both > compared / 2 ? "most" : "half";
  const isComplete = pairs.count === settings.seeds;
  return words.question.answer({ guess, count: compared, sharper, both, share, isComplete });
}

/** @returns {{said: string, measured: string}[]} the post's sentences and what was measured */
export function verdicts({ measured }, { verdicts: words, protocols: { plain } }) {
  const { sharp, loss, noise, better, waiting } = words;
  const found = summarizePairs(measured.pairs.results);
  const pairs = found?.compared ? found : null;
  const betterText = (accuracy) => better.one(accuracy) + otherProtocols(measured, better, plain);
  return [
    verdict({ waiting, ...sharp }, pairs && sharpNumbers(pairs)),
    verdict({ waiting, ...loss }, pairs && lossNumbers(pairs)),
    verdict(noise, swapNumbers(measured.swap)),
    verdict({ waiting, ...better, measured: betterText }, pairs && gapNumbers(pairs.accuracy)),
  ];
}

function medians({ measures }, name, decimals) {
  const { small, large } = measures[name];
  return { small: fixed(small.median, decimals), large: fixed(large.median, decimals) };
}

/** Formatted, without its sign: the words say which way. */
function gapNumbers({ mean, standardError, finding }) {
  return {
    finding,
    isMore: mean > 0,
    points: fixed(Math.abs(mean), 1),
    standardError: fixed(standardError, 1),
  };
}

function sharpNumbers(pairs) {
  return {
    sharper: counted(pairs.sharper),
    all: counted(pairs.sharperOnAll),
    compared: counted(pairs.compared),
    ...medians(pairs, "topEigenvalue", 2),
  };
}

function lossNumbers(pairs) {
  const { compared, measures } = pairs;
  return {
    ...medians(pairs, "trainLoss", 3),
    higher: counted(compared - measures.trainLoss.larger),
    compared: counted(compared),
  };
}

function swapNumbers({ results }) {
  const found = summarizeSwaps(results);
  if (!found) return null;
  const [toSmall, toLarge] = found.sides;
  return {
    count: found.count,
    before: fixed(toSmall.first.median, 1),
    after: fixed(toSmall.last.median, 1),
    back: fixed(toLarge.first.median, 1),
    forth: fixed(toLarge.last.median, 1),
  };
}

/** What the protocols besides equal updates say. */
function otherProtocols(measured, { others, more }, names) {
  const known = summarizeProtocols(measured).filter(
    ({ place, finding }) => place > 0 && finding !== "few",
  );
  if (known.length === 0) return more;
  const namesOf = (wanted) =>
    known.filter(({ finding }) => finding === wanted).map(({ protocol }) => names[protocol]);
  return others({
    better: namesOf("better"),
    worse: namesOf("worse"),
    unclear: namesOf("unclear"),
  });
}
