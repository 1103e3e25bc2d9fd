/** Quantities as a reader sees them, each with a unit that suits it. */
import { fixed } from "./numbers.js";

/** @type {[size: number, name: string][]} */
const TIMES = [
  [1, "s"],
  [1e-3, "ms"],
  [1e-6, "µs"],
  [1e-9, "ns"],
];
/** @type {[size: number, name: string][]} */
const SIZES = [
  [1e9, "GB"],
  [1e6, "MB"],
  [1e3, "kB"],
  [1, "B"],
];

/** 1.23 µs, 45.6 ms, 1.20 s. @param {number} seconds */
export function secondsText(seconds) {
  const [size, name] = unitFor(seconds, TIMES);
  return `${fixed(seconds / size, seconds / size < 10 ? 2 : 1)} ${name}`;
}

/** The unit in which an axis up to so many seconds has numbers to read. @param {number} seconds */
export function timeUnit(seconds) {
  const [size, name] = unitFor(seconds, TIMES);
  return { name, perSecond: 1 / size };
}

/** 680 B, 4.2 kB, 13 MB. @param {number} bytes */
export function bytesText(bytes) {
  const [size, name] = unitFor(bytes, SIZES);
  return `${fixed(bytes / size, size > 1 && bytes / size < 10 ? 1 : 0)} ${name}`;
}

/** The largest unit that is not larger than a value; else the smallest. */
function unitFor(value, units) {
  return units.find(([size]) => value >= size) ?? units[units.length - 1];
}
