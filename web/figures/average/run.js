/** What the figure computes besides its experiments: the averages of the pack of cards, as it is cut. */
import { matrixRows } from "../../figure/result_rows.js";
import { partsOf } from "./parts.js";

/**
 * @typedef {object} Cut
 * @property {number[]} sizes of the parts
 * @property {number[]} order the samples, as they lie
 * @property {number[]} weights of each sample, as a multiple of its fair share 1/k
 * @property {number[][]} sampleGradients (∂w, ∂b) of each
 * @property {number[][]} partGradients
 * @property {number[]} averageOfAverages
 * @property {number[]} average
 */

export function create(engine) {
  const cutOf = cutter(engine);
  return { state: { cutOf }, delete() {} };
}

/** Cuts the pack. The last cut is remembered: a figure is drawn more often than a cut is moved. */
function cutter(engine) {
  let known = "";
  /** @type {Cut} */
  let cut;
  return ({ seed, cards, parts }) => {
    const sizes = partsOf({ cards, parts });
    const key = [seed, ...sizes].join();
    if (key !== known) [known, cut] = [key, cutPack(engine, { seed, sizes })];
    return cut;
  };
}

/** @returns {Cut} */
function cutPack(engine, { seed, sizes }) {
  const samples = sizes.reduce((sum, size) => sum + size, 0);
  const [result] = engine.runAll("average-of-averages", [{ seed, samples, parts: sizes }]);
  return {
    sizes,
    order: Array.from(result.order.values),
    weights: Array.from(result.weights.values, (weight) => weight * samples),
    sampleGradients: matrixRows(result.sampleGradients),
    partGradients: matrixRows(result.partGradients),
    averageOfAverages: Array.from(result.averageOfAverages.values),
    average: Array.from(result.average.values),
  };
}
