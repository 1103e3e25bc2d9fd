// Bundles an entry point and everything that it imports, the WebAssembly included, into one module.
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import {
  compressedWasm,
  loaderOfEdition,
  minifiedShaders,
  minifiedStyles,
  namesOfEdition,
  numbersOfElement,
  smallest,
  soonest,
  stillsOfEdition,
  wasmAsText,
  withWasmText,
} from "./bundle_plugins.mjs";
import { foundModules } from "./found.mjs";
import { minifyModule } from "./minify.mjs";
import { notices } from "./notices.mjs";
import { readFacts } from "./publication.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const WASM = join(root, ".build/wasm/minibatch-core.wasm");

/** @typedef {import("./found.mjs").Edition} Edition */

/**
 * `import { shared, source } from "./worker_source.js?twice"` bundles that file and all its imports as one function: `shared`
 * is what the function returns, and `source` an expression that calls it anew. A page in a single file starts its
 * Workers from that text, so that the code which both run is downloaded once.
 * The packages inside are not among the inputs of the outer bundle, so notices() does not see them: there are none.
 * @param {Edition} edition
 * @returns {import("esbuild").Plugin}
 */
const sharedWithWorkers = (edition) => ({
  name: "shared-with-workers",
  setup({ onResolve, onLoad }) {
    // A path from the root is the same in every checkout, and stands in what is bundled for Node.
    onResolve({ filter: /\?twice$/ }, ({ path, resolveDir }) => ({
      path: relative(root, join(resolveDir, path.replace(/\?twice$/, ""))),
      namespace: "shared-with-workers",
    }));
    onLoad({ filter: /./, namespace: "shared-with-workers" }, async ({ path }) => {
      const { text } = await bundleWithEsbuild({
        entryPoints: [join(root, path)],
        minify: true,
        format: "iife",
        globalName: "made",
        plugins: pluginsOf(edition),
      });
      return {
        contents: `
          const make = function () { ${text} return made; };
          export const shared = make();
          export const source = "(" + make + ")()";
        `,
      };
    });
  },
});

/**
 * @param {string} entry path of a module from the root of the project
 * @param {"deflated" | "text"} wasm how the WebAssembly is embedded: what is smaller by gzip, or by Brotli
 * @param {Edition} edition
 * @returns {Promise<{notices: string, module: string}>} the licences, as a comment to put in front, and the script
 */
export async function bundle(entry, wasm, edition) {
  const isText = wasm === "text";
  const plugins = pluginsOf(edition);
  // The WebAssembly comes first. In the midst of the code it would share blocks with it when the file is sent by
  // gzip, and a block has one Huffman code for all that is in it. As a text it comes last: withWasmText().
  const contents = `
    ${isText ? "" : `import ${JSON.stringify(WASM)};`}
    export * from ${JSON.stringify(join(root, entry))};
  `;
  const { text, inputs } = await bundleWithEsbuild({
    stdin: { contents, resolveDir: root },
    // Terser takes the spaces, and keeps the comments that bundlers of other projects have to see.
    minifySyntax: true,
    minifyIdentifiers: true,
    format: "esm",
    plugins: isText ? [wasmAsText, ...plugins] : plugins,
  });
  const module = await minifyModule(text);
  return {
    notices: await notices([...inputs, WASM]),
    module: isText ? await withWasmText(module, WASM, edition) : module,
  };
}

/**
 * @param {string} language
 * @param {Edition} edition
 * @returns {Promise<string>} a classic script that adds the words of a language to the element, wherever it stands
 */
export async function languageScript(language, edition) {
  const contents = `
    import { languages } from "found:language/${language}";
    import { stills } from ${JSON.stringify(join(root, `.build/stills/${language}.json`))};
    export default { ...languages.${language}, stills };
  `;
  const { text } = await bundleWithEsbuild({
    stdin: { contents, resolveDir: root },
    format: "iife",
    globalName: "made",
    plugins: [numbersOfElement, ...pluginsOf(edition)],
  });
  return minifyModule(`{
    const makeWords = (numbers) => { ${text} return made.default; };
    customElements
      .whenDefined("mini-batch")
      .then((element) => element.addLanguage(${JSON.stringify(language)}, makeWords));
  }`);
}

/**
 * @param {string} contents a module without exports, with paths from the root of the project
 * @returns {Promise<string>} a classic script that defines no global name
 */
export async function bundleScript(contents) {
  const { text } = await bundleWithEsbuild({
    stdin: { contents, resolveDir: root },
    minifySyntax: true,
    minifyIdentifiers: true,
    format: "iife",
  });
  return minifyModule(text);
}

/**
 * Runs modules of the page in Node, as far as they need no document.
 * @param {string} contents a module that exports what is wanted, with paths from the root of the project
 * @returns {Promise<string>} a module for importText()
 */
export async function bundleForNode(contents) {
  const { text } = await bundleWithEsbuild({
    stdin: { contents, resolveDir: root },
    format: "esm",
    conditions: ["node"],
    // The text has the paths of packages in it, and is the same where these are shared with another checkout.
    preserveSymlinks: true,
    // Nobody downloads it.
    plugins: [compressedWasm(soonest, "whole"), ...pluginsOfAll("whole")],
  });
  return text;
}

/**
 * @param {string} text of a module
 * @returns {Promise<any>} its exports
 */
export function importText(text) {
  return import(`data:text/javascript;base64,${Buffer.from(text).toString("base64")}`);
}

/** @param {Edition} edition */
const pluginsOfAll = (edition) => [
  minifiedStyles,
  minifiedShaders,
  sharedWithWorkers(edition),
  foundModules(edition),
  loaderOfEdition(edition),
  namesOfEdition(edition),
  stillsOfEdition(edition),
];
/** @param {Edition} edition */
const pluginsOf = (edition) => [compressedWasm(smallest, edition), ...pluginsOfAll(edition)];

/**
 * @param {import("esbuild").BuildOptions} options
 * @returns {Promise<{text: string, inputs: string[]}>} the script, and the paths of the files that are in it
 */
async function bundleWithEsbuild(options) {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    bundle: true,
    platform: "neutral",
    mainFields: ["module", "main"],
    target: "es2022",
    // Emscripten's loader computes the address of a .wasm file, which it does not use because the bytes are in the
    // bundle. A classic script has no import.meta, and bundlers of other projects would search for the file.
    define: {
      "import.meta.url": '"file:///"',
      PACKAGE_VERSION: JSON.stringify((await readFacts()).version),
    },
    // notices() collects the whole licences.
    legalComments: "none",
    logLevel: "warning",
    ...options,
    write: false,
    metafile: true,
  });
  return { text: outputFiles[0].text, inputs: Object.keys(metafile.inputs) };
}
