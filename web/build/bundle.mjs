// One entry point and all it imports, the WASM bytes included, as one minified module.
import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { minified, onOneLine } from "./minify.mjs";
import { notices } from "./notices.mjs";
import { sorted } from "./sorted_wasm.mjs";
import { minifiedStyle } from "./style.mjs";
import { zopfli } from "./zopfli.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));

// WASM compresses to a third, but hardly at all once it is written as text: so it is compressed first, by Zopfli,
// which looks long for the shortest, and the engine inflates it with what browsers and Node bring (web/engine/wasm.js).
const compressedWasm = {
  name: "compressed-wasm",
  setup({ onLoad }) {
    onLoad({ filter: /\.wasm$/ }, async ({ path }) => {
      compressed[path] ??= readFile(path).then(sorted).then(zopfli);
      return { contents: await compressed[path], loader: "binary" };
    });
  },
};
/** It takes seconds: once for all that is bundled. */
const compressed = {};

// The element's style sheets are text to its scripts; without their comments it is a third shorter.
const minifiedCss = {
  name: "minified-css",
  setup({ onLoad }) {
    onLoad({ filter: /\.css$/ }, async ({ path }) => {
      return { contents: await minifiedStyle(path), loader: "text" };
    });
  },
};

// d3-array makes some of its functions by functions, which might do something else, too, for all that a bundler
// knows. They do not, and those that nothing uses can go.
const pureMakers = {
  name: "pure-makers",
  setup({ onLoad }) {
    onLoad({ filter: /node_modules\/d3-array\// }, async ({ path }) => ({
      contents: (await readFile(path, "utf8")).replace(
        /^(const \w+ = )(?=\w+\()/gm,
        "$1/* @__PURE__ */ ",
      ),
    }));
  },
};

// What a template's lines are indented by is nothing to a browser but one space, and there are thousands of them.
const templatesOnOneLine = {
  name: "templates-on-one-line",
  setup({ onLoad }) {
    onLoad({ filter: /\/web\/(figures|page)\/.*\.js$/ }, async ({ path }) => ({
      contents: onOneLine(await readFile(path, "utf8")),
    }));
  },
};

// `import { shared, source } from "./worker_source.js?twice"`: that file and all it imports as one function, whose
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

// gzip finds again only what stands less than 32 kB before. What a figure says in one language is built like what
// it says in another, so the languages stand side by side, file by file.
const languagesSideBySide = {
  name: "languages-side-by-side",
  setup({ onLoad }) {
    onLoad({ filter: /figures\/words\/words\.js$/ }, async ({ path }) => {
      const inEach = dirname(path);
      const entries = await readdir(inEach, { withFileTypes: true });
      const languages = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
      const files = await readdir(join(inEach, languages[0]), { recursive: true });
      const imports = files
        .filter((file) => file.endsWith(".js"))
        .sort()
        .flatMap((file) => languages.sort().map((language) => `import "./${language}/${file}";`));
      return { contents: `${imports.join("\n")}\n${await readFile(path, "utf8")}` };
    });
  },
};

const common = {
  bundle: true,
  platform: "neutral",
  mainFields: ["module", "main"],
  target: "es2022",
  // Chart.js blends colours in animations, and shades what the mouse is on: the charts have neither.
  alias: { "@kurkle/color": join(root, "web/charts/no_colours.js") },
  plugins: [
    pureMakers,
    compressedWasm,
    minifiedCss,
    runTwice,
    languagesSideBySide,
    templatesOnOneLine,
  ],
  // Emscripten's loader works out an address for a .wasm file; the bytes are in the bundle, so the
  // address is never used. It only has to be one: a classic script has no import.meta, and other
  // people's bundlers would go looking for the file.
  define: { "import.meta.url": '"file:///"' },
  write: false,
  logLevel: "warning",
};

/** @returns {Promise<{notices: string, module: string}>} the licences, as a comment to put in front, and the script */
export async function bundle(entry) {
  const { metafile, outputFiles } = await bundled(entry, "esm");
  return {
    notices: await notices(Object.keys(metafile.inputs)),
    module: await minified(outputFiles[0].text),
  };
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
