// Statistics of the core on numbers that are not a trainer's.
import { numbers } from "./check.js";
import { rangeError } from "./errors.js";

/** See Engine.signChanges in engine.d.ts. */
export const signChanges = (core, values) => core.signChanges(numbers("values", values));

/** See Engine.medianInterval in engine.d.ts. */
export function medianInterval(core, values) {
  const checked = numbers("values", values);
  const place = checked.findIndex(Number.isNaN);
  if (place >= 0)
    throw rangeError(`values[${place}]`, Number.NaN, "a number, which may be infinite");
  return core.medianInterval(checked);
}
