// Runs the engine's tests on its source instead of the built file, so that lines can be counted: does for Node
// what web/build/bundle.mjs does for the build.
import { readFile } from "node:fs/promises";
import { deflateSync } from "node:zlib";

const engine = new URL("../../web/engine/engine.js", import.meta.url).href;

export async function resolve(specifier, context, next) {
  if (specifier.endsWith("/dist/engine.mjs")) return next(engine, context);
  if (!/\.wasm$|\?twice$/.test(specifier)) return next(specifier, context);
  const { href } = new URL(specifier, context.parentURL);
  return { url: href, format: "module", shortCircuit: true };
}

export async function load(url, context, next) {
  if (url.endsWith(".wasm")) return module(bytes(await readFile(new URL(url))));
  if (url.endsWith("?twice")) return module(twice(url.replace("?twice", "")));
  return next(url, context);
}

function module(source) {
  return { source, format: "module", shortCircuit: true };
}

function bytes(wasm) {
  const text = deflateSync(wasm).toString("base64");
  return `export default new Uint8Array(Buffer.from("${text}", "base64"));`;
}

/** A Worker's script is text; here it is one that runs the source, in which lines can be counted. */
function twice(url) {
  const source = `(${counted})(${JSON.stringify(url)})`;
  return `import * as shared from "${url}"; export { shared }; export const source = ${JSON.stringify(source)};`;
}

/**
 * Becomes part of a Worker's text. Importing takes a moment, for which messages wait. A Worker that is ended
 * from outside writes no counts, so it writes them whenever it has said something; but progress, of which it
 * says much.
 */
function counted(url) {
  const { takeCoverage } = require("node:v8");
  const scope = globalThis;
  const early = [];
  const post = scope.postMessage;
  scope.postMessage = (/** @type {any} */ message, /** @type {any} */ transfer) => {
    post(message, transfer);
    if (message.type !== "progress") takeCoverage();
  };
  scope.onmessage = (event) => early.push(event);
  return {
    serve: async () => {
      const shared = await import(url);
      shared.serve(scope);
      for (const event of early) /** @type {any} */ (scope).onmessage(event);
    },
  };
}
