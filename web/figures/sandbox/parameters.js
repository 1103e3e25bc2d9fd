/** The parameters of a model: their names, and what they are in the units of the data. */
import { range } from "d3-array";
import { unitsOf } from "./data.js";

/**
 * @typedef {import("./run.js").State} State
 */

/** Whether there is a weight for each feature, and an intercept. @param {{model: string}} settings */
const isOneLayer = ({ model }) => model !== "mlp";

/**
 * Their names, in their order: `w`, `b`; `w2`; of a network `W1[3,2]` and `b1[3]`, unit by unit of each layer.
 * @param {State} state
 * @returns {string[]}
 */
export function parameterNames({ settings, data: { features } }) {
  if (isOneLayer(settings)) {
    const weights = range(1, features + 1).map((i) => (features === 1 ? "w" : `w${i}`));
    return [...weights, "b"];
  }
  const sizes = [features, ...unitsOf(settings.hiddenLayers), 1];
  return sizes.slice(1).flatMap((units, layer) => {
    const inputs = sizes[layer];
    const weights = range(units * inputs).map(
      (i) => `W${layer + 1}[${Math.floor(i / inputs) + 1},${(i % inputs) + 1}]`,
    );
    return [...weights, ...range(units).map((i) => `b${layer + 1}[${i + 1}]`)];
  });
}

/**
 * The same function of x as it is in the data, where the model has learnt from standardised x.
 * @param {State} state
 * @returns {number[] | null} null where nothing was standardised, or where no such parameters exist
 */
export function parametersInUnits({ settings, parameters, scaling }) {
  if (!scaling || !isOneLayer(settings)) return null;
  const { mean, deviation } = scaling;
  const weights = parameters.slice(0, -1).map((weight, i) => weight / deviation[i]);
  const shift = weights.reduce((sum, weight, i) => sum + weight * mean[i], 0);
  return [...weights, parameters[parameters.length - 1] - shift];
}
