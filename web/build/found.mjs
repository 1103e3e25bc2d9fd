// What the build finds: a folder in web/figures/ with an index.js is a figure, and a language exists when
// web/figure/words/ has a file of its name. No list is edited to add one.
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { citedAddresses } from "./references.mjs";

const web = fileURLToPath(new URL("..", import.meta.url));

/**
 * Which figures a script has: `article`, those of the article, or `whole`, the laboratory's, too. A figure is the
 * laboratory's if its page shows it and the article does not.
 * @typedef {"article" | "whole"} Edition
 */

const LABORATORY = "laboratory/laboratory.html";

/**
 * A file of a figure. Where the figure has a folder `laboratory/`, the laboratory's edition takes it from there.
 * @param {Edition} edition
 * @param {string} figure
 * @param {string} file
 * @returns {string} from web/
 */
function figureFile(edition, figure, file) {
  const own = `figures/${figure}/laboratory/${file}`;
  return edition === "whole" && existsSync(join(web, own)) ? own : `figures/${figure}/${file}`;
}

/**
 * @param {Edition} edition
 * @returns {Promise<string[]>} in the order in which the pages show them; those that none shows come last
 */
export async function figureNames(edition) {
  const article = await figuresShown("../index.html");
  const others = (await figuresShown(LABORATORY)).filter((name) => !article.includes(name));
  const shown = [...article, ...others];
  const found = (await readdir(join(web, "figures"))).filter((name) =>
    existsSync(join(web, "figures", name, "index.js")),
  );
  const rank = (name) => (shown.includes(name) ? shown.indexOf(name) : shown.length);
  return found
    .filter((name) => edition === "whole" || !others.includes(name))
    .sort()
    .sort((one, other) => rank(one) - rank(other));
}

/** @param {string} file of a page, from web/ */
async function figuresShown(file) {
  const page = await readFile(join(web, file), "utf8");
  return Array.from(page.matchAll(/<mini-batch figure="([^"]+)"/g), ([, name]) => name);
}

/** @returns {Promise<string[]>} as HTML's `lang` has them, English first */
export async function languageNames() {
  const files = (await readdir(join(web, "figure/words"))).filter((file) => file.endsWith(".js"));
  const names = files.map((file) => basename(file, ".js")).sort();
  return ["en", ...names.filter((name) => name !== "en")];
}

/**
 * @param {Edition} edition
 * @param {(path: string) => string} specifier what a module has to import for that file
 * @returns {Promise<string>} a module that exports `figures`, by name
 */
async function figuresModule(edition, specifier) {
  const names = await figureNames(edition);
  const imports = names.map((name, i) => {
    const file = JSON.stringify(specifier(join(web, figureFile(edition, name, "index.js"))));
    return `import { figure as figure${i} } from ${file};`;
  });
  const named = names.map((name, i) => `${JSON.stringify(name)}: figure${i}`);
  return `${imports.join("\n")}\nexport const figures = { ${named.join()} };`;
}

/**
 * @param {Edition} edition
 * @param {string[]} names of languages
 * @param {(path: string) => string} specifier as above
 * @returns {Promise<string>} a module that exports `languages`: the words that stand in several folders, by language
 */
async function wordsModule(edition, names, specifier) {
  const figures = await figureNames(edition);
  /** @type {string[]} */
  const imports = [];
  const words = (path) => {
    const name = `words${imports.length}`;
    const file = JSON.stringify(specifier(join(web, path)));
    imports.push(`import { words as ${name} } from ${file};`);
    return name;
  };
  const ofLanguages = names.map((language) => {
    const ofFigures = figures.map(
      (name) =>
        `${JSON.stringify(name)}: ${words(figureFile(edition, name, `words.${language}.js`))}`,
    );
    const shared = words(`figure/words/${language}.js`);
    const quiz = words(`article/quiz/words.${language}.js`);
    return `${language}: { ...${shared}, quiz: ${quiz}, figures: { ${ofFigures.join()} } }`;
  });
  return `${imports.join("\n")}\nexport const languages = { ${ofLanguages.join()} };`;
}

