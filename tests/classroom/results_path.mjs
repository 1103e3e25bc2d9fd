// Where a number stands in the results of a figure, as the guide's steps name it (web/classroom/guide/steps.js).

/**
 * @param {any} results
 * @param {string} path `sizes.batchSize=2.deviation.0`, `orders.sequential.swings.-1`
 * @returns {unknown} undefined where there is nothing
 */
export function valueAt(results, path) {
  return path.split(".").reduce((value, part) => inside(value, part), results);
}

/** @param {any} value @param {string} part of a path */
function inside(value, part) {
  if (!Array.isArray(value)) return value?.[part];
  const [key, wanted] = part.split("=");
  if (wanted === undefined) return part === "length" ? value.length : value.at(Number(part));
  return value.find((one) => String(one?.[key]) === wanted);
}
