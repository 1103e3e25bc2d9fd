// A contestant in Node: node serve.js MODULE [ARGUMENT…]
//
// The protocol of all contestants, a line in and a line out:
//   about           → what it is, with its version
//   open PATH       → "ok", or "no" if it does not do this kind of work; PATH is a workload without .txt
//   run UPDATES     → the seconds that took, by the clock and of processor time
//   loss            → the loss over all data, now
// MODULE exports about(ARGUMENT…) and open(workload, ARGUMENT…), which returns null or {run, loss}.
import { readFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import { readWorkload } from "./workload.js";

const [path, ...options] = process.argv.slice(2);
const peer = await import(pathToFileURL(path).href);
let work = null;

const commands = {
  about: () => peer.about(...options),
  async open(file) {
    const read = async (name) => {
      const bytes = await readFile(join(dirname(file), name));
      return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
    };
    work = await peer.open(await readWorkload(basename(file), read), ...options);
    return work ? "ok" : "no";
  },
  async run(updates) {
    const start = performance.now();
    const before = process.cpuUsage();
    await work.run(Number(updates));
    const { user, system } = process.cpuUsage(before);
    return `${(performance.now() - start) / 1000} ${(user + system) / 1e6}`;
  },
  loss: () => work.loss(),
};

for await (const line of createInterface({ input: process.stdin })) {
  const space = line.indexOf(" ");
  const [command, argument] =
    space < 0 ? [line, ""] : [line.slice(0, space), line.slice(space + 1)];
  console.log(String(await commands[command](argument)));
}
