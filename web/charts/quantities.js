/** Quantities as a reader sees them, each with a unit that suits it. */
import { fixed } from "./numbers.js";

const TIMES = [
  [1, "s"],
  [1e-3, "ms"],
  [1e-6, "µs"],
  [1e-9, "ns"],
];
const SIZES = [
  [1e9, "GB"],
  [1e6, "MB"],
  [1e3, "kB"],
  [1, "B"],
];

/** 1.23 µs, 45.6 ms, 1.20 s. */
export function secondsText(seconds) {
  const [size, name] = TIMES.find(([unit]) => seconds >= unit) ?? TIMES.at(-1);
  return `${fixed(seconds / size, seconds / size < 10 ? 2 : 1)} ${name}`;
}

/** 680 B, 4.2 kB, 13 MB. */
export function bytesText(bytes) {
  const [size, name] = SIZES.find(([unit]) => bytes >= unit) ?? SIZES.at(-1);
  return `${fixed(bytes / size, size > 1 && bytes / size < 10 ? 1 : 0)} ${name}`;
}
