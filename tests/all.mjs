// Runs the tests of some folders, one file more at a time than there are processors: `node --test` leaves one of them unused.
//   node tests/all.mjs browser
import { readdir } from "node:fs/promises";
import { cpus } from "node:os";
import { run } from "node:test";
import { spec } from "node:test/reporters";
import { fileURLToPath } from "node:url";

/** What takes longest goes first: begun last, it would go on alone. */
const LONGEST = [
  "browser/axe",
  "browser/layout",
  "browser/figure-answers",
  "browser/laboratory",
  "classroom/worksheets",
  "build/reproducible",
  "browser/walk-through",
  "browser/gpu-trainer",
  "browser/media",
  "browser/touch",
  "figures/sweep",
  "browser/figure-contract",
  "browser/endurance",
  "browser/quiz",
  "browser/quiz-try-it",
  "browser/embed-codes",
  "figures/contract",
  "browser/faults-security",
  "figures/quiz",
  "browser/keyboard",
  "browser/present",
  "browser/faults-many",
  "browser/faults-resize",
];

const ending = ".test.mjs";
const found = await Promise.all(process.argv.slice(2).map(testsIn));
const sorted = found.flat().sort();
const names = new Set([...LONGEST.filter((name) => sorted.includes(name)), ...sorted]);
const files = [...names].map((name) => fileURLToPath(new URL(name + ending, import.meta.url)));
// Each waits for its browser now and then; one more keeps the processors busy.
const tests = run({ files, concurrency: cpus().length + 1 });
tests.on("test:fail", () => {
  process.exitCode = 1;
});
// A class in newer versions of Node, a function in older ones.
const reporter = spec.prototype ? new spec() : spec;
/** @type {any} */ (tests).compose(reporter).pipe(process.stdout);

/** @param {string} folder beside this file */
async function testsIn(folder) {
  const names = (await readdir(new URL(`${folder}/`, import.meta.url))).filter((name) =>
    name.endsWith(ending),
  );
  if (names.length === 0) throw new Error(`There are no tests in ${folder}/.`);
  return names.map((name) => `${folder}/${name.slice(0, -ending.length)}`);
}
