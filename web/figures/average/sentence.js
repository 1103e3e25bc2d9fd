/** What the figure says in words: how far the run is, what came out, and whether it matters. */
import { fixed, plain, scaleNumber, signed } from "../../charts/numbers.js";
import { describeChange, describeInterval } from "../../figure/evidence.js";
import { compareNorms, isWhole, lastSize, lastWeight, summarizeEnds } from "./findings.js";

/** What a batch of samples is cut into, and what that does. @param {import("./run.js").Cut} cut */
export function cutSentence({ sizes, weights, average, averageOfAverages }, { cut: texts }) {
  const isFair = sizes.every((size) => size === sizes[0]);
  const changes = [0, 1].map((i) => describeChange(average[i], averageOfAverages[i], 3));
  const [averageText, other] = ["before", "after"].map((end) => changes.map((one) => one[end]));
  const [least, most] = [Math.min(...weights), Math.max(...weights)];
  return texts.finding({
    isWhole: sizes.length === 1,
    isFair,
    isSame: changes.every(({ answer }) => answer === "same"),
    sizes: sizes.map(plain),
    average: averageText,
    other,
    times: scaleNumber(most / least, 3),
  });
}

/** @returns {string} in the notation of markup.js */
export function sentence({ finished, jobs, measured }, settings, words) {
  const { sentence: texts } = words;
  if (finished === 0) return texts.start({ seeds: settings.seeds, jobs });
  const [ends, norms] = [
    summarizeEnds(measured.lastBatch.results, settings),
    compareNorms(measured.batchNorm.results, settings),
  ];
  if (!ends || !norms) return texts.soFar({ finished, jobs });
  return `${texts.ends(endNumbers(ends, settings))} ${texts.norms(normNumbers(norms))}`;
}

/** The sentence, and what the cut does. @returns {string} in the notation of markup.js */
export function summary(state, settings, words) {
  return `${cutSentence(state.cutOf(settings), words)} ${sentence(state, settings, words)}`;
}

/** How much a sample of the last batch counts; empty until all runs are in. */
export function answer({ state, settings, words, guess }) {
  const ends = summarizeEnds(state.measured.lastBatch.results, settings);
  if (!ends) return "";
  const numbers = endNumbers(ends, settings);
  const right = { close: "times", few: undefined }[ends.asPredicted];
  return words.question.answer({ guess, right, ...numbers });
}

/** What a short last batch did; empty until all runs are in. @returns {string} in the notation of markup.js */
export function lastFinding({ measured }, settings, words) {
  const ends = summarizeEnds(measured.lastBatch.results, settings);
  return ends ? words.last.finding(endNumbers(ends, settings)) : "";
}

/** What equal parts did to the networks; empty until all are trained. @returns {string} in the notation of markup.js */
export function normFinding({ measured }, settings, words) {
  const norms = compareNorms(measured.batchNorm.results, settings);
  return norms ? words.norm.finding(normNumbers(norms)) : "";
}

/** The numbers of the runs with a short last batch, formatted. */
function endNumbers(ends, settings) {
  const { samples, batchSize } = settings;
  const { excess, each, ratio, compared, smallest, largest, ...others } = ends;
  return {
    ...others,
    isWhole: isWhole(settings),
    samples: plain(samples),
    batchSize: plain(batchSize),
    last: plain(lastSize(settings)),
    lastIsOne: lastSize(settings) === 1,
    times: scaleNumber(lastWeight(settings), 3),
    excess: describeInterval(excess, 1),
    smallest: percentText(smallest),
    largest: percentText(largest),
    each: percentText(each.median),
    ratio: describeInterval(ratio, 2),
    answer: compared.answer,
    larger: compared.larger,
    pairs: compared.pairs,
  };
}

/** A percentage with the digits that it needs; null where it is none. */
export function percentText(value) {
  if (!Number.isFinite(value)) return null;
  return value >= 0.1 ? fixed(value, 1) : scaleNumber(value, 1);
}

/** What cutting costs without batch normalisation and with it, formatted. */
function normNumbers([without, normalised]) {
  const told = (one) => ({
    parts: plain(one.parts),
    size: plain(one.size),
    answer: one.answer,
    pairs: one.pairs,
    larger: one.larger,
    smaller: one.smaller,
    equal: one.equal,
    ...describeInterval(one, 1, (value, digits) => signed(value, digits)),
    cost: describeInterval(one, 1, (value, digits) => fixed(Math.abs(value), digits)),
  });
  return { without: without.map(told), normalised: normalised.map(told) };
}
