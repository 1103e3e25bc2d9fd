// Makes dist/: the engine, the element and the page, each one file with everything inside, and beside the page
// what a server needs to hand out for it to be installable.
// The WASM module must have been built before (web/serve.sh and tests/run.sh do that).
import { existsSync } from "node:fs";
import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { bundle } from "./build/bundle.mjs";
import { inlinePage } from "./build/inline.mjs";
import { offlineParts } from "./build/offline.mjs";
import { makeStills } from "./build/stills.mjs";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
await mkdir("dist", { recursive: true });

await make("dist/engine.mjs", "web/engine/engine.js", () =>
  bundle("web/engine/engine.js", { format: "esm" }),
);
await copyFile("web/engine/engine.d.ts", "dist/engine.d.ts");
await makeStills();
await make("dist/minibatch.js", "web/page/minibatch.js", () =>
  bundle("web/page/minibatch.js", { format: "iife" }),
);
const page = await make("dist/index.html", "index.html", async () =>
  inlinePage(await readFile("index.html", "utf8")),
);
for (const [name, contents] of Object.entries(await offlineParts(page))) {
  await writeFile(`dist/${name}`, contents);
}

async function make(target, source, contents) {
  if (!existsSync(source)) throw new Error(`${source} is not there`);
  const text = await contents();
  await writeFile(target, text);
  const kilobytes = (gzipSync(text).length / 1000).toFixed(1);
  console.log(`${target.padEnd(18)} ${kilobytes.padStart(6)} kB gzipped`);
  return text;
}
