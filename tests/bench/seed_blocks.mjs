// Whether what the figures and the quiz say depends on the seeds: the same claims over ten blocks of seeds, none of which
// has a seed in common with another. Prints, for each figure, the sentences that are not the same in all blocks.
//   node tests/bench/seed_blocks.mjs [figure or question …]

import { openFigure, product } from "../figures/figure_in_node.mjs";
import { findInNode, questions } from "../figures/quiz_in_node.mjs";

const BLOCKS = 10;
const FIRST_SEED = 42;
const SEEDS_APART = 1000;

/** The measurements over seeds that each figure's claims are made of. */
const MEASUREMENTS = {
  shuffle: ["seeds"],
  optimizers: ["seeds"],
  cost: ["updates"],
  "learning-rate": ["map"],
  minima: ["pairs"],
  sharpness: ["edge", "swap"],
  generalization: ["pairs", "protocols"],
};
const QUESTIONS = ["one-or-all", "smaller-batch", "shuffled-once"];

await product.engineIsLoaded();
const wanted = process.argv.slice(2);
const isWanted = (name) => wanted.length === 0 || wanted.includes(name);
for (const name of Object.keys(MEASUREMENTS).filter(isWanted)) await compareFigure(name);
for (const name of QUESTIONS.filter(isWanted)) await compareQuestion(name);
process.exit();

async function compareFigure(name) {
  const blocks = [];
  for (let block = 0; block < BLOCKS; block++) {
    const opened = await openFigure(name);
    const { seeds, preset } = opened.settings;
    await opened.set({ preset, seed: FIRST_SEED + block * seeds });
    const { measured } = opened.state;
    for (const measurement of MEASUREMENTS[name])
      measured[measurement] = measure(opened, name, measurement);
    const all = Object.values(measured);
    const finished = all.reduce((sum, { finished: count }) => sum + count, 0);
    blocks.push(patternsIn(opened.text("en", { ...opened.state, measured, finished })));
    opened.close();
  }
  report(name, blocks);
}

function measure({ settings, state }, name, measurement) {
  const { experiment, jobs, reduce } = product.figures[name].measurements[measurement];
  const options = jobs(settings, state);
  const results = product
    .sharedEngine()
    .runAll(experiment, options)
    .map((result, i) => reduce(result, options[i]));
  const { length } = results;
  return {
    status: "done",
    done: length,
    finished: length,
    total: length,
    secondsLeft: null,
    results,
  };
}

async function compareQuestion(name) {
  const question = questions.find((one) => one.name === name);
  const blocks = [];
  for (let block = 0; block < BLOCKS; block++) {
    const withSeed = (job) =>
      "seed" in job ? { ...job, seed: job.seed + SEEDS_APART * block } : job;
    const found = await findInNode(question, withSeed);
    const answers = question.fields.map(
      (field) => `${field.name}: ${field.right(found).join(" or ")}`,
    );
    blocks.push(new Set(answers));
  }
  report(`quiz: ${name}`, blocks);
}

/** The sentences, whatever their numbers. */
function patternsIn(text) {
  const lines = text.split("\n").filter((line) => /\p{L}{3}.*\p{L}{3}.*\p{L}{3}/u.test(line));
  return new Set(lines.map((line) => line.replace(/[−+]?\d[\d.,\u202f×⁰¹²³⁴⁵⁶⁷⁸⁹⁻/]*/gu, "#")));
}

function report(name, blocks) {
  const all = new Set(blocks.flatMap((block) => Array.from(block)));
  const counts = Array.from(all, (line) => [
    line,
    blocks.filter((block) => block.has(line)).length,
  ]);
  const same = counts.filter(([, count]) => count === blocks.length).length;
  console.log(
    `\n## ${name}: ${same} of ${all.size} sentences are the same in all ${blocks.length} blocks`,
  );
  const isQuiz = name.startsWith("quiz");
  for (const [line, count] of counts) {
    if (isQuiz || count < blocks.length) console.log(`${count} of ${blocks.length}: ${line}`);
  }
}
