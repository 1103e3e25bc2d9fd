// Scripts and style sheets as they are shipped.
import { parse } from "acorn";
import { transform } from "esbuild";
import { minify } from "terser";

/** @type {import("acorn").Options} */
const PARSED_AS = { ecmaVersion: 2022, sourceType: "module" };

/**
 * Minifies by Terser what esbuild has bundled: it finds more code that nothing uses, most of all in Chart.js.
 * @param {string} module
 * @returns {Promise<string>}
 */
export async function minifyModule(module) {
  // No getter here, or in a library, does anything but return a value. Statements that stay apart, and functions that
  // stay functions, are more alike, which compresses better.
  const compress = { passes: 3, pure_getters: true, sequences: false, inline: 1 };
  // Where an import is calculated, other projects' bundlers have to be told that it is none of theirs.
  const format = { comments: /webpackIgnore|@vite-ignore/ };
  const { code = "" } = await minify(module, { module: true, compress, format });
  return withShortTemplates(code);
}

/**
 * Makes one space of each line break in lit's templates, with the spaces round it: HTML means the same by both.
 * @param {string} module
 */
export function withShortTemplates(module) {
  /** @type {import("acorn").TemplateElement[]} */
  const texts = [];
  collectTemplateTexts(parse(module, PARSED_AS), texts);
  texts.sort((one, other) => one.start - other.start);
  let end = 0;
  const parts = texts.map((text) => {
    const before = module.slice(end, text.start);
    end = text.end;
    return before + text.value.raw.replace(/\s*\n\s*/g, " ");
  });
  return parts.join("") + module.slice(end);
}

/** @param {any} node of a syntax tree @param {import("acorn").TemplateElement[]} texts of its tagged templates */
function collectTemplateTexts(node, texts) {
  if (typeof node !== "object" || node === null) return;
  if (node.type === "TaggedTemplateExpression") texts.push(...node.quasi.quasis);
  for (const child of Object.values(node)) collectTemplateTexts(child, texts);
}

/**
 * @param {string} text of a classic script, or of a style sheet without imports
 * @param {"js" | "css"} loader
 * @param {Record<string, string>} [define] JavaScript expressions, by the global name that each replaces
 * @returns {Promise<string>}
 */
export async function minifyText(text, loader, define) {
  const { code } = await transform(text, {
    loader,
    define,
    minify: true,
    target: "es2022",
    charset: "utf8",
  });
  return code.trim();
}

/**
 * @param {string} module without exports
 * @returns {string} a classic script that defines no global name; on a server, which has no document, it does nothing
 */
export function classicScript(module) {
  return `(()=>{"use strict";if(typeof document==="undefined")return;${module}})();`;
}

/**
 * Cuts a module into classic scripts that are to run one after the other: between two of them a browser draws and
 * handles events. All of them see each other's names, so they are for a page that knows what else is in it.
 * @param {string} module without exports
 * @param {number} length of each script, unless a single statement is longer
 * @returns {string[]}
 */
export function inPieces(module, length) {
  const { body } = parse(module, PARSED_AS);
  const cuts = [0];
  body.forEach(({ end }, i) => {
    const nextEnd = body[i + 1]?.end ?? end;
    if (nextEnd - cuts[cuts.length - 1] > length) cuts.push(end);
  });
  return cuts.map((start, i) => `"use strict";${module.slice(start, cuts[i + 1])}`);
}