/** @returns {Promise<string>} a module that exports `words`: the class file's, by language and folder in web/classroom/ */
async function classroomModule() {
  const folders = (await readdir(join(web, "classroom"))).filter((name) => !name.includes("."));
  /** @type {string[]} */
  const imports = [];
  const ofLanguages = (await languageNames()).map((language) => {
    const ofFolders = folders.sort().map((folder) => {
      const name = `words${imports.length}`;
      const file = join(web, `classroom/${folder}/words.${language}.js`);
      imports.push(`import { words as ${name} } from ${JSON.stringify(file)};`);
      return `${folder}: ${name}`;
    });
    return `${language}: { ${ofFolders.join()} }`;
  });
  return `${imports.join("\n")}\nexport const words = { ${ofLanguages.join()} };`;
}

/**
 * @param {Edition} edition
 * @returns {Promise<Record<string, string>>} addresses of the works that words of any language cite, by id
 */
async function citedWorks(edition) {
  const languages = await languageNames();
  // What the laboratory adds to a figure imports the article's words of it.
  const modules = [
    await wordsModule("article", languages, (file) => file),
    await wordsModule(edition, languages, (file) => file),
  ].join("\n");
  const files = new Set(Array.from(modules.matchAll(/ from "([^"]+)"/g), ([, file]) => file));
  const words = await Promise.all(Array.from(files, (file) => readFile(file, "utf8")));
  const works = JSON.parse(await readFile(join(web, "article/references.json"), "utf8"));
  return citedAddresses(works, words.join("\n"));
}

/**
 * @param {Edition} edition
 * @returns {Promise<string>} a module whose default export lists the figures' style sheets as texts
 */
async function stylesModule(edition) {
  const figures = await figureNames(edition);
  const lines = figures.map(
    (name, i) =>
      `import style${i} from ${JSON.stringify(join(web, "figures", name, "style.css"))};`,
  );
  return `${lines.join("\n")}\nexport default [${figures.map((_, i) => `style${i}`).join(", ")}];`;
}

/** What `found:NAME` is. @type {Record<string, (edition: Edition) => Promise<string>>} */
const foundContents = {
  async product(edition) {
    const [english, ...others] = await languageNames();
    return `
      ${await figuresModule(edition, (file) => file)}
      ${await wordsModule(edition, [english], (file) => file)}
      export const languageNames = ${JSON.stringify(others)};
      export const references = ${JSON.stringify(await citedWorks(edition))};
    `;
  },
  languages: async (edition) => wordsModule(edition, await languageNames(), (file) => file),
  classroom: classroomModule,
  styles: stylesModule,
  async devices(edition) {
    return edition === "whole"
      ? `export { createOnDevice } from ${JSON.stringify(join(web, "engine/gpu/devices.js"))};`
      : `export { createExperiment as createOnDevice } from ${JSON.stringify(join(web, "engine/experiment.js"))};`;
  },
};

/**
 * For esbuild: the modules `found:product` (figures, English, what other languages there are, and what works the words
 * of all cite), `found:languages` (all of them), `found:language/de` (that one), `found:classroom` (words of the class
 * file), `found:styles`, and `found:devices` (how an experiment is made; with the laboratory's also on the graphics
 * processor).
 * @param {Edition} edition
 * @returns {import("esbuild").Plugin}
 */
export const foundModules = (edition) => ({
  name: "found-modules",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^found:/ }, ({ path }) => ({ path, namespace: "found" }));
    onLoad({ filter: /./, namespace: "found" }, async ({ path }) => {
      const [name, language] = path.slice("found:".length).split("/");
      const contents = language
        ? await wordsModule(edition, [language], (file) => file)
        : await foundContents[name](edition);
      return { contents, resolveDir: web };
    });
  },
});

/**
 * Figures and all languages in Node, without a bundler.
 * @param {Edition} edition
 * @returns {Promise<{figures: Record<string, object>, languages: Record<string, any>}>}
 */
export async function importFound(edition) {
  const urlOf = (file) => pathToFileURL(file).href;
  const texts = [
    await figuresModule(edition, urlOf),
    await wordsModule(edition, await languageNames(), urlOf),
  ];
  return import(`data:text/javascript,${encodeURIComponent(texts.join("\n"))}`);
}
