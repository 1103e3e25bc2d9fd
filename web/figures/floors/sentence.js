/** What the figure says in words: how far the run is, what came out, and what is said of it elsewhere. */
import { fixed, plain, scaleNumber } from "../../charts/numbers.js";
import { describeInterval, FEWEST_PAIRS, leastOf, timesText } from "../../figure/evidence.js";
import { verdict } from "../../figure/verdicts.js";
import {
  compareFloors,
  floorsOf,
  isComplete,
  nameOfPart,
  orderFloors,
  partLeft,
} from "./findings.js";
import { chosenRate, ORDERS, ratesOf } from "./measurements.js";

/** The orders whose slopes theory knows; those of the sentence. */
const TOLD = ["with-replacement", "shuffle-once", "shuffle-each-epoch"];

/** @returns {string} in the notation of markup.js */
export function sentence({ finished, jobs, measured }, settings, { sentence: texts }) {
  const { seeds } = settings;
  const all = orderFloors(measured.floors.results, settings);
  if (finished === 0) return texts.start({ seeds, jobs });
  if (!isComplete(all, seeds)) return texts.soFar({ finished, jobs });
  const lacking = ["diverged", "zero", "falling"].map((kind) => [
    kind,
    all.filter((one) => one.kind === kind).map(({ order }) => order),
  ]);
  const parts = TOLD.flatMap((order) => {
    const part = partLeft(floorsOf(all, order));
    return part ? { order, percent: percent(part.median) } : [];
  });
  const told = { parts, isFew: seeds < FEWEST_PAIRS, ...Object.fromEntries(lacking) };
  return texts.finding({ ...told, lowest: lowest(all, settings) });
}

/** Which orders have the lowest floor at the chosen learning rate; null where none can be told, or all are alike. */
function lowest(all, settings) {
  const { halvings, seeds } = settings;
  const those = all.filter(({ levels }) => levels[halvings].kind === "floor");
  const { answer, best } = leastOf(
    those.map(({ levels }) => levels[halvings].floors),
    seeds,
  );
  if (those.length < ORDERS.length || answer === "none" || answer === "few") return null;
  if (best.length === ORDERS.length) return null;
  return { rate: plain(chosenRate(settings)), orders: best.map((i) => those[i].order) };
}

/** To what part the floor falls in a new order each epoch; empty until that is known. */
export function answer({ state, settings, words, guess }) {
  const all = orderFloors(state.measured.floors.results, settings);
  if (!isComplete(all, settings.seeds)) return "";
  const each = floorsOf(all, "shuffle-each-epoch");
  const part = partLeft(each);
  if (!part) return words.question.noFloor({ guess, kind: each.kind });
  const isFew = Number.isNaN(part.low);
  const interval = describeInterval(times(part, 100), 0);
  return words.question.answer({ guess, name: nameOfPart(part), isFew, ...interval });
}

/** @returns {import("../../figure/verdicts.js").Verdict[]} what is said, and what was measured */
export function verdicts({ measured }, settings, { verdicts: words }) {
  const all = orderFloors(measured.floors.results, settings);
  const known = isComplete(all, settings.seeds);
  const { waiting } = words;
  const told = (numbers) => (known ? numbers(all, settings) : null);
  return [
    verdict({ waiting, ...words.setEpoch }, told(onceNumbers)),
    verdict({ waiting, ...words.reversed }, told(againstEach("reversed-pairs"))),
    verdict({ waiting, ...words.balanced }, told(againstEach("balanced"))),
  ];
}

/** One shuffle against a new one each epoch, at the chosen learning rate. */
function onceNumbers(all, settings) {
  const { halvings, seeds } = settings;
  const rate = plain(chosenRate(settings));
  const compared = compareFloors(all, "shuffle-once", "shuffle-each-epoch", halvings, seeds);
  if (!compared) return { rate, answer: "none" };
  const { answer: how } = compared;
  return { rate, answer: how, times: timesText(compared.median), ...describeInterval(compared, 1) };
}

/** The learning rates, from the smallest, by how an order compares with a new shuffle each epoch. */
const againstEach = (order) => (all, settings) => {
  const answers = ratesOf(settings).map((rate, place) => ({
    rate: plain(rate),
    answer:
      compareFloors(all, order, "shuffle-each-epoch", place, settings.seeds)?.answer ?? "none",
  }));
  const ratesWith = (wanted) =>
    answers.flatMap(({ rate, answer: one }) => (one === wanted ? rate : [])).reverse();
  const names = ["smaller", "larger", "unclear", "few", "none"];
  return {
    all: answers.length,
    ...Object.fromEntries(names.map((name) => [name, ratesWith(name)])),
  };
};

/** A row for each order: its slope, its floor at the chosen learning rate, and that compared with every epoch. */
export function orderRows(state, settings, words) {
  const { halvings, seeds } = settings;
  const all = orderFloors(state.measured.floors.results, settings);
  return all.map(({ order, kind, slope, levels }) => {
    const level = levels[halvings];
    const compared = compareFloors(all, order, "shuffle-each-epoch", halvings, seeds);
    return {
      order,
      slope: kind === "floor" ? intervalText(slope, words) : words.kinds[kind],
      theory: words.theory[order],
      floor: level.kind === "diverged" ? words.kinds.diverged : levelText(level),
      ratio: compared?.pairs ? ratioText(compared.median) : "–",
    };
  });
}

function levelText({ median, count }) {
  return count === 0 ? "–" : scaleNumber(median, 2);
}

/** Two digits of which one may be a zero, so that the numbers of a column look alike. */
function ratioText(ratio) {
  return ratio < 0.01 ? scaleNumber(ratio, 2) : fixed(ratio, ratio < 1 ? 2 : ratio < 10 ? 1 : 0);
}

function intervalText(interval, words) {
  const { median, low, high } = describeInterval(interval, 2);
  if (median === null) return "–";
  return low === null || high === null ? median : words.interval({ median, low, high });
}

/** Percent of a part, with a digit that tells it from 0. */
const percent = (part) => fixed(100 * part, 100 * part < 1 ? 1 : 0);

const times = ({ median, low, high }, factor) => ({
  median: factor * median,
  low: factor * low,
  high: factor * high,
});
