/** What the figure says in words: how far the run is, what came out, and the post's sentences beside it. */
import { counted, fixed } from "../../charts/numbers.js";
import { compareNumbers, describeInterval, timesText } from "../../figure/evidence.js";
import { verdict } from "../../figure/verdicts.js";
import { summarizePairs } from "./findings.js";
import { TOY_SIZES } from "./measurements.js";

/** @returns {string} in the notation of markup.js */
export function sentence({ finished, jobs, measured }, settings, { sentence: texts }) {
  const { seeds } = settings;
  const pairs = summarizePairs(measured.pairs.results, seeds);
  if (finished === 0) return texts.start({ seeds, jobs });
  if (!pairs) {
    const isTraining = measured.pairs.status === "running";
    return texts.toy({ done: finished, all: TOY_SIZES.length, isTraining });
  }
  const { count, diverged, compared, sharper } = pairs;
  if (!pairs.isComplete) return texts.soFar({ count, seeds, compared, sharper, diverged });
  if (compared === 0) return texts.failed({ count, diverged });
  return texts.pairs({ ...sharpNumbers(pairs), updates: counted(settings.updates) });
}

/** Which network ends in the sharper place; empty until there is a pair to compare. */
export function answer({ state, settings, words, guess }) {
  const found = summarizePairs(state.measured.pairs.results, settings.seeds);
  if (!found?.compared) return "";
  const { isComplete, width, sharper, compared } = found;
  const right = { sharper: "large", flatter: "small", alike: "neither", unclear: "neither" }[width];
  return words.question.answer({ guess, right, isComplete, sharper, compared });
}

/** @returns {import("../../figure/verdicts.js").Verdict[]} the post's sentences and what was measured */
export function verdicts({ measured, settings }, { verdicts: words }) {
  const { sharp, loss, waiting } = words;
  const pairs = summarizePairs(measured.pairs.results, settings.seeds);
  const told = (numbers) => pairs && { ...numbers(pairs), isComplete: pairs.isComplete };
  return [
    verdict({ waiting, ...sharp }, told(sharpNumbers)),
    verdict({ waiting, ...loss }, told(lossNumbers)),
  ];
}

/** @returns {string | null} null where half of the runs or more diverged */
export function medianText({ median }, decimals) {
  return Number.isFinite(median) ? fixed(median, decimals) : null;
}

function sharpNumbers(pairs) {
  const { compared, sharper, sharperOnAll, width, isByAll, diverged, count } = pairs;
  const { small, large } = pairs.measures.topEigenvalue;
  return {
    sharper: counted(sharper),
    all: counted(sharperOnAll),
    compared,
    isCompared: compared > 0,
    width,
    isByAll,
    diverged,
    count,
    small: medianText(small, 2),
    large: medianText(large, 2),
  };
}

function lossNumbers({ count, compared, lossRatio }) {
  const { answer, median, low, high, larger } = lossRatio;
  return {
    higher: counted(larger),
    isCompared: compared > 0,
    count,
    answer,
    isSlight: compareNumbers(1, median) === "close",
    times: timesText(median),
    ...endTexts(describeInterval({ median, low, high }, 1)),
  };
}

const endTexts = ({ low, high }) => ({ low, high });
