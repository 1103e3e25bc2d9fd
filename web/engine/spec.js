// A caller's specification of a trainer, checked by type and turned into the core's.
import { boolean, number, numbers, objectWith, oneOf, rangeError } from "./check.js";
import { dataSetter, MAX_NUMBERS } from "./data.js";
import { checkSeed, enumValue, throwProblem } from "./native.js";

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

function setModel(core, native, model = { kind: "linear" }) {
  checkKind("model", model, modelFields);
  const { kind, activation = "tanh", outputs = 1 } = model;
  native.setModel(
    core.ModelKind[kind],
    enumValue("model.activation", activation, core.Activation),
    number("model.outputs", outputs),
  );
  if (kind === "mlp") native.setHidden(numbers("model.hidden", model.hidden, 100));
}

function optimizerSpec(core, optimizer = { kind: "sgd" }) {
  checkKind("optimizer", optimizer, optimizerFields);
  const { kind, momentum = 0.9, alpha = 0.99, betas = [0.9, 0.999] } = optimizer;
  const { eps = kind === "adagrad" ? 1e-10 : 1e-8 } = optimizer;
  const [beta1, beta2] = numbers("optimizer.betas", betas, 2);
  if (beta2 === undefined) throw rangeError("optimizer.betas", betas, "2 numbers");
  return {
    kind: core.OptimizerKind[kind],
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

function initialParameters(initial) {
  const parameters = numbers("initial", initial, MAX_NUMBERS);
  if (parameters.length === 0) {
    throw rangeError("initial", initial, "one number for each parameter");
  }
  return parameters;
}

/**
 * A TrainerSpec of the core that has no problem. The caller deletes it.
 * @param {any} core the WebAssembly module
 * @param {import("./engine.d.ts").TrainerSpec} spec
 */
export function trainerSpec(core, spec) {
  objectWith("", spec, trainerFields);
  const setData = dataSetter(core, spec.data);
  const defaultLoss = spec.model?.kind === "logistic" ? "cross-entropy" : "mse";
  const precision = oneOf("precision", spec.precision ?? "float64", ["float64", "float32"]);
  const fields = {
    standardize: boolean("standardize", spec.standardize ?? false),
    singlePrecision: precision === "float32",
    loss: enumValue("loss", spec.loss ?? defaultLoss, core.Loss),
    batchSize: number("batchSize", spec.batchSize, "a whole number from 1 to n"),
    learningRate: learningRateSpec(spec.learningRate),
    order: enumValue("order", spec.order ?? "shuffle-each-epoch", core.Order),
    dropLast: boolean("dropLast", spec.dropLast ?? false),
    optimizer: optimizerSpec(core, spec.optimizer),
    seed: checkSeed("seed", spec.seed),
  };
  const initial = spec.initial === undefined ? undefined : initialParameters(spec.initial);
  const native = Object.assign(new core.TrainerSpec(), fields);
  try {
    setModel(core, native, spec.model);
    setData(native);
    if (initial) native.setInitial(initial);
    throwProblem(core.problemOfSpec(native), spec);
    return native;
  } catch (error) {
    native.delete();
    throw error;
  }
}
