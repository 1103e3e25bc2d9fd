/** A time with a unit that suits it: 1.23 µs, 45.6 ms, 1.2 s. */
import { fixed } from "../../charts/numbers.js";

const UNITS = [
  [1, "s"],
  [1e-3, "ms"],
  [1e-6, "µs"],
  [1e-9, "ns"],
];

export function secondsText(seconds) {
  const [size, name] = UNITS.find(([unit]) => seconds >= unit) ?? UNITS.at(-1);
  return `${fixed(seconds / size, seconds / size < 10 ? 2 : 1)} ${name}`;
}
