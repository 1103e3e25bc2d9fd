// Makes dist/: the engine, the element and the page, each one file with everything inside, and beside the page
// what a server needs to hand out for it to be installable.
// The WASM module must have been built before (web/serve.sh and tests/run.sh do that).
//   node web/build.mjs [FOLDER]    another folder than dist/
import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { bundle } from "./build/bundle.mjs";
import { engineTypes } from "./build/engine_types.mjs";
import { inlinePage } from "./build/inline.mjs";
import { classic, inPieces } from "./build/minify.mjs";
import { offlineParts } from "./build/offline.mjs";
import { makeStills } from "./build/stills.mjs";

const project = fileURLToPath(new URL("..", import.meta.url));
const folder = resolve(process.argv[2] ?? join(project, "dist"));
process.chdir(project);
await mkdir(folder, { recursive: true });

await make("engine.mjs", "web/engine/engine.js", async (source) => {
  const { notices, module } = await bundle(source);
  return `${notices}\n${module}\n`;
});
const { loadEngine } = await import(pathToFileURL(join(folder, "engine.mjs")).href);
const template = await readFile("web/engine/engine.d.ts", "utf8");
const types = engineTypes(template, (await loadEngine()).schema());
for (const name of ["engine.d.ts", "engine.d.mts"]) await write(name, types);
await makeStills();
const { notices, module } = await bundle("web/page/minibatch.js");
await make("minibatch.js", "web/page/minibatch.js", () => `${notices}\n${classic(module)}\n`);
const page = await make("index.html", "index.html", async (source) => {
  const element = inPieces(module, 60_000);
  element[0] = `${notices}\n${element[0]}`;
  return inlinePage(await readFile(source, "utf8"), { "dist/minibatch.js": element });
});
for (const [name, contents] of Object.entries(await offlineParts(page))) {
  await write(name, contents);
}

async function make(name, source, contents) {
  if (!existsSync(source)) throw new Error(`${source} is not there`);
  const text = await contents(source);
  await write(name, text);
  const target = relative("", join(folder, name));
  const kilobytes = (gzipSync(text).length / 1000).toFixed(1);
  console.log(`${target.padEnd(18)} ${kilobytes.padStart(6)} kB gzipped`);
  return text;
}

/** Text also compressed, for servers that can hand it out as it is: a tenth less to load than by gzip. */
async function write(name, contents) {
  await writeFile(join(folder, name), contents);
  if (typeof contents !== "string") return;
  await writeFile(join(folder, `${name}.br`), brotliCompressSync(contents));
}
