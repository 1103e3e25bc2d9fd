// The tables, in Markdown.
import { ratiosOf, smallNetworkRatio } from "./checks.js";
import { digits, spreadOf, withSpread } from "./statistics.js";
import { shown, smallBatchSizes } from "./workloads.js";

export function table(head, rows) {
  const widths = head.map((_, i) => Math.max(...[head, ...rows].map((row) => row[i].length)));
  const lineOf = (row) => `| ${row.map((cell, i) => cell.padEnd(widths[i])).join(" | ")} |`;
  const rule = widths.map((width) => "-".repeat(width));
  return [lineOf(head), lineOf(rule), ...rows.map(lineOf)].join("\n");
}

export function raceTable(contestants, workload, { seconds, losses }) {
  const rows = contestants
    .filter(({ name }) => seconds.has(name))
    .map(({ name, about }) => {
      const speed = spreadOf(seconds.get(name).map((time) => shown(workload, time)));
      const ratios = ratiosOf(seconds, "node", [name]);
      const ratio = name === "node" ? "1" : withSpread(spreadOf(ratios));
      return [name, about, withSpread(speed), ratio, losses.get(name).toPrecision(8)];
    });
  const head = ["", "contestant", workload.unit, "engine (Node) is × as fast", "loss, guard"];
  return table(head, rows);
}

/** One row for each check, and whether all pass, in Node and in Chromium. */
export function checkTable(checks, results) {
  let passed = true;
  const rows = checks.flatMap(({ workload, peers, wanted }) => {
    const result = results.get(workload);
    if (!result) return [];
    const cells = ["node", "chromium"].map((engine) => {
      const ratios = ratiosOf(result.seconds, engine, peers);
      if (!ratios) return "not run";
      const spread = spreadOf(ratios);
      const pass = spread.median >= wanted;
      passed = passed && pass;
      return `${withSpread(spread)} ${pass ? "pass" : "MISS"}`;
    });
    return [[workload, peers.join(", "), `≥ ${digits(wanted)}`, ...cells]];
  });
  const head = ["work", "against", "wanted", "engine in Node", "engine in Chromium"];
  return { text: table(head, rows), passed };
}

/** One row for each network, one column for each batch size, and whether all are fast enough. */
export function nativeRatioTable(networks) {
  let passed = true;
  const rows = networks.map(({ network, results }) => {
    const cells = results.map(({ seconds }) => {
      const { median } = spreadOf(ratiosOf(seconds, "node", ["native"]));
      const pass = median >= smallNetworkRatio;
      passed = passed && pass;
      return `${median.toFixed(2)}${pass ? "" : " MISS"}`;
    });
    return [network, ...cells];
  });
  const head = [`≥ ${smallNetworkRatio} wanted`, ...smallBatchSizes.map((k) => `k = ${k}`)];
  return { text: table(head, rows), passed };
}
