/** What is told in words: how far the run is, what came out, and the post's sentences beside it. */
import { counted, fixed } from "../../charts/numbers.js";
import { stripMarkup } from "../../figure/markup.js";
import { ofPairs, ofProtocols, ofSwap } from "./findings.js";
import { TOY_SIZES } from "./measurements.js";

/** @returns {string} in the notation of markup.js */
export function sentence({ finished, jobs, measured }, { seeds }, { sentence: say }) {
  const pairs = ofPairs(measured.pairs.results);
  if (finished === 0) return say.start({ seeds, jobs });
  if (!pairs) return say.toy({ done: finished, all: TOY_SIZES.length });
  if (pairs.compared === 0) return say.failed({ count: pairs.count });
  const { topEigenvalue } = pairs.measures;
  return say.pairs({
    count: pairs.count,
    compared: pairs.compared,
    sharper: pairs.sharper,
    small: fixed(topEigenvalue.small.median, 2),
    large: fixed(topEigenvalue.large.median, 2),
    gap: say.gap(gapNumbers(pairs.accuracy)),
  });
}

export function summary(state, settings, words) {
  return stripMarkup(sentence(state, settings, words));
}

/** @returns {string} empty until there is a pair to compare */
export function answer({ state, settings, words, guess }) {
  const pairs = ofPairs(state.measured.pairs.results);
  if (!pairs?.compared) return "";
  const { compared, sharper, sharperAndWorse: both } = pairs;
  const share = both === compared ? "all" : both > compared / 2 ? "most" : "half";
  const isComplete = pairs.count === settings.seeds;
  return words.question.answer({ guess, count: compared, sharper, both, share, isComplete });
}

/** @returns {{said: string, measured: string}[]} the post's sentences and what came of them */
export function verdicts({ measured }, { verdicts: words, protocols }) {
  const pairs = ofPairs(measured.pairs.results);
  const known = pairs?.compared ? pairs : null;
  return [
    { said: words.sharp.said, measured: known ? sharp(known, words) : words.waiting },
    { said: words.loss.said, measured: known ? loss(known, words) : words.waiting },
    { said: words.noise.said, measured: noise(measured, words) },
    {
      said: words.better.said,
      measured: known ? better(known, measured, words, protocols) : words.waiting,
    },
  ];
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

export function signed(value, decimals = 1) {
  const text = fixed(value, decimals);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

function sharp({ measures, sharper, sharperOnAll, compared }, words) {
  const { small, large } = measures.topEigenvalue;
  return words.sharp.measured({
    sharper: counted(sharper),
    all: counted(sharperOnAll),
    compared: counted(compared),
    small: fixed(small.median, 2),
    large: fixed(large.median, 2),
  });
}

function loss({ measures, compared }, words) {
  const { small, large, larger } = measures.trainLoss;
  return words.loss.measured({
    small: fixed(small.median, 3),
    large: fixed(large.median, 3),
    higher: counted(compared - larger),
    compared: counted(compared),
  });
}

function noise(measured, words) {
  const found = ofSwap(measured.swap);
  if (!found) return words.noise.waiting;
  const [fromLarge, fromSmall] = found.sides;
  return words.noise.measured({
    count: found.count,
    before: fixed(fromLarge.first.median, 1),
    after: fixed(fromLarge.after.at(-1).median, 1),
    back: fixed(fromSmall.first.median, 1),
    forth: fixed(fromSmall.after.at(-1).median, 1),
  });
}

function better({ accuracy }, measured, { better: words }, { plain }) {
  const one = words.one(gapNumbers(accuracy));
  const others = ofProtocols(measured).filter(
    ({ place, finding }) => place > 0 && finding !== "few",
  );
  if (others.length === 0) return one + words.more;
  const named = (wanted) =>
    others.filter(({ finding }) => finding === wanted).map(({ protocol }) => plain[protocol]);
  return (
    one +
    words.others({ better: named("better"), worse: named("worse"), unclear: named("unclear") })
  );
}
