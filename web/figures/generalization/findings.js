/** What the protocols say of the claim that the wider network is the better one, and what the rescaled network says. */
import { compareNumbers, summarize } from "../../figure/evidence.js";
import { memoize } from "../../figure/memoize.js";
import { compareSides, count, haveEnded, sidesOf } from "../minima/findings.js";
import { SHARPNESS } from "../minima/measurements.js";
import { PROTOCOLS, pairsByProtocol } from "./measurements.js";

/** @typedef {import("../minima/findings.js").Width} Width */
/** @typedef {import("../minima/findings.js").Finding} Finding */

/** Each protocol that has results: who is sharper, and the gap in accuracy. */
export const summarizeProtocols = memoize(
  (measured, wanted) =>
    pairsByProtocol(measured).map(({ protocol, pairs: results }) => {
      const pairs = results.filter(Boolean);
      const { accuracy, diverged, ...sides } = compareSides(pairs, wanted);
      const [small, large] = sidesOf(pairs, "testAccuracy").map(summarize);
      return {
        protocol,
        place: PROTOCOLS.indexOf(protocol),
        count: pairs.length,
        ...sides,
        ...accuracy,
        diverged: count(pairs, (pair) => !haveEnded(pair)),
        divergedRuns: diverged,
        unmatched: count(pairs, (pair) => haveEnded(pair) && !pair.hasReachedLoss),
        small,
        large,
      };
    }),
  ({ pairs, protocols }, wanted) => [pairs.results, protocols.results, wanted],
);

/**
 * What a protocol says of the claim that the wider network is the better one. Only pairs whose networks both came to
 * an end count: one that diverged is neither wide nor sharp.
 * @param {{width: Width, findingOfEnded: Finding}} compared
 * @returns {"supports" | "denies" | "undecided" | "unknown"} “undecided”: it is known who is wider, and neither is
 *   clearly better
 */
export function stanceOf({ width, findingOfEnded: finding }) {
  if (width !== "sharper" && width !== "flatter") return "unknown";
  if (finding === "unclear") return "undecided";
  if (finding !== "better" && finding !== "worse") return "unknown";
  return (width === "sharper") === (finding === "worse") ? "supports" : "denies";
}

/**
 * Which measures of sharpness change with the factor of the rescaled layers, over all factors.
 * @param {any[]} rows
 * @returns {{changed: string[], same: string[]}}
 */
export function compareRescaled(rows) {
  const unscaled = rows.find(({ factor }) => factor === 1);
  const isSame = (name) =>
    rows.every((row) => ["close", "equal"].includes(compareNumbers(unscaled[name], row[name])));
  return {
    changed: SHARPNESS.filter((name) => !isSame(name)),
    same: SHARPNESS.filter(isSame),
  };
}
