// Walks every figure of dist/index.html in three engines, compares what each saw with Node, and opens a saved lesson. Prints a
// table and ends with 1 if anything is not as it should be.
//   node tests/engines/main.mjs [Chromium] [Firefox] [WebKitGTK]

import { fileURLToPath, pathToFileURL } from "node:url";
import { questionNamed } from "../figures/quiz_in_node.mjs";
import { browsers } from "./browsers.mjs";
import { differences } from "./compare.mjs";
import { openLesson, saveLesson } from "./lesson.mjs";
import { figuresOnPage, PATHS, revealInPage, walk, walkInPage } from "./path.js";
import { walkInNode } from "./reference.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
process.chdir(root);
const address = pathToFileURL(`${root}dist/index.html`).href;

/** Milliseconds for one figure's path, however busy the machine is. */
const LONGEST = 60_000;

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(browsers, name));
if (unknown.length > 0) {
  console.error(
    `There is no engine “${unknown[0]}”; there are ${Object.keys(browsers).join(", ")}.`,
  );
  process.exit(2);
}

const expected = {};
for (const [name, path] of Object.entries(PATHS)) expected[name] = await walkInNode(name, path);
const { question, found } = await questionNamed("one-class");
const lesson = await saveLesson();

// All at once: each waits a good deal, for frames and for its own processes.
const looked = await Promise.all((wanted.length > 0 ? wanted : Object.keys(browsers)).map(look));
const failures = looked.reduce((sum, bad) => sum + bad, 0);
console.log(failures === 0 ? "\nAll as in Node." : `\n${failures} not as in Node.`);
process.exit(failures === 0 ? 0 : 1);

/** Prints its table when it is whole, and says how much was not as it should be. */
async function look(name) {
  const browser = await browsers[name]();
  const lines = [`\n${name} (${browser.version})`];
  let bad = 0;
  const tell = async (figure, problems) => {
    const line = await judge(figure, problems);
    lines.push(line.text);
    if (line.isBad) bad++;
  };
  try {
    await browser.open(address);
    for (const figure of await browser.run(`(${figuresOnPage})()`)) {
      await tell(figure, () => walkOne(browser, figure));
    }
    await tell("quiz", () => revealOne(browser));
    await tell("lesson", () => within(LONGEST, openLesson(browser, lesson)));
    if (browser.said.length > 0) {
      lines.push(`  console: ${browser.said.join(" | ")}`);
      bad++;
    }
  } finally {
    console.log(lines.join("\n"));
    await browser.end();
  }
  return bad;
}

function within(milliseconds, promise) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error("has not come to its end")), milliseconds);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/** A line of the table. */
async function judge(name, look) {
  const began = Date.now();
  const problems = await look().catch((error) => [error.message]);
  const seconds = ((Date.now() - began) / 1000).toFixed(1).padStart(6);
  const text = `  ${name.padEnd(16)}${seconds} s  ${problems.join("; ") || "✓"}`;
  return { text, isBad: problems.length > 0 };
}

async function revealOne(browser) {
  const call = `(${revealInPage})(${JSON.stringify(question.name)})`;
  return differences(await within(LONGEST, browser.run(call)), found).slice(0, 3);
}

/** @returns {Promise<string[]>} what is not as it should be */
async function walkOne(browser, name) {
  const path = PATHS[name];
  if (!path) return ["has no path yet: tests/engines/path.js"];
  const walked = `(${walkInPage})(${JSON.stringify(name)}, ${JSON.stringify(path)}, ${walk})`;
  const { seen, charts, drawn, failed } = await within(LONGEST, browser.run(walked));
  const problems = differences(seen, expected[name]).slice(0, 3);
  for (const [there, back] of [
    ["first", "back"],
    ["start", "reset"],
  ]) {
    const left = differences(seen[back], seen[there]);
    if (left.length > 0) problems.push(`${back} is not ${there}: ${left[0]}`);
  }
  if (drawn < charts) problems.push(`${charts - drawn} of ${charts} charts are not drawn`);
  if (failed) problems.push(failed);
  return problems;
}
