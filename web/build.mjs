// Makes dist/ from the WebAssembly module in .build/wasm, which web/serve.sh and tests/run.sh build before.
//   node web/build.mjs [FOLDER]    another folder than dist/
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { completeArticle } from "./build/article.mjs";
import { bundle, languageScript } from "./build/bundle.mjs";
import { classFile } from "./build/class_file.mjs";
import { conformanceParts } from "./build/conformance/report.mjs";
import { engineTypes } from "./build/engine_types.mjs";
import { languageNames } from "./build/found.mjs";
import { inlinePage } from "./build/inline.mjs";
import { learningPlatformParts } from "./build/learning_platforms.mjs";
import { classicScript, inPieces } from "./build/minify.mjs";
import { oembedParts } from "./build/oembed.mjs";
import { offlineParts } from "./build/offline.mjs";
import { packageParts } from "./build/package/package.mjs";
import { socialPictures } from "./build/pictures.mjs";
import { metadata, readFacts } from "./build/publication.mjs";
import { writeSchema } from "./build/schema.mjs";
import { makeStills } from "./build/stills.mjs";
import { writeTranslations } from "./build/translations.mjs";

/**
 * Characters of a piece of the page's script: short enough to be read without holding up the page, and so many that there
 * are few pieces, since the page's policy has a hash for each.
 */
const PIECE_LENGTH = 92_000;
/** A mark at the beginning of a script: browsers read it as UTF-8, whatever encoding the page has that embeds it. */
const UTF_8 = "\uFEFF";

const project = fileURLToPath(new URL("..", import.meta.url));
const folder = resolve(process.argv[2] ?? join(project, "dist"));
process.chdir(project);
await mkdir(folder, { recursive: true });

const { schema } = await writeEngine("engine", "article");
await writeSchema(schema());
const laboratoryEngine = await writeEngine("laboratory", "whole");

await makeStills();
await writeTranslations("web/article", ".build/translations.js");
await writeTranslations("web/laboratory", ".build/laboratory_translations.js");
const languages = (await languageNames()).slice(1);
const figures = await writeScripts("minibatch", "article");
const html = await readFile("index.html", "utf8");
const [, description = ""] = html.match(/<meta name="description" content="([^"]*)">/) ?? [];
const page = await builtPage(html, figures, await metadata(description));
await write("index.html", page);
await write("class.html", await classFile(figures.translations));
const laboratory = await readFile("web/laboratory/laboratory.html", "utf8");
await write(
  "laboratory.html",
  await builtPage(laboratory, await writeScripts("laboratory", "whole")),
);
const facts = await readFacts();
for (const parts of [
  await packageParts(languages),
  await offlineParts(page),
  await oembedParts(facts),
  await conformanceParts(facts),
  await socialPictures(laboratoryEngine),
  await learningPlatformParts(page),
]) {
  for (const [name, contents] of Object.entries(parts)) await write(name, contents);
}

/**
 * Writes the engine with the experiments of an edition, and its types.
 * @param {string} name of the module
 * @param {import("./build/found.mjs").Edition} edition
 * @returns {Promise<import("./engine/engine.js").Engine>}
 */
async function writeEngine(name, edition) {
  const { notices, module } = await bundle("web/engine/engine.js", "deflated", edition);
  await write(`${name}.mjs`, `${notices}\n${module}\n`);
  const { loadEngine } = await import(pathToFileURL(join(folder, `${name}.mjs`)).href);
  const engine = await loadEngine();
  const types = engineTypes(await readFile("web/engine/engine.d.ts", "utf8"), engine.schema());
  for (const ending of ["d.ts", "d.mts"]) await write(`${name}.${ending}`, types);
  return engine;
}

/**
 * Writes the script that defines the element with the figures of an edition, and beside it one for each further language.
 * @param {string} name of the script
 * @param {import("./build/found.mjs").Edition} edition
 */
async function writeScripts(name, edition) {
  const { notices, module } = await bundle("web/article/minibatch.js", "text", edition);
  await write(`${name}.js`, `${UTF_8}${notices}\n${classicScript(module)}\n`);
  const translations = [];
  for (const language of languages) {
    const script = await languageScript(language, edition);
    await write(`${name}.${language}.js`, `${UTF_8}${script}\n`);
    translations.push(script);
  }
  return { name, notices, module, translations };
}

/**
 * A page in one file, its figures inside.
 * @param {string} html as it was written by hand
 * @param {Awaited<ReturnType<typeof writeScripts>>} scripts
 * @param {string} [metadata] elements for its head
 */
async function builtPage(html, { name, notices, module, translations }, metadata) {
  const [first, ...others] = inPieces(module, PIECE_LENGTH);
  const bundled = { [`dist/${name}.js`]: [`${notices}\n${first}`, ...others, ...translations] };
  return inlinePage(await completeArticle(html), bundled, metadata);
}

/**
 * Writes a file into the folder and, if it is text that browsers load, beside it the same by Brotli, for servers that
 * send what is compressed already.
 * @param {string} name
 * @param {string | Uint8Array} contents
 */
async function write(name, contents) {
  await writeFile(join(folder, name), contents);
  if (typeof contents !== "string" || !/\.(html|m?js|webmanifest)$/.test(name)) return;
  const brotli = brotliCompressSync(contents);
  await writeFile(join(folder, `${name}.br`), brotli);
  const kilobytes = [gzipSync(contents), brotli].map(({ length }) => (length / 1000).toFixed(1));
  console.log(`${name.padEnd(20)} ${kilobytes[0]} kB by gzip, ${kilobytes[1]} kB by Brotli`);
}
