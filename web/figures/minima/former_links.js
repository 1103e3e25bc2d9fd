/**
 * Links from when this figure, “sharpness” and “generalization” were one: its run was the toy, the pairs, the edge of
 * stability, the rescaled network, and the other protocols.
 */
import { EDGE_JOBS } from "../sharpness/measurements.js";
import { TOY_SIZES } from "./measurements.js";
import { schema } from "./schema.js";

const { default: USUAL_SEEDS } = schema.find(({ name }) => name === "seeds") ?? {};

/**
 * Where the state of an old link is to be found now.
 * @param {import("../../figure/registry.js").Settings} given untrusted
 * @returns {{figure: string, given: import("../../figure/registry.js").Settings} | null} null: in this figure
 */
export function forward({ balls, pair, ...given }) {
  const { doublings, done, seeds = USUAL_SEEDS, learningRate, ...ofEdge } = given;
  const afterToy = Math.max(Number(done) - TOY_SIZES.length, 0);
  const afterPairs = Math.max(afterToy - Number(seeds), 0);
  const afterEdge = Math.max(afterPairs - EDGE_JOBS, 0);
  if (doublings !== undefined || afterEdge > 0) {
    const place = done === undefined ? {} : { done: afterToy - afterPairs + afterEdge };
    return { figure: "generalization", given: { ...given, ...place } };
  }
  if (!(afterPairs > 0)) return null;
  // That began with one seed; the pairs' learning rate did not concern it.
  return { figure: "sharpness", given: { ...ofEdge, done: afterPairs } };
}
