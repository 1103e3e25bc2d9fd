// One entry point and all it imports, the WASM bytes included, as one minified script.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { deflateSync } from "node:zlib";
import { build } from "esbuild";
import { notices } from "./notices.mjs";

// WASM compresses to a third, but hardly at all once it is written as text: so it is compressed first,
// and the engine inflates it with what browsers and Node bring (web/engine/engine.js).
const compressedWasm = {
  name: "compressed-wasm",
  setup({ onLoad }) {
    onLoad({ filter: /\.wasm$/ }, async ({ path }) => ({
      contents: deflateSync(await readFile(path), { level: 9 }),
      loader: "binary",
    }));
  },
};

// `import source from "./worker.js?text"`: that file and all it imports, as the text of a script. A page
// that is a single file starts its Workers from such a text. (notices() sees no further than the text: what
// a Worker imports, the page imports too.)
const scriptText = {
  name: "script-text",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\?text$/ }, ({ path, resolveDir }) => ({
      path: join(resolveDir, path.replace(/\?text$/, "")),
      namespace: "script-text",
    }));
    onLoad({ filter: /./, namespace: "script-text" }, async ({ path }) => ({
      contents: (await bundled(path, "iife")).outputFiles[0].text,
      loader: "text",
    }));
  },
};

/** @param {{format: "esm" | "iife"}} options */
export async function bundle(entry, { format }) {
  const { metafile, outputFiles } = await bundled(entry, format);
  const banner = await notices(Object.keys(metafile.inputs));
  return `${banner}\n${outputFiles[0].text}`;
}

function bundled(entry, format) {
  return build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format,
    platform: "neutral",
    mainFields: ["module", "main"],
    target: "es2022",
    // Papa Parse asks for Node's streams only when it is handed one; the engine hands it text.
    external: ["stream"],
    loader: { ".css": "text" },
    plugins: [compressedWasm, scriptText],
    // Emscripten's loader works out an address for a .wasm file; the bytes are in the bundle, so the
    // address is never used. It only has to be one: a classic script has no import.meta, and other
    // people's bundlers would go looking for the file.
    define: { "import.meta.url": '"file:///"' },
    // notices() collects the whole licences instead of the one-line comments.
    legalComments: "none",
    write: false,
    metafile: true,
    logLevel: "warning",
  });
}
