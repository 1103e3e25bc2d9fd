/** The optimisers, batch sizes and learning rates of the map, and the rules that are tried on it. */
import { range } from "d3-array";

export const SAMPLES = 1024;

export const OPTIMIZERS = ["sgd", "momentum", "adam"];

/** In ascending order, each twice the one before. */
export const SIZES = range(9).map((i) => 2 ** i);
/** Each √2 times the one before, which makes of both rules lines through the middles of cells. */
export const RATES = range(25).map((i) => 2 ** (i / 2 - 11));

/**
 * What may become of the learning rate when the batch size grows by κ: it is multiplied by κ to this power.
 * @type {Record<RuleName, number>}
 * @typedef {"same" | "root" | "linear"} RuleName
 */
export const EXPONENTS = { same: 0, root: 0.5, linear: 1 };
export const RULE_NAMES = /** @type {RuleName[]} */ (Object.keys(EXPONENTS));

/** The rule that theory has for an optimiser. @type {(optimizer: string) => RuleName} */
export const ruleOf = (optimizer) => (optimizer === "adam" ? "root" : "linear");

/** By how many rows of the map a rule leads up from the first column to another one. */
export const rowsUp = (rule, column) => 2 * EXPONENTS[rule] * column;

/** The row of a learning rate, which may lie between two rows of the map. */
export const rowOf = (rate) => 2 * (Math.log2(rate) + 11);

/** Powers of two, exact and short: 1/128, 2. */
export function rateText(rate) {
  return rate < 1 ? `1/${1 / rate}` : String(rate);
}
