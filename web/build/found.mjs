// What the build finds: a folder in web/figures/ with an index.js is a figure, and a language exists when
// web/figure/words/ has a file of its name. No list is edited to add one.
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const web = fileURLToPath(new URL("..", import.meta.url));

/** @returns {Promise<string[]>} in the order in which the page shows them; those that it does not show come last */
export async function figureNames() {
  const page = await readFile(join(web, "../index.html"), "utf8");
  const shown = Array.from(page.matchAll(/<mini-batch figure="([^"]+)"/g), ([, name]) => name);
  const found = (await readdir(join(web, "figures"))).filter((name) =>
    existsSync(join(web, "figures", name, "index.js")),
  );
  const rank = (name) => (shown.includes(name) ? shown.indexOf(name) : shown.length);
  return found.sort().sort((one, other) => rank(one) - rank(other));
}

/** @returns {Promise<string[]>} as HTML's `lang` has them, English first */
export async function languageNames() {
  const files = (await readdir(join(web, "figure/words"))).filter((file) => file.endsWith(".js"));
  const names = files.map((file) => basename(file, ".js")).sort();
  return ["en", ...names.filter((name) => name !== "en")];
}

/**
 * @param {(path: string) => string} specifier what a module has to import for that file
 * @returns {Promise<string>} a module that exports `figures` and `languages`, both by name
 */
async function foundModule(specifier) {
  const figures = await figureNames();
  const languages = await languageNames();
  const imports = [];
  const add = (exported, path, name) => {
    const file = JSON.stringify(specifier(join(web, path)));
    imports.push(`import { ${exported} as ${name} } from ${file};`);
    return name;
  };
  /** The words that stand in this folder, in every language. */
  const wordsIn = (path, name) =>
    languages.map((language) => add("words", path(language), `${name}_${language}`));
  const shared = wordsIn((language) => `figure/words/${language}.js`, "shared");
  const quiz = wordsIn((language) => `article/quiz/words.${language}.js`, "quiz");
  const found = figures.map((name, i) => add("figure", `figures/${name}/index.js`, `figure${i}`));
  const own = figures.map((name, i) =>
    wordsIn((language) => `figures/${name}/words.${language}.js`, `figure${i}`),
  );
  const named = (values) =>
    figures.map((name, i) => `${JSON.stringify(name)}: ${values[i]}`).join();
  const words = languages.map((language, i) => {
    const ofFigures = named(own.map((names) => names[i]));
    return `${language}: { ...${shared[i]}, quiz: ${quiz[i]}, figures: { ${ofFigures} } }`;
  });
  return `
    ${imports.join("\n")}
    export const figures = { ${named(found)} };
    export const languages = { ${words.join()} };
  `;
}

/** @returns {Promise<string>} a module whose default export lists the figures' style sheets as texts */
async function stylesModule() {
  const figures = await figureNames();
  const lines = figures.map(
    (name, i) =>
      `import style${i} from ${JSON.stringify(join(web, "figures", name, "style.css"))};`,
  );
  return `${lines.join("\n")}\nexport default [${figures.map((_, i) => `style${i}`).join(", ")}];`;
}

/** For esbuild: the modules `found:product` (figures and languages) and `found:styles`. */
export const foundModules = {
  name: "found-modules",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^found:/ }, ({ path }) => ({ path, namespace: "found" }));
    onLoad({ filter: /./, namespace: "found" }, async ({ path }) => ({
      contents: path === "found:styles" ? await stylesModule() : await foundModule((file) => file),
      resolveDir: web,
    }));
  },
};

/**
 * The same in Node, without a bundler.
 * @returns {Promise<{figures: Record<string, object>, languages: Record<string, any>}>}
 */
export async function importFound() {
  const text = await foundModule((file) => pathToFileURL(file).href);
  return import(`data:text/javascript,${encodeURIComponent(text)}`);
}
