// What esbuild does with what is no script, and which of the files an edition of the figures takes.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { deflateSync } from "node:zlib";
import { characterOf } from "../engine/byte_text.js";
import { figureNames } from "./found.mjs";
import { minifyText } from "./minify.mjs";
import { zopfli } from "./zopfli.mjs";

/** @typedef {import("./found.mjs").Edition} Edition */

/**
 * Where the file of the WebAssembly lies that an edition of the figures needs: with every experiment, or with those of
 * the article's figures.
 * @param {string} path as the modules import it
 * @param {Edition} edition
 */
function inEdition(path, edition) {
  return edition === "whole" ? path : path.replace("minibatch-core", "minibatch-article");
}

/** @type {Map<string, Promise<Uint8Array>>} by path, because Zopfli takes seconds */
const compressedModules = new Map();

/**
 * Imports a .wasm file as its bytes, compressed: as text inside a script they hardly compress any more.
 * web/engine/embedded_wasm.js decompresses them.
 * @param {(path: string) => Promise<Uint8Array>} compress a file
 * @param {Edition} edition
 * @returns {import("esbuild").Plugin}
 */
export const compressedWasm = (compress, edition) => ({
  name: "compressed-wasm",
  setup({ onLoad }) {
    onLoad({ filter: /\.wasm$/ }, async ({ path }) => ({
      contents: await compress(inEdition(path, edition)),
      loader: "binary",
    }));
  },
});

/** As small as it gets. @param {string} path */
export function smallest(path) {
  const contents = compressedModules.get(path) ?? readFile(path).then(zopfli);
  compressedModules.set(path, contents);
  return contents;
}

/** As soon as it gets. @param {string} path */
export const soonest = async (path) => deflateSync(await readFile(path));

/**
 * Imports web/engine/embedded_wasm_text.js for embedded_wasm.js: the WebAssembly is a text, which withWasmText() adds.
 * @type {import("esbuild").Plugin}
 */
export const wasmAsText = {
  name: "wasm-as-text",
  setup({ onResolve }) {
    onResolve({ filter: /\/embedded_wasm\.js$/ }, ({ path, resolveDir }) => ({
      path: join(resolveDir, path.replace(/\.js$/, "_text.js")),
    }));
  },
};

/**
 * A script with the text of the WebAssembly at its end. Where the script comes piece by piece, what can be seen comes first.
 * @param {string} module
 * @param {string} path of the WebAssembly
 * @param {Edition} edition
 */
export async function withWasmText(module, path, edition) {
  const bytes = await readFile(inEdition(path, edition));
  const text = JSON.stringify(Array.from(bytes, characterOf).join(""));
  const arrival = await minifyText(
    "let wasmArrived; const wasmText = new Promise((resolve) => { wasmArrived = resolve; });",
    "js",
  );
  return [arrival, module, await minifyText(`wasmArrived(${text});`, "js")].join("\n");
}

/**
 * Imports the loader of the edition's WebAssembly for that of minibatch-core.
 * @param {Edition} edition
 * @returns {import("esbuild").Plugin}
 */
export const loaderOfEdition = (edition) => ({
  name: "loader-of-edition",
  setup({ onLoad }) {
    onLoad({ filter: /\/minibatch-core\.mjs$/ }, async ({ path }) => ({
      contents: await readFile(inEdition(path, edition), "utf8"),
    }));
  },
});

/**
 * What the script of the edition is called, without its ending, and the page that has it inside.
 * @param {Edition} edition
 * @returns {import("esbuild").Plugin}
 */
export const namesOfEdition = (edition) => ({
  name: "names-of-edition",
  setup({ initialOptions }) {
    const [script, page] =
      edition === "whole" ? ["laboratory", "laboratory.html"] : ["minibatch", "index.html"];
    const names = { SCRIPT_NAME: JSON.stringify(script), PAGE_NAME: JSON.stringify(page) };
    initialOptions.define = { ...initialOptions.define, ...names };
  },
});

/**
 * Imports of what the build's runs have made only what is of figures in the edition.
 * @param {Edition} edition
 * @returns {import("esbuild").Plugin}
 */
export const stillsOfEdition = (edition) => ({
  name: "stills-of-edition",
  setup({ onLoad }) {
    onLoad({ filter: /\/stills\/\w+\.json$/ }, async ({ path }) => {
      const names = await figureNames(edition);
      /** @type {[string, Record<string, object>][]} */
      const parts = Object.entries(JSON.parse(await readFile(path, "utf8")));
      const kept = parts.map(([key, made]) => [
        key,
        typeof made === "string" ? made : pick(made, names),
      ]);
      return { contents: JSON.stringify(Object.fromEntries(kept)), loader: "json" };
    });
  },
});

/** @param {Record<string, object>} object @param {string[]} names */
function pick(object, names) {
  return Object.fromEntries(Object.entries(object).filter(([name]) => names.includes(name)));
}

/**
 * Imports a style sheet as minified text.
 * @type {import("esbuild").Plugin}
 */
export const minifiedStyles = {
  name: "minified-styles",
  setup({ onLoad }) {
    onLoad({ filter: /\.css$/ }, async ({ path }) => {
      return { contents: await minifyText(await readFile(path, "utf8"), "css"), loader: "text" };
    });
  },
};

/**
 * Imports a shader as text, without comments and indentation. WGSL has no strings in which these could stand.
 * @type {import("esbuild").Plugin}
 */
export const minifiedShaders = {
  name: "minified-shaders",
  setup({ onLoad }) {
    onLoad({ filter: /\.wgsl$/ }, async ({ path }) => {
      const lines = (await readFile(path, "utf8")).split("\n");
      const codes = lines.map((line) => line.replace(/\/\/.*/, "").trim());
      return { contents: `${codes.filter(Boolean).join("\n")}\n`, loader: "text" };
    });
  },
};

/**
 * The numbers in a language's texts are written by the script that it is added to, which knows the decimal mark.
 * @type {import("esbuild").Plugin}
 */
export const numbersOfElement = {
  name: "numbers-of-element",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /charts\/numbers\.js$/ }, () => ({
      path: "numbers",
      namespace: "element",
    }));
    onLoad({ filter: /./, namespace: "element" }, () => ({
      contents: "module.exports = numbers;",
    }));
  },
};
