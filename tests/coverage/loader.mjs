// Runs the engine's tests on its source instead of the built file, so that lines can be counted: does for Node
// what web/build/bundle.mjs does for the build.
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { deflateSync } from "node:zlib";
import { build } from "../../web/node_modules/esbuild/lib/main.js";

const engine = new URL("../../web/engine/engine.js", import.meta.url).href;
const workers = fileURLToPath(new URL("../../.build/coverage/shared.cjs", import.meta.url));

export async function resolve(specifier, context, next) {
  if (specifier.endsWith("/dist/engine.mjs")) return next(engine, context);
  if (!/\.wasm$|\?twice$/.test(specifier)) return next(specifier, context);
  const { href } = new URL(specifier, context.parentURL);
  return { url: href, format: "module", shortCircuit: true };
}

export async function load(url, context, next) {
  if (url.endsWith(".wasm")) return module(bytes(await readFile(new URL(url))));
  if (url.endsWith("?twice")) return module(await twice(url.replace("?twice", "")));
  return next(url, context);
}

function module(source) {
  return { source, format: "module", shortCircuit: true };
}

function bytes(wasm) {
  const text = deflateSync(wasm).toString("base64");
  return `export default new Uint8Array(Buffer.from("${text}", "base64"));`;
}

/** A Worker's script is text; the text asks for a file, which has a map to the source. */
async function twice(url) {
  await build({
    entryPoints: [fileURLToPath(url)],
    bundle: true,
    format: "cjs",
    outfile: workers,
    sourcemap: "inline",
    define: { "import.meta.url": '"file:///"' },
    logLevel: "warning",
  });
  const source = `require(${JSON.stringify(workers)})`;
  return `import * as shared from "${url}"; export { shared }; export const source = ${JSON.stringify(source)};`;
}
