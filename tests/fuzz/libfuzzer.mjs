// Has libFuzzer try what a bundled CommonJS module exports as fuzz(bytes), guided by the code that each input
// reaches: Istanbul puts a counter at every statement, function and branch of the module.
//   node tests/fuzz/libfuzzer.mjs ADDON MODULE [libFuzzer's arguments]
// What fuzz() throws is a finding. The process ends with libFuzzer, and with its exit code.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { createInstrumenter } from "istanbul-lib-instrument";

const [addon, module, ...options] = process.argv.slice(2);
const require = createRequire(import.meta.url);
const { counters, run } = require(resolve(addon));

const counted = module.replace(/\.cjs$/, ".counted.cjs");
const instrumenter = createInstrumenter({ coverageVariable: "reached" });
writeFileSync(counted, instrumenter.instrumentSync(readFileSync(module, "utf8"), module));
const { fuzz } = require(resolve(counted));

// Every counter by its list and its key in it; what ran while the module was loaded is not counted.
const [{ s: statements, f: functions, b: branches }] = Object.values(globalThis.reached);
const lists = [statements, functions, ...Object.values(branches)];
const places = lists.flatMap((list) => Object.keys(list).map((key) => ({ list, key })));
if (places.length > counters.length) {
  throw new Error(
    `${module} has ${places.length} counters, and the addon only ${counters.length}.`,
  );
}
clear();

run(options, (bytes) => {
  clear();
  fuzz(bytes);
  places.forEach(({ list, key }, i) => {
    counters[i] = Math.min(list[key], 255);
  });
});

function clear() {
  for (const { list, key } of places) list[key] = 0;
}
