// One entry point and all it imports, the WASM bytes included, as one minified script.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { zlibAsync } from "@gfx/zopfli";
import { build } from "esbuild";
import { notices } from "./notices.mjs";
import { minifiedStyle } from "./style.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));

// WASM compresses to less than half, but hardly at all once it is written as text: so it is compressed
// first, and the engine inflates it with what browsers and Node bring (web/engine/wasm.js). Zopfli takes a
// second or two where zlib takes none, and 5 % less space in the same format.
const compressedWasm = {
  name: "compressed-wasm",
  setup({ onLoad }) {
    onLoad({ filter: /\.wasm$/ }, async ({ path }) => ({
      contents: await compressed(path),
      loader: "binary",
    }));
  },
};

const compressions = new Map(); // by path, because every bundle has the module in it
function compressed(path) {
  if (!compressions.has(path)) compressions.set(path, compress(path));
  return compressions.get(path);
}
const compress = async (path) => zlibAsync(await readFile(path), {});

// The element's style sheets are text to its scripts; without their comments it is a third shorter.
const minifiedCss = {
  name: "minified-css",
  setup({ onLoad }) {
    onLoad({ filter: /\.css$/ }, async ({ path }) => {
      return { contents: await minifiedStyle(path), loader: "text" };
    });
  },
};

// `import { shared, source } from "./shared.js?twice"`: that file and all it imports as one function, whose
// result is `shared` and whose text, called, is `source`. A page that is a single file starts its Workers
// from such a text, and what both run is downloaded once. (notices() sees no further than the function: it
// has nothing of other packages in it.)
const runTwice = {
  name: "run-twice",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\?twice$/ }, ({ path, resolveDir }) => ({
      path: join(resolveDir, path.replace(/\?twice$/, "")),
      namespace: "run-twice",
    }));
    onLoad({ filter: /./, namespace: "run-twice" }, async ({ path }) => ({
      contents: `
        const make = function () {
          ${(await bundled(path, "iife", "made")).outputFiles[0].text}
          return made;
        };
        export const shared = make();
        export const source = "(" + make + ")()";
      `,
    }));
  },
};

const common = {
  bundle: true,
  platform: "neutral",
  mainFields: ["module", "main"],
  target: "es2022",
  // Papa Parse asks for Node's streams only when it is handed one; the engine hands it text.
  external: ["stream"],
  plugins: [compressedWasm, minifiedCss, runTwice],
  // Emscripten's loader works out an address for a .wasm file; the bytes are in the bundle, so the
  // address is never used. It only has to be one: a classic script has no import.meta, and other
  // people's bundlers would go looking for the file.
  define: { "import.meta.url": '"file:///"' },
  write: false,
  logLevel: "warning",
};

/** @param {{format: "esm" | "iife"}} options */
export async function bundle(entry, { format }) {
  const { metafile, outputFiles } = await bundled(entry, format);
  const banner = await notices(Object.keys(metafile.inputs));
  return `${banner}\n${outputFiles[0].text}`;
}

/**
 * What the page is made of, as far as it runs without one, as the text of a module for Node.
 * @param {string} contents names what is wanted, by paths from the root of the project
 */
export async function headless(contents) {
  const { outputFiles } = await build({
    ...common,
    stdin: { contents, resolveDir: root },
    format: "esm",
    conditions: ["node"],
  });
  return outputFiles[0].text;
}

/** @param {string} text of a module that is not in a file */
export function importText(text) {
  return import(`data:text/javascript;base64,${Buffer.from(text).toString("base64")}`);
}

function bundled(entry, format, globalName) {
  return build({
    ...common,
    entryPoints: [entry],
    minify: true,
    format,
    globalName,
    // notices() collects the whole licences instead of the one-line comments.
    legalComments: "none",
    metafile: true,
  });
}
