// This engine's updates on the graphics processor beside TensorFlow.js' WebGPU back end: the same network, data, order and
// start, on the same adapter, in one run. Prints a table in Markdown; exit code 1 says that the engine is slower somewhere,
// or that the losses differ.
//   node tests/bench/gpu.mjs [--quick] [--gpu]    after tests/bench/run.sh, which installs the peers
//   --gpu     on the machine's graphics processor; without it on SwiftShader, which plays one
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { SOFTWARE_GPU } from "../browser/gpu_page.mjs";
import { findChromium } from "../browser/programs.mjs";
import { readWorkload } from "./peers/workload.js";
import { spreadOf, withSpread } from "./statistics.js";
import { workloads, writeWorkloads } from "./workloads.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const requireFromWeb = createRequire(join(root, "web/package.json"));
const isQuick = process.argv.includes("--quick");
const REAL_GPU = ["--enable-unsafe-webgpu", "--enable-features=Vulkan", "--ignore-gpu-blocklist"];
const work = isQuick ? { rounds: 5, updates: 16 } : { rounds: 15, updates: 128 };

async function bundlePage() {
  const { build } = requireFromWeb("esbuild");
  const { outputFiles } = await build({
    entryPoints: [join(root, "tests/bench/gpu_race.js")],
    loader: { ".wgsl": "text" },
    ...{ bundle: true, write: false, format: "iife", platform: "browser", target: "es2022" },
  });
  return outputFiles[0].text;
}

const folder = await mkdtemp(join(tmpdir(), "mini-batch-bench-"));
const browser = await chromium.launch({
  executablePath: findChromium(),
  args: process.argv.includes("--gpu") ? REAL_GPU : SOFTWARE_GPU,
});
let isMissed = false;
try {
  await writeWorkloads(folder);
  const html = join(folder, "page.html");
  await writeFile(html, "<!doctype html><title>GPU</title>");
  const script = await bundlePage();
  const openPage = async () => {
    const page = await browser.newPage();
    await page.goto(pathToFileURL(html).href);
    await page.addScriptTag({ content: script });
    return page;
  };
  const first = await openPage();
  const adapter = await first.evaluate(async () => {
    const { gpu } = /** @type {any} */ (navigator);
    const { info } = (await gpu?.requestAdapter()) ?? { info: {} };
    return info.description || `${info.vendor} ${info.architecture}`;
  });
  await first.close();
  console.log(`64-128-10 ReLU network, n = 8,192, on ${adapter}: µs of an update, and how many`);
  console.log("times as long TensorFlow.js takes; medians of the rounds, with quartiles\n");
  console.log("| k | this engine | TensorFlow.js | ratio | losses |\n|---|---|---|---|---|");
  for (const { name, batchSize } of workloads.filter(({ name: one }) => one.startsWith("mlp-"))) {
    const read = async (file) => {
      const bytes = await readFile(join(folder, file));
      return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
    };
    const workload = await readWorkload(name, read);
    // TensorFlow.js keeps its device for as long as the page is there.
    const page = await openPage();
    const { seconds, losses } = await page.evaluate(
      ([given, asked]) => globalThis.race(given, asked),
      [
        {
          ...{ ...workload, activation: "relu", x: Array.from(workload.x) },
          ...{ y: Array.from(workload.y), initial: Array.from(workload.initial) },
        },
        work,
      ],
    );
    await page.close();
    const [own, theirs] = seconds;
    const ratio = spreadOf(theirs.map((one, round) => one / own[round]));
    const microseconds = (values) => withSpread(spreadOf(values.map((one) => 1e6 * one)));
    const isSame = Math.abs(losses[0] / losses[1] - 1) < 1e-3;
    if (ratio.median < 1 || !isSame) isMissed = true;
    const told = losses.map((loss) => loss.toFixed(4)).join(isSame ? " = " : " ≠ ");
    const cells = [batchSize, microseconds(own), microseconds(theirs), withSpread(ratio), told];
    console.log(`| ${cells.join(" | ")} |`);
  }
} finally {
  await browser.close();
  await rm(folder, { recursive: true });
}
process.exitCode = isMissed ? 1 : 0;
