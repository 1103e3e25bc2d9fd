// The picture that goes with a link to the figure; for the build alone.
import { operationCount } from "../../engine/gpu/shape.js";

/** Of a call, and of 10⁹ operations, in units of each other: a device that is slow to answer and quick to calculate. */
const DEVICES = /** @type {const} */ ([
  { call: 0.02, work: 1, colour: "ink" },
  { call: 1, work: 0.01, colour: "blue" },
]);

/**
 * The time of an update on a processor, and on a graphics processor, as it is to be expected: not a measurement.
 * @returns {import("../../figure/pictured_run.mjs").Scene}
 */
export function picture() {
  const network = { features: 64, hidden: 128, outputs: 10 };
  const exponents = Array.from({ length: 13 }, (_, exponent) => exponent);
  const lines = DEVICES.map(({ call, work, colour }) => ({
    colour,
    points: exponents.map((exponent) => [
      exponent,
      Math.log2(call + work * 1e-6 * operationCount(network, 2 ** exponent)),
    ]),
  }));
  return { lines, dots: lines.map((line) => ({ ...line, radius: 14 })) };
}
