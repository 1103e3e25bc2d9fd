/** What numbers over several seeds say: one side, the other, or neither for certain. */
import { average } from "../../figure/statistics.js";

/** So many standard errors from zero, a difference is hardly chance. */
const CERTAIN = 2;

/**
 * @param {number[]} differences first minus second, of each seed; those that are not finite do not count
 * @returns {{mean: number, standardError: number, side: "first" | "second" | "neither"}}
 */
export function differenceOver(differences) {
  const { mean, standardError } = average(differences.filter(Number.isFinite));
  const isCertain = Math.abs(mean) > CERTAIN * standardError;
  return { mean, standardError, side: !isCertain ? "neither" : mean > 0 ? "first" : "second" };
}

/** The name whose number is nearest, by ratio. */
export function nearestRatio(ratio, names) {
  const off = (name) => Math.abs(Math.log(Math.max(ratio, 1e-9) / names[name]));
  return Object.keys(names).reduce((best, name) => (off(name) < off(best) ? name : best));
}
