/** What the figure says in words: how far the run is, what came out, and the post's sentences beside it. */
import { counted, fixed, signed } from "../../charts/numbers.js";
import { compareNumbers, describeInterval, timesText } from "../../figure/evidence.js";
import { stripMarkup } from "../../figure/markup.js";
import { verdict } from "../../figure/verdicts.js";
import { stanceOf, summarizePairs, summarizeProtocols, summarizeSwaps } from "./findings.js";
import { longEpochsOf, PROTOCOLS, TOY_SIZES } from "./measurements.js";
import { protocolNotes, protocolNumbers } from "./protocols.js";

/** @returns {string} in the notation of markup.js */
export function sentence({ finished, jobs, measured }, settings, { sentence: texts, protocols }) {
  const { seeds } = settings;
  const pairs = summarizePairs(measured.pairs.results, seeds);
  if (finished === 0) return texts.start({ seeds, jobs });
  if (!pairs) {
    const isTraining = measured.pairs.status === "running";
    return texts.toy({ done: finished, all: TOY_SIZES.length, isTraining });
  }
  const { count, diverged, compared, sharper, accuracy } = pairs;
  const { better, worse } = accuracy;
  if (!pairs.isComplete) {
    return texts.soFar({ count, seeds, compared, sharper, better, worse, diverged });
  }
  if (compared === 0) return texts.failed({ count, diverged });
  const numbers = { ...sharpNumbers(pairs), updates: counted(settings.updates) };
  const first = texts.pairs({ ...numbers, gap: texts.gap(gapNumbers(accuracy, count)) });
  return [first, otherProtocols(measured, settings, protocols)].join(" ");
}

export function summary(state, settings, words) {
  return stripMarkup(sentence(state, settings, words));
}

/** Who is right more often when both have read the data equally often; empty until there is a pair to compare. */
export function answer({ state, settings, words, guess }) {
  const found = summarizeProtocols(state.measured, settings.seeds).find(
    ({ protocol }) => protocol === "long-epochs",
  );
  if (!found) return "";
  const { count, finding, width, sharper, compared, diverged } = found;
  const right = { better: "large", worse: "small", unclear: "neither" }[finding];
  return words.question.answer({
    guess,
    right,
    isComplete: found.isComplete,
    epochs: counted(longEpochsOf(settings)),
    gap: words.sentence.gap(gapNumbers(found, count)),
    width,
    sharper,
    compared,
    diverged,
    count,
  });
}

/** @returns {{said: string, measured: string}[]} the post's sentences and what was measured */
export function verdicts({ measured, settings }, { verdicts: words, sentence: texts, protocols }) {
  const { sharp, loss, noise, better, waiting } = words;
  const pairs = summarizePairs(measured.pairs.results, settings.seeds);
  const told = (numbers) => pairs && { ...numbers(pairs), isComplete: pairs.isComplete };
  const betterText = ({ accuracy, count, isComplete }) => {
    const gap = texts.gap(gapNumbers(accuracy, count));
    const one = better.one({ gap, updates: counted(settings.updates), isComplete });
    return isComplete ? [one, otherProtocols(measured, settings, protocols)].join(" ") : one;
  };
  return [
    verdict({ waiting, ...sharp }, told(sharpNumbers)),
    verdict({ waiting, ...loss }, told(lossNumbers)),
    verdict(noise, swapNumbers(measured.swap, settings)),
    verdict({ waiting, ...better, measured: betterText }, pairs),
  ];
}

/** Formatted; without a sign where the words say which way. */
function gapNumbers(accuracy, count) {
  const { finding, better, worse } = accuracy;
  const isSided = finding === "better" || finding === "worse";
  const size = isSided ? (value, digits) => fixed(Math.abs(value), digits) : signed;
  const { median, low, high } = describeInterval(accuracy, 1, size);
  const ends = finding === "worse" ? { low: high, high: low } : { low, high };
  return { finding, better, worse, count, median, ...ends };
}

/** @returns {string | null} null where half of the runs or more diverged */
function medianText({ median }, decimals) {
  return Number.isFinite(median) ? fixed(median, decimals) : null;
}

function sharpNumbers(pairs) {
  const { compared, sharper, sharperOnAll, width, diverged, count } = pairs;
  const { small, large } = pairs.measures.topEigenvalue;
  return {
    sharper: counted(sharper),
    all: counted(sharperOnAll),
    compared,
    isCompared: compared > 0,
    width,
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

function swapNumbers({ results }, settings) {
  const found = summarizeSwaps(results, settings);
  if (!found) return null;
  const sides = found.sides.map(({ first, last, compared }) => ({
    before: medianText(first, 1),
    after: medianText(last, 1),
    answer: compared.answer,
    isComplete: compared.isComplete,
    larger: compared.larger,
    smaller: compared.smaller,
    compared: compared.pairs,
    diverged: found.count - compared.pairs,
  }));
  return { count: found.count, sides };
}

/** What the protocols say, those besides equal updates in words; who is sharper in each; and what follows. */
function otherProtocols(measured, settings, texts) {
  const all = summarizeProtocols(measured, settings.seeds);
  if (all.length < PROTOCOLS.length || !all.every(({ isComplete }) => isComplete))
    return texts.open;
  const numbers = protocolNumbers(settings);
  const namesOf = (list) => list.map(({ protocol }) => texts.compared[protocol](numbers));
  const named = (key, value, list = all) => namesOf(list.filter((one) => one[key] === value));
  const others = all.filter(({ place }) => place > 0);
  const byFinding = ["better", "worse", "unclear", "few", "diverged"].map((finding) => [
    finding,
    named("finding", finding, others),
  ]);
  const byWidth = ["sharper", "flatter", "alike", "unclear", "few"].map((width) => [
    width,
    named("width", width),
  ]);
  const conclusion = conclusionOf(all.map(stanceOf));
  return [
    texts.others(Object.fromEntries(byFinding)),
    texts.widths({ ...Object.fromEntries(byWidth), count: all.length }),
    conclusion && texts.conclusions[conclusion],
    ...protocolNotes(all, texts, numbers),
  ]
    .filter(Boolean)
    .join(" ");
}

/** What the protocols together say of the claim that flatter is better; nothing where it is not known who is flatter. */
function conclusionOf(stances) {
  const has = (stance) => stances.includes(stance);
  if (has("denies")) return has("supports") ? "depends" : "denied";
  if (has("supports")) return stances.every((one) => one === "supports") ? "always" : "supported";
  return has("undecided") ? "undecided" : null;
}
