// The same work in this engine and its peers; see run.sh. Exit code 0: all checks pass, 1: some do not.
//   node tests/bench/main.js [--quick] [--cpu-time] [--work NAME]… [--with NAME]…
import { mkdtemp, rm } from "node:fs/promises";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { checks } from "./checks.js";
import { startContestants } from "./contestants.js";
import { disagreeing, race } from "./race.js";
import { checkTable, nativeRatioTable, raceTable, table } from "./report.js";
import { laws, measure } from "./scaling.js";
import { digits } from "./statistics.js";
import { smallNetworks, workloads, writeWorkloads } from "./workloads.js";

const { values: options } = parseArgs({
  options: {
    quick: { type: "boolean", default: false },
    "cpu-time": { type: "boolean", default: false },
    work: { type: "string", multiple: true, default: [] },
    with: { type: "string", multiple: true, default: [] },
  },
});
// Processor time is told in ticks of 10 ms by Chromium.
const processorTime = options["cpu-time"];
const pace = options.quick
  ? { processorTime, rounds: 7, slice: processorTime ? 0.1 : 0.02, warmUp: 0.15 }
  : { processorTime, rounds: 25, slice: processorTime ? 0.1 : 0.04, warmUp: 0.4 };
const isWanted = (name) => options.work.length === 0 || options.work.includes(name);

const folder = await mkdtemp(join(tmpdir(), "mini-batch-bench-"));
let contestants = [];
let failed = false;
try {
  await writeWorkloads(folder);
  contestants = await startContestants(folder, options.with);
  describeMachine();
  await raceAll();
  if (isWanted("small-networks")) await raceSmallNetworks();
  if (isWanted("scaling")) fitLaws();
} finally {
  for (const contestant of contestants) await contestant.stop();
  await rm(folder, { recursive: true });
}
process.exit(failed ? 1 : 0);

function describeMachine() {
  const [{ model }] = cpus();
  console.log(`${model}, ${cpus().length} processors, Node ${process.version}.`);
  const clock = processorTime ? "processor time" : "elapsed time";
  console.log(
    `Median (quartiles) of ${pace.rounds} rounds, ${clock}; ratios are taken within a round.`,
  );
  const load = loadavg()[0];
  if (load > 0.5) {
    console.log(`The machine was not idle when this began (load ${load.toFixed(1)}).`);
  }
}

async function raceAll() {
  const results = new Map();
  for (const workload of workloads.filter(({ name }) => isWanted(name))) {
    const result = await race(contestants, workload, folder, pace);
    results.set(workload.name, result);
    console.log(`\n### ${workload.title} (${workload.name})\n`);
    console.log(raceTable(contestants, workload, result));
    expectSameWork(workload, result);
  }
  if (results.size === 0) return;
  const { text, passed } = checkTable(checks, results);
  console.log(`\n### Checks\n\n${text}`);
  failed ||= !passed;
}

/** The engine beside the same C++, native. */
async function raceSmallNetworks() {
  const pair = ["node", "native"].map((name) => contestants.find((each) => each.name === name));
  if (pair.includes(undefined)) return;
  const rows = [];
  for (const { network, workloads: row } of smallNetworks) {
    const results = [];
    for (const workload of row) {
      results.push(await race(pair, workload, folder, pace));
      expectSameWork(workload, results[results.length - 1]);
    }
    rows.push({ network, results });
  }
  const { text, passed } = nativeRatioTable(rows);
  console.log(`\n### Small networks, float64: speed in WebAssembly (Node) over native\n\n${text}`);
  failed ||= !passed;
}

function expectSameWork(workload, { losses }) {
  for (const [name, loss] of disagreeing(losses)) {
    console.log(`\nNOT THE SAME WORK: ${name} has loss ${loss} after ${workload.guard} updates.`);
    failed = true;
  }
}

function fitLaws() {
  const rows = laws.map((law) => {
    const { points, exponent } = measure(law, pace);
    const pass = exponent >= law.least && exponent <= law.most;
    failed ||= !pass;
    const [first, last] = [points[0], points[points.length - 1]].map(
      ([x, seconds]) => `${digits(seconds * 1e6)} at ${x}`,
    );
    const range = `${law.least} … ${law.most}`;
    return [law.title, first, last, exponent.toFixed(2), `${range} ${pass ? "pass" : "MISS"}`];
  });
  const head = ["cost in µs", "least", "most", "exponent", "expected"];
  console.log(`\n### Growth of the cost\n\n${table(head, rows)}`);
}
