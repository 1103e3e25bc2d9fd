// A caller's specification, checked and turned into the core's.
import {
  boolean,
  lengthOf,
  number,
  numbers,
  objectWith,
  oneOf,
  rangeError,
  typeError,
  wholeNumber,
} from "./check.js";

const MAX_NUMBERS = 2 ** 24; // the core's kMaxNumbers
const MAX_SEED = 2 ** 32 - 1;
export const DEFAULT_SEED = 42;

const datasetFields = ["name", "samples", "noise", "order"];
const trainerFields = [
  ...["data", "model", "precision", "loss", "batchSize", "learningRate", "order", "dropLast"],
  ...["optimizer", "seed", "initial"],
];

/** A field of an enumeration of the core; its names are the contract's. */
function enumValue(field, value, enumeration) {
  const names = Object.keys(enumeration).filter((name) => name !== "values" && name !== "argCount");
  return enumeration[oneOf(field, value, names)];
}

/** @returns {number} */
export const checkSeed = (field, seed = DEFAULT_SEED) => wholeNumber(field, seed, 0, MAX_SEED);

/**
 * A DatasetSpec of the core.
 * @param {any} core the WebAssembly module
 * @param {string} path "data." inside a trainer's specification, "" by itself
 */
export function datasetSpec(core, path, spec) {
  objectWith(path.slice(0, -1), spec, datasetFields);
  const { name, samples = 10, noise = 0.1, order = "as-drawn" } = spec;
  return {
    name: enumValue(`${path}name`, name, core.DatasetName),
    samples: number(`${path}samples`, samples),
    noise: number(`${path}noise`, noise),
    order: enumValue(`${path}order`, order, core.DatasetOrder),
  };
}

/** Throws the core's problem with `spec`, if it has one, as an error that shows the value. */
export function throwProblem(problem, spec) {
  if (problem) throw rangeError(problem.field, valueAt(spec, problem.field), problem.allowed);
}

/** "data.x[3][1]" → spec.data.x[3][1], as far as it leads. */
function valueAt(spec, path) {
  return path.split(/[.[\]]+/).reduce((value, key) => (key === "" ? value : value?.[key]), spec);
}

/** x as rows or as one flat list: numbers row by row, and how many there are in a row. */
function features(x) {
  const allowed = "an array of numbers, or an array of rows of numbers";
  const samples = lengthOf("data.x", x, allowed, MAX_NUMBERS);
  if (samples === 0 || typeof x[0] === "number")
    return { x: numbers("data.x", x, MAX_NUMBERS), d: 1 };
  const d = lengthOf("data.x[0]", x[0], "an array of numbers", MAX_NUMBERS);
  if (d === 0) throw rangeError("data.x[0]", x[0], "a row of at least 1 number");
  if (d * samples > MAX_NUMBERS) {
    throw rangeError("data.x", x, `at most ${MAX_NUMBERS.toLocaleString("en-US")} numbers`);
  }
  const flat = new Float64Array(samples * d);
  for (let i = 0; i < samples; i++) {
    const row = numbers(`data.x[${i}]`, x[i], MAX_NUMBERS);
    if (row.length !== d) {
      throw rangeError(`data.x[${i}]`, x[i], `a row of ${d} numbers, as long as the first`);
    }
    flat.set(row, i * d);
  }
  return { x: flat, d };
}

/**
 * A TrainerSpec of the core that has no problem. The caller deletes it.
 * @param {any} core the WebAssembly module
 * @param {import("./engine.d.ts").TrainerSpec} spec
 */
export function trainerSpec(core, spec) {
  objectWith("", spec, trainerFields);
  const setData = dataSetter(core, spec.data);
  checkOnlyKind("model", spec.model, "linear");
  oneOf("precision", spec.precision ?? "float64", ["float64"]);
  checkOnlyKind("optimizer", spec.optimizer, "sgd");
  const fields = {
    loss: enumValue("loss", spec.loss ?? "mse", core.Loss),
    batchSize: number("batchSize", spec.batchSize, "a whole number from 1 to n"),
    learningRate: number("learningRate", spec.learningRate, "a finite number greater than 0"),
    order: enumValue("order", spec.order ?? "shuffle-each-epoch", core.Order),
    dropLast: boolean("dropLast", spec.dropLast ?? false),
    seed: checkSeed("seed", spec.seed),
  };
  const initial = spec.initial === undefined ? undefined : initialParameters(spec.initial);
  const native = Object.assign(new core.TrainerSpec(), fields);
  try {
    setData(native);
    if (initial) native.setInitial(initial);
    throwProblem(core.problemOfSpec(native), spec);
    return native;
  } catch (error) {
    native.delete();
    throw error;
  }
}

function initialParameters(initial) {
  const parameters = numbers("initial", initial, MAX_NUMBERS);
  if (parameters.length === 0)
    throw rangeError("initial", initial, "one number for each parameter");
  return parameters;
}

/** Checks `data`; the function that is returned puts it into the core's specification. */
function dataSetter(core, data) {
  const allowed = 'a named data set such as {name: "salary"}, or {x, y}';
  if (typeof data !== "object" || data === null) throw typeError("data", data, allowed);
  if (!("x" in data || "y" in data)) {
    const named = datasetSpec(core, "data.", data);
    return (native) => native.setData(named);
  }
  objectWith("data", data, ["x", "y"]);
  const { x, d } = features(data.x);
  const y = numbers("data.y", data.y, MAX_NUMBERS);
  return (native) => native.setOwnData(x, y, d);
}

/** `{kind}`, where only one kind exists. */
function checkOnlyKind(field, value, kind) {
  if (value === undefined) return;
  objectWith(field, value, ["kind"]);
  oneOf(`${field}.kind`, value.kind, [kind]);
}
