// Reads tests/golden: lines of words, floats in hexadecimal (0x1.8p+1) so that no bit is lost.
import { readFileSync } from "node:fs";

/** @returns {string[][]} the words of each line */
export function readGolden(name) {
  const text = readFileSync(new URL(`../golden/${name}`, import.meta.url), "utf8");
  return text
    .trim()
    .split("\n")
    .map((line) => line.split(" "));
}

/** @returns {number} */
export function parseFloatHex(text) {
  const match = /^(-?)0x([01])\.([0-9a-f]+)p([+-]\d+)$/.exec(text);
  if (!match) return Number(text);
  const [, sign, lead, fraction, exponent] = match;
  const mantissa = Number(`0x${lead}${fraction}`) * 16 ** -fraction.length;
  return (sign ? -1 : 1) * mantissa * 2 ** Number(exponent);
}
