// Runs the tests of the page, as many files at a time as there are processors: `node --test` leaves one unused.
//   node tests/browser/all.mjs
import { readdir } from "node:fs/promises";
import { cpus } from "node:os";
import { run } from "node:test";
import { spec } from "node:test/reporters";
import { fileURLToPath } from "node:url";

/** What takes longest goes first: begun last, it would go on alone. */
const LONGEST = ["axe", "layout", "touch", "walk-through", "embed-codes", "endurance", "hostile"];

const folder = new URL("./", import.meta.url);
const ending = ".test.mjs";
const found = (await readdir(folder)).filter((name) => name.endsWith(ending)).sort();
const names = new Set([...LONGEST.map((name) => name + ending), ...found]);
const files = [...names].map((name) => fileURLToPath(new URL(name, folder)));
const tests = run({ files, concurrency: cpus().length });
tests.on("test:fail", () => {
  process.exitCode = 1;
});
// A class in newer versions of Node, a function in older ones.
const reporter = spec.prototype ? new spec() : spec;
tests.compose(reporter).pipe(process.stdout);
