// node --enable-source-maps libfuzzer.mjs ADDON BUNDLE [OPTION…]: libFuzzer on a CommonJS bundle's
// `fuzz(bytes)`, guided by which of the bundle's statements, functions and branches ran how often.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { createInstrumenter } from "istanbul-lib-instrument";

const [addonFile, bundle, ...options] = process.argv.slice(2);
const require = createRequire(import.meta.url);
const addon = require(resolve(addonFile));
const { fuzz } = require(instrument(resolve(bundle)));
const [coverage] = Object.values(globalThis.__coverage__);
countInto(addon.counters, coverage);

// It comes back from trying single files; from fuzzing, libFuzzer ends the program itself.
process.exitCode = addon.run(options, (bytes) => {
  try {
    fuzz(bytes);
  } catch (error) {
    console.error(error);
    throw error;
  }
});

/** @returns {string} the file of a copy that counts, and whose stacks name the sources' lines */
function instrument(file) {
  const instrumenter = createInstrumenter({ produceSourceMap: true });
  const code = instrumenter.instrumentSync(readFileSync(file, "utf8"), file);
  const map = Buffer.from(JSON.stringify(instrumenter.lastSourceMap())).toString("base64");
  const counting = file.replace(/\.cjs$/, ".counting.cjs");
  writeFileSync(counting, `${code}\n//# sourceMappingURL=data:application/json;base64,${map}\n`);
  return counting;
}

/** Lets a file count in libFuzzer's memory, so that nothing has to be copied or set to zero. */
function countInto(memory, coverage) {
  let used = 0;
  // Clamped, because a counter that came round to 0 would say that nothing had run.
  const take = (length) => {
    const counters = new Uint8ClampedArray(memory, used, length);
    used += length;
    return counters;
  };
  coverage.s = take(Object.keys(coverage.s).length);
  coverage.f = take(Object.keys(coverage.f).length);
  for (const [branch, ways] of Object.entries(coverage.b)) coverage.b[branch] = take(ways.length);
}
