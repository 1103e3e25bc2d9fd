/** What theory says before anything is measured: where the average of small batches is, beside least squares. */
import { LINE, SHIFT_RATES } from "./measurements.js";

/** Learning rates of the curve. */
const COUNT = 24;

/** @param {import("../../engine/engine.js").Engine} engine */
export function create(engine, { seed }) {
  const [lowest, highest] = [SHIFT_RATES[0], SHIFT_RATES[SHIFT_RATES.length - 1]];
  const rates = Array.from(
    { length: COUNT },
    (_, i) => lowest * 0.9 * ((highest / lowest) * 1.25) ** (i / (COUNT - 1)),
  );
  // The prediction needs no run: the shortest will do.
  const jobs = rates.map((learningRate) => ({ ...LINE, seed, learningRate, epochs: 50 }));
  const predicted = engine
    .runAll("average-shift", jobs)
    .map(({ predicted: { values } }, i) => ({ rate: rates[i], shift: Array.from(values) }));
  return { state: { predicted }, delete() {} };
}
