// Data sets on their way into the core: named ones, and numbers that a caller brings.
import { lengthOf, number, numbers, objectWith, rangeError, typeError } from "./check.js";
import { DATASET_ORDERS, DATASETS, enumValue, LABELS } from "./names.js";

// What dataset() and parseCsv() hand out can be handed back.
const datasetFields = ["name", "x", "y", "samples", "features", "test", "columns"];

export const MAX_NUMBERS = 2 ** 24; // the core's kMaxNumbers

// What each named set can be told beside its size, noise and order; its own defaults.
const commonFields = ["name", "samples", "noise", "order"];
const namedSets = {
  salary: { fields: [], samples: 10, noise: 0.1 },
  "noisy-line": { fields: ["intercept"], samples: 512, noise: 1 },
  "two-gaussians": { fields: ["center", "labels"], samples: 512, noise: 1 },
  moons: { fields: ["labelNoise", "testSamples", "labels"], samples: 128, noise: 0.2 },
  "narrow-valley": { fields: [], samples: 256, noise: 1 },
  gaussian: { fields: ["features", "condition"], samples: 1024, noise: 0.5 },
};
const everyField = [...new Set(Object.values(namedSets).flatMap(({ fields }) => fields))];

/**
 * A DatasetSpec of the core.
 * @param {string} path "data." inside a trainer's specification, "" by itself
 */
export function datasetSpec(path, spec) {
  const where = path.slice(0, -1);
  objectWith(where, spec, [...commonFields, ...everyField]);
  const name = enumValue(`${path}name`, spec.name, DATASETS);
  const set = namedSets[spec.name];
  const fields = [...commonFields, ...set.fields].filter(
    (field) => spec.name !== "two-gaussians" || field !== "noise",
  );
  objectWith(where, spec, fields);
  const numberOr = (field, fallback) => number(`${path}${field}`, spec[field] ?? fallback);
  return {
    name,
    samples: numberOr("samples", set.samples),
    noise: numberOr("noise", set.noise),
    order: enumValue(`${path}order`, spec.order ?? "as-drawn", DATASET_ORDERS),
    features: numberOr("features", 16),
    condition: numberOr("condition", 1),
    intercept: numberOr("intercept", 0),
    center: numberOr("center", 0.75),
    labelNoise: numberOr("labelNoise", 0),
    testSamples: numberOr("testSamples", 0),
    labels: enumValue(`${path}labels`, spec.labels ?? "zero-one", LABELS),
  };
}

/** x as rows or as one flat list: numbers row by row, and how many there are in a row. */
function features(x) {
  const allowed = "an array of numbers, or an array of rows of numbers";
  const samples = lengthOf("data.x", x, allowed, MAX_NUMBERS);
  if (samples === 0 || typeof x[0] === "number") {
    return { x: numbers("data.x", x, MAX_NUMBERS), d: 1 };
  }
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
 * x of a Dataset object as it was handed out: flat, with `features` columns.
 * @returns {{x: Float64Array, d: number}}
 */
function flatFeatures({ x, features: d }) {
  const flat = numbers("data.x", x, MAX_NUMBERS);
  if (!(Number.isInteger(d) && d >= 1 && flat.length % d === 0)) {
    throw rangeError("data.features", d, "a whole number that divides the length of data.x");
  }
  return { x: flat, d };
}

/** What a trainer trains on, as the core takes it: a DatasetSpec, or the numbers themselves. */
export function dataOf(data) {
  const allowed = 'a named data set such as {name: "salary"}, or {x, y}';
  if (typeof data !== "object" || data === null) throw typeError("data", data, allowed);
  if (!("x" in data || "y" in data)) return datasetSpec("data.", data);
  const isDataset = "features" in data;
  objectWith("data", data, isDataset ? datasetFields : ["x", "y"]);
  const { x, d } = isDataset ? flatFeatures(data) : features(data.x);
  return { x, y: numbers("data.y", data.y, MAX_NUMBERS), features: d };
}
