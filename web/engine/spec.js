// A caller's specification of a trainer, checked by type and completed, as the core takes it.
import { boolean, number, numbers, objectWith, oneOf, rangeError } from "./check.js";
import { dataOf, MAX_NUMBERS } from "./data.js";
import { ACTIVATIONS, enumValue, LOSSES, MODELS, OPTIMIZERS, ORDERS } from "./names.js";
import { checkSeed } from "./native.js";

const trainerFields = [
  ...["data", "standardize", "model", "precision", "loss", "batchSize", "learningRate", "order"],
  ...["dropLast", "optimizer", "seed", "initial"],
];

const modelFields = {
  linear: ["kind"],
  logistic: ["kind"],
  mlp: ["kind", "hidden", "activation", "outputs"],
};

const optimizerFields = {
  sgd: ["kind"],
  momentum: ["kind", "momentum"],
  nesterov: ["kind", "momentum"],
  adagrad: ["kind", "eps"],
  rmsprop: ["kind", "alpha", "eps"],
  adam: ["kind", "betas", "eps"],
};

/** `{kind, …}` with only the fields that this kind has. */
function checkKind(field, value, fieldsOfKinds) {
  const every = [...new Set(Object.values(fieldsOfKinds).flat())];
  objectWith(field, value, every);
  oneOf(`${field}.kind`, value.kind, Object.keys(fieldsOfKinds));
  return objectWith(field, value, fieldsOfKinds[value.kind]);
}

function modelSpec(model = { kind: "linear" }) {
  checkKind("model", model, modelFields);
  const { kind, activation = "tanh", outputs = 1 } = model;
  return {
    kind: MODELS.indexOf(kind),
    activation: enumValue("model.activation", activation, ACTIVATIONS),
    outputs: number("model.outputs", outputs),
    hidden: kind === "mlp" ? numbers("model.hidden", model.hidden, 100) : [],
  };
}

function optimizerSpec(optimizer = { kind: "sgd" }) {
  checkKind("optimizer", optimizer, optimizerFields);
  const { kind, momentum = 0.9, alpha = 0.99, betas = [0.9, 0.999] } = optimizer;
  const { eps = kind === "adagrad" ? 1e-10 : 1e-8 } = optimizer;
  const [beta1, beta2] = numbers("optimizer.betas", betas, 2);
  if (beta2 === undefined) throw rangeError("optimizer.betas", betas, "2 numbers");
  return {
    kind: OPTIMIZERS.indexOf(kind),
    momentum: number("optimizer.momentum", momentum),
    alpha: number("optimizer.alpha", alpha),
    beta1,
    beta2,
    eps: number("optimizer.eps", eps),
  };
}

/** A number, or {base, baseBatchSize, warmupEpochs}. */
function learningRateSpec(value) {
  if (typeof value !== "object" || value === null) {
    const rate = number("learningRate", value, "a finite number greater than 0");
    return { rate, baseBatchSize: 0, warmupEpochs: 0 };
  }
  objectWith("learningRate", value, ["base", "baseBatchSize", "warmupEpochs"]);
  const { base, baseBatchSize, warmupEpochs = 0 } = value;
  const allowed = "a whole number from 1 to 16,777,216";
  // The core takes a base batch size of 0 for a constant rate.
  if (number("learningRate.baseBatchSize", baseBatchSize, allowed) === 0) {
    throw rangeError("learningRate.baseBatchSize", baseBatchSize, allowed);
  }
  return {
    rate: number("learningRate.base", base, "a finite number greater than 0"),
    baseBatchSize,
    warmupEpochs: number("learningRate.warmupEpochs", warmupEpochs),
  };
}

/** None: the model's own start. */
function initialParameters(initial) {
  if (initial === undefined) return [];
  const parameters = numbers("initial", initial, MAX_NUMBERS);
  if (parameters.length === 0) {
    throw rangeError("initial", initial, "one number for each parameter");
  }
  return parameters;
}

/**
 * A TrainerSpec of the core.
 * @param {import("./engine.d.ts").TrainerSpec} spec
 */
export function trainerSpec(spec) {
  objectWith("", spec, trainerFields);
  const data = dataOf(spec.data);
  const defaultLoss = spec.model?.kind === "logistic" ? "cross-entropy" : "mse";
  const precision = oneOf("precision", spec.precision ?? "float64", ["float64", "float32"]);
  return {
    data,
    standardize: boolean("standardize", spec.standardize ?? false),
    singlePrecision: precision === "float32",
    loss: enumValue("loss", spec.loss ?? defaultLoss, LOSSES),
    batchSize: number("batchSize", spec.batchSize, "a whole number from 1 to n"),
    learningRate: learningRateSpec(spec.learningRate),
    order: enumValue("order", spec.order ?? "shuffle-each-epoch", ORDERS),
    dropLast: boolean("dropLast", spec.dropLast ?? false),
    optimizer: optimizerSpec(spec.optimizer),
    seed: checkSeed("seed", spec.seed),
    initial: initialParameters(spec.initial),
    model: modelSpec(spec.model),
  };
}
