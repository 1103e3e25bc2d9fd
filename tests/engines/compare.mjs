// Where two results differ, beyond the last bits of what JavaScript engines may round differently.

const TOLERANCE = 1e-9;
/** What depends on the machine and the moment: times, and what is said of them. */
const TIMES = /^(machine|shape)$|seconds|quartile|loops/i;

/** @returns {string[]} each with its place */
export function differences(actual, expected, place = "results") {
  if (typeof expected === "number" && typeof actual === "number") {
    const isClose = Math.abs(actual - expected) <= TOLERANCE * Math.max(1, Math.abs(expected));
    return isClose || Object.is(actual, expected) ? [] : [`${place} is ${actual}, not ${expected}`];
  }
  if (isObject(actual) && isObject(expected)) {
    const names = [...new Set([...Object.keys(actual), ...Object.keys(expected)])];
    return names
      .filter((name) => !TIMES.test(name))
      .flatMap((name) => differences(actual[name], expected[name], `${place}.${name}`));
  }
  return actual === expected ? [] : [`${place} is ${text(actual)}, not ${text(expected)}`];
}

const isObject = (value) => typeof value === "object" && value !== null;

function text(value) {
  return String(JSON.stringify(value)).slice(0, 80);
}
