// A contestant as the bench sees it: answers the commands of peers/serve.js, whatever it runs in.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { findChromium } from "../browser/programs.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** In a process of its own. `ask(command, argument)` resolves to the line that it answers. */
export function startProcess(command, options) {
  const child = spawn(command, options, { stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    async ask(...words) {
      child.stdin.write(`${words.join(" ")}\n`);
      const { value, done } = await lines.next();
      if (done) throw new Error(`${command} ${options.join(" ")} ended`);
      return value;
    },
    async stop() {
      child.stdin.end();
    },
  };
}

/** This engine in headless Chromium; the page's files come straight from this folder. */
export async function startChromium(folder) {
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: ["--disable-gpu", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])],
  });
  const page = await browser.newPage();
  await page.route("http://bench.test/**", (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === "/") return route.fulfill({ contentType: "text/html", body: "" });
    if (pathname.startsWith("/data/")) {
      return route.fulfill({ path: join(folder, pathname.slice("/data/".length)) });
    }
    return route.fulfill({ path: join(root, pathname), contentType: "text/javascript" });
  });
  await page.goto("http://bench.test/");
  const session = await browser.newBrowserCDPSession();
  const processorTime = async () => {
    const { processInfo } = await session.send("SystemInfo.getProcessInfo");
    return processInfo.reduce(
      (sum, { type, cpuTime }) => sum + (type === "renderer" ? cpuTime : 0),
      0,
    );
  };
  const commands = {
    about: async () => `this engine, WASM, Chromium ${browser.version()}`,
    open: (file) => page.evaluate(openInPage, file.slice(file.lastIndexOf("/") + 1)),
    async run(updates) {
      const before = await processorTime();
      const seconds = await page.evaluate(runInPage, Number(updates));
      return `${seconds} ${(await processorTime()) - before}`;
    },
    loss: () => page.evaluate(() => window.work.loss()),
  };
  return {
    ask: async (command, argument) => String(await commands[command](argument)),
    stop: () => browser.close(),
  };
}

async function openInPage(name) {
  const { readWorkload } = await import(String("/tests/bench/peers/workload.js"));
  const peer = await import(String("/tests/bench/peers/engine.js"));
  const read = async (file) => (await fetch(`/data/${file}`)).arrayBuffer();
  window.work = peer.open(await readWorkload(name, read));
  return "ok";
}

function runInPage(updates) {
  const start = performance.now();
  window.work.run(updates);
  return (performance.now() - start) / 1000;
}
