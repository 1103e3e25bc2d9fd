// What the values of the core's enumerations are called, in the order that they have there: core/named_dataset.hpp,
// loss.hpp, batches.hpp, trainer_spec.hpp and model/mlp.hpp. The names are the contract's.
import { oneOf } from "./check.js";

export const DATASETS = [
  ...["salary", "noisy-line", "two-gaussians", "moons", "narrow-valley", "gaussian"],
];
export const DATASET_ORDERS = ["as-drawn", "sorted"];
export const LABELS = ["zero-one", "plus-minus"];
export const LOSSES = ["mse", "half-mse", "cross-entropy"];
export const ORDERS = ["sequential", "shuffle-once", "shuffle-each-epoch", "with-replacement"];
export const MODELS = ["linear", "logistic", "mlp"];
export const ACTIVATIONS = ["tanh", "relu"];
export const OPTIMIZERS = ["sgd", "momentum", "nesterov", "adagrad", "rmsprop", "adam"];

/** @returns {number} the value that the core has for a name, which is checked */
export function enumValue(field, value, names) {
  return names.indexOf(oneOf(field, value, names));
}
