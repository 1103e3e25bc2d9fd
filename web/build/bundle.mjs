// One entry point and all it imports, the WASM bytes included, as one minified script.
import { build } from "esbuild";
import { notices } from "./notices.mjs";

export async function bundle(entry, { format }) {
  const { metafile, outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format,
    platform: "neutral",
    mainFields: ["module", "main"],
    target: "es2022",
    loader: { ".wasm": "binary", ".css": "text" },
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
  const banner = await notices(Object.keys(metafile.inputs));
  return `${banner}\n${outputFiles[0].text}`;
}
