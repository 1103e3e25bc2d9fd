// Hostile CSV, guided by coverage (libfuzzer.mjs): it is refused with a line and a column, or what was read
// is a data set that says the same when it is written and read again. See run.sh.
import { parseCsv } from "../../web/engine/csv.js";

const REFUSED = /^line \d+, column \d+: ./;

/** @param {Buffer} bytes */
export function fuzz(bytes) {
  const text = bytes.toString("utf8");
  let data;
  try {
    data = parseCsv(text);
  } catch (error) {
    if (error instanceof RangeError && REFUSED.test(error.message)) return;
    throw error;
  }
  const { x, y, samples, features } = data;
  if (samples < 1 || features < 1) throw new Error("a data set without samples or features");
  if (x.length !== samples * features || y.length !== samples)
    throw new Error("its sizes disagree");
  if (![...x, ...y].every(Number.isFinite)) throw new Error("a number that is not finite");
  const again = parseCsv(written(data));
  if (String(again.x) !== String(x) || String(again.y) !== String(y))
    throw new Error("it reads differently");
}

function written({ x, y, features }) {
  return Array.from(y, (target, i) =>
    [...x.slice(i * features, (i + 1) * features), target].join(),
  ).join("\n");
}
