// What makes dist/ a package that can be packed and published as it stands.
import { readFile } from "node:fs/promises";
import { importFound } from "../found.mjs";
import { readFacts } from "../publication.mjs";
import { customElements } from "./custom_elements.mjs";
import { describedFigures } from "./described_figures.mjs";
import { elementTypes, frameworkTypes } from "./element_types.mjs";

/**
 * @param {string[]} languages those that have a script of their own
 * @returns {Promise<Record<string, string>>} the files to put beside the scripts
 */
export async function packageParts(languages) {
  const { version } = await readFacts();
  const figures = describedFigures(await importFound("whole"));
  const ofFrameworks = Object.entries(frameworkTypes).map(([name, text]) => [`${name}.d.ts`, text]);
  return {
    "package.json": await manifest(version, languages),
    "minibatch.d.ts": elementTypes(figures, version),
    ...Object.fromEntries(ofFrameworks),
    "custom-elements.json": customElements(figures),
    "CHANGES.md": await readFile("web/CHANGES.md", "utf8"),
    "README.md": await readFile("web/EMBEDDING.md", "utf8"),
  };
}

/** @param {string} version @param {string[]} languages */
async function manifest(version, languages) {
  const { name, engines } = JSON.parse(await readFile("web/package.json", "utf8"));
  const element = (types, script = "minibatch") => ({
    types: `./${types}.d.ts`,
    default: `./${script}.js`,
  });
  const engine = { types: "./engine.d.mts", default: "./engine.mjs" };
  const asTheyAre = (paths) => Object.fromEntries(paths.map((path) => [path, path]));
  const editions = ["minibatch", "laboratory"];
  const scripts = editions.flatMap((name) =>
    languages.map((language) => `./${name}.${language}.js`),
  );
  const contents = {
    name,
    version,
    description:
      "Mini-batch SGD, live: a C++ trainer as WebAssembly, and figures that take it apart",
    type: "module",
    engines,
    // Without what servers send compressed.
    files: ["*.js", "*.mjs", "*.ts", "*.mts", "*.html", "*.json", "*.md", "*.png", "*.webmanifest"],
    exports: {
      ".": element("minibatch"),
      ...Object.fromEntries(Object.keys(frameworkTypes).map((key) => [`./${key}`, element(key)])),
      ...Object.fromEntries(editions.map((name) => [`./${name}.js`, element("minibatch", name)])),
      ...asTheyAre(scripts),
      "./engine": engine,
      "./engine.mjs": engine,
      "./laboratory.mjs": { types: "./laboratory.d.mts", default: "./laboratory.mjs" },
      ...asTheyAre([
        "./index.html",
        "./laboratory.html",
        "./custom-elements.json",
        "./package.json",
      ]),
    },
    types: "./minibatch.d.ts",
    // Importing them defines the element, or gives it a language.
    sideEffects: [...editions.map((name) => `./${name}.js`), ...scripts],
    customElements: "./custom-elements.json",
  };
  return `${JSON.stringify(contents, null, 2)}\n`;
}
