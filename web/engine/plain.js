// Converts specifications to plain data that web/bindings/values.hpp can read. The core validates names and
// values; only what it could not read is refused here.
import { isList, lengthOf, MAX_NUMBERS, numbers, objectWith } from "./check.js";
import { rangeError, typeError } from "./errors.js";

/** @typedef {number | string | boolean | Float64Array | null | [name: string, value: any][]} Plain */

/**
 * @param {string} path of the value, "" for the specification itself
 * @returns {Plain} objects as entries, lists of numbers as copies, null for what no field accepts
 */
export function plain(path, value) {
  if (["number", "string", "boolean"].includes(typeof value)) return value;
  if (typeof value !== "object" || value === null) return null;
  if (isList(value)) return path === "" ? null : numbers(path, value);
  return Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .map(([name, member]) => [name, plain(path === "" ? name : `${path}.${name}`, member)]);
}

/**
 * A trainer's specification. Data of one's own becomes {x, y, features} with x flat.
 * @param {import("./engine.d.ts").TrainerSpec} spec
 */
export function plainTrainerSpec(spec) {
  const { data } = Object(spec);
  const isOwn = typeof data === "object" && data !== null && ("x" in data || "y" in data);
  return plain("", isOwn ? { ...spec, data: ownData(data) } : spec);
}

// A data set that dataset() or parseCsv() returned can be passed as it is.
const datasetFields = ["name", "x", "y", "samples", "features", "test", "columns"];

function ownData(data) {
  const isDataset = "features" in data;
  objectWith("data", data, isDataset ? datasetFields : ["x", "y"]);
  const { x, features } = isDataset ? flatFeatures(data) : rowsOf(data.x);
  return { x, y: numbers("data.y", data.y), features };
}

/** x as rows or as one flat list: numbers row by row, and how many there are in a row. */
function rowsOf(x) {
  const allowed = "an array of numbers, or an array of rows of numbers";
  const samples = lengthOf("data.x", x, allowed);
  if (samples === 0 || typeof x[0] === "number") return { x: numbers("data.x", x), features: 1 };
  const features = lengthOf("data.x[0]", x[0], "an array of numbers");
  if (features === 0) throw rangeError("data.x[0]", x[0], "a row of at least 1 number");
  if (features * samples > MAX_NUMBERS) {
    throw rangeError("data.x", x, `at most ${MAX_NUMBERS.toLocaleString("en-US")} numbers`);
  }
  const flat = new Float64Array(samples * features);
  for (let i = 0; i < samples; i++) {
    const row = numbers(`data.x[${i}]`, x[i]);
    if (row.length !== features) {
      const length = `a row of ${features} numbers, as long as the first`;
      throw rangeError(`data.x[${i}]`, x[i], length);
    }
    flat.set(row, i * features);
  }
  return { x: flat, features };
}

/** x of a Dataset object: flat, with `features` columns. */
function flatFeatures({ x, features }) {
  const flat = numbers("data.x", x);
  if (!(Number.isInteger(features) && features >= 1 && flat.length % features === 0)) {
    const allowed = "a whole number that divides the length of data.x";
    throw rangeError("data.features", features, allowed);
  }
  return { x: flat, features };
}

const MAX_LIST = 1000;

/**
 * Options of an experiment as numbers, strings and lists of numbers, which can also be posted to a Worker.
 * @param {import("./engine.d.ts").ExperimentOptions} [options]
 * @returns {[name: string, value: number | string | Float64Array][]}
 */
export function plainOptions(options = {}) {
  if (typeof options !== "object" || options === null || Array.isArray(options)) {
    throw typeError("options", options, "an object of options");
  }
  return Object.entries(options).map(([name, value]) => {
    if (typeof value === "number" || typeof value === "string") return [name, value];
    lengthOf(name, value, "a number, a word, or a list of numbers", MAX_LIST);
    return [name, numbers(name, value, MAX_LIST)];
  });
}
