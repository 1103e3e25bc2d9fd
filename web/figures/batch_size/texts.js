/** Times and epochs as a reader sees them. */
import { fixed, plain } from "../../charts/numbers.js";

const UNITS = [
  [1, "s"],
  [1e-3, "ms"],
  [1e-6, "µs"],
  [1e-9, "ns"],
];

/** With a unit that suits it: 1.23 µs, 45.6 ms, 1.20 s. */
export function secondsText(seconds) {
  const [size, name] = UNITS.find(([unit]) => seconds >= unit) ?? UNITS.at(-1);
  return `${fixed(seconds / size, seconds / size < 10 ? 2 : 1)} ${name}`;
}

/** Whole when they are; of less than ten, two digits: 0.0018, 3.5. */
export function epochsText(epochs) {
  return plain(Number(epochs < 10 ? epochs.toPrecision(2) : epochs.toFixed(1)));
}
