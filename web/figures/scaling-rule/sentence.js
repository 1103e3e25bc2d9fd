/** What the figure says in words: how far the run is, how the best rates grow, and how far theory's rules carry. */
import { counted, fixed } from "../../charts/numbers.js";
import { describeInterval } from "../../figure/evidence.js";
import { verdict } from "../../figure/verdicts.js";
import { columnsOf, growthOf, isComplete, reachOf } from "./findings.js";
import { OPTIMIZERS, ruleOf } from "./grid.js";

/** The optimiser that the question is about. */
const ASKED = "adam";

/** @returns {string} in the notation of markup.js */
export function sentence({ finished, jobs, measured }, settings, words) {
  const { sentence: texts } = words;
  const { seeds, fitEnd } = settings;
  const { results } = measured.rates;
  if (finished === 0) return texts.start({ seeds, jobs });
  if (finished < jobs) return texts.soFar({ finished, jobs });
  const growths = OPTIMIZERS.map((optimizer) => ({
    optimizer,
    ...growthNumbers(results, optimizer, settings),
  }));
  return texts.finding({ fitEnd, growths });
}

/** How the best rates of an optimiser grow, formatted. */
export function growthNumbers(results, optimizer, { fitEnd }) {
  const growth = growthOf(results, optimizer, Number(fitEnd));
  const { median, low, high } = describeInterval(growth, 2);
  const { count, seeds, nearest } = growth;
  return { count, seeds, nearest, median, low, high };
}

/** How far the rule carries that theory has for an optimiser; null before all seeds are in. */
export function reachNumbers(results, optimizer, { seeds }) {
  const rule = ruleOf(optimizer);
  const reach = reachOf(results, optimizer, rule, seeds);
  return reach && { ...reach, rule };
}

/** What becomes of Adam's best rate; empty until all of its runs are in. */
export function answer({ state, settings, words, guess }) {
  const { results } = state.measured.rates;
  if (!isComplete(columnsOf(results, ASKED), settings.seeds)) return "";
  const { median, low, high, nearest, ...counts } = growthOf(
    results,
    ASKED,
    Number(settings.fitEnd),
  );
  const times = describeInterval({ median: 4 ** median, low: 4 ** low, high: 4 ** high }, 1);
  const isRight = nearest ? guess === nearest : undefined;
  return words.question.answer({ guess, isRight, ...times, ...counts, fitEnd: settings.fitEnd });
}

/** @returns {import("../../figure/verdicts.js").Verdict[]} what the rules promise, and what was measured */
export function verdicts({ measured }, settings, { verdicts: texts }) {
  const { results } = measured.rates;
  const numbers = (optimizer) => {
    const reach = reachNumbers(results, optimizer, settings);
    if (!reach) return null;
    return { ...growthNumbers(results, optimizer, settings), ...reach, fitEnd: settings.fitEnd };
  };
  return [verdict(texts.linear, numbers("sgd")), verdict(texts.root, numbers("adam"))];
}

/** The row of an optimiser in the table, as texts. */
export function optimizerRow(results, optimizer, settings, words) {
  const growth = growthNumbers(results, optimizer, settings);
  const { isFew, ...reach } = reachNumbers(results, optimizer, settings) ?? { isFew: false };
  return {
    optimizer: words.settings.optimizer.options[optimizer],
    exponent: growth.median === null ? "–" : words.table.interval(growth),
    nearest: growth.nearest ? words.rules[growth.nearest] : "–",
    reach: "lastGood" in reach && !isFew ? words.table.reach(reach) : "–",
  };
}

/** As in `k = 1024`, and with the digits that a rate has. */
export const sizeText = counted;
export function rateNumber(rate) {
  if (!Number.isFinite(rate)) return "–";
  const digits = Math.max(0, 2 - Math.floor(Math.log10(rate)));
  return digits > 8 ? rate.toPrecision(3) : fixed(rate, digits);
}
