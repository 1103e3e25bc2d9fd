// Scripts as they are shipped. What esbuild has bundled is minified once more, by Terser: it finds more that
// nothing uses, most of all in Chart.js, and joins what is used once.
import { parse } from "acorn";
import { full } from "acorn-walk";
import { minify } from "terser";

/** The tags of lit-html's templates. */
const TEMPLATES = new Set(["html", "svg", "mathml"]);

/**
 * @param {string} module that esbuild has made
 * @returns {Promise<string>}
 */
export async function minified(module) {
  const { code } = await minify(module, {
    ecma: 2020,
    module: true,
    // Nothing here reads a property for what reading it does; with that said, Chart.js's other scales can go, and
    // with the other, what they make of their constants.
    compress: { passes: 2, pure_getters: true, pure_funcs: ["Object.keys"] },
    // In pieces, its names are the page's: not those that others like to have there.
    mangle: { reserved: ["$", "_"] },
    format: { comments: false },
  });
  return code;
}

/**
 * @param {string} module as it was written
 * @returns {string} with every line break in lit-html's templates, and the indentation after it, as one space
 */
export function onOneLine(module) {
  const breaks = [];
  full(parse(module, { ecmaVersion: 2022, sourceType: "module" }), (node) => {
    if (node.type !== "TaggedTemplateExpression" || !TEMPLATES.has(node.tag.name)) return;
    for (const { start, end } of node.quasi.quasis) {
      for (const { 0: text, index } of module.slice(start, end).matchAll(/\s*\n\s*/g)) {
        breaks.push([start + index, start + index + text.length]);
      }
    }
  });
  breaks.sort(([one], [other]) => one - other);
  let at = 0;
  const pieces = breaks.map(([from, to]) => {
    const piece = module.slice(at, from);
    at = to;
    return piece;
  });
  return [...pieces, module.slice(at)].join(" ");
}

/** @param {string} module without exports, as a script that leaves no name behind */
export function classic(module) {
  return `(()=>{"use strict";${module}})();`;
}

/**
 * The same module as several scripts, to be run one after the other. A browser does nothing else while it reads a
 * script, and between two it shows what there is and hears the reader. All of them see each other's names, so they
 * are for a page that knows what else is in it.
 * @param {string} module without exports
 * @param {number} length of each, unless a single statement is longer
 * @returns {string[]}
 */
export function inPieces(module, length) {
  const ends = parse(module, { ecmaVersion: 2022, sourceType: "module" }).body.map(
    ({ end }) => end,
  );
  const cuts = [0];
  ends.forEach((end, i) => {
    const next = ends[i + 1] ?? end;
    if (next - cuts.at(-1) > length) cuts.push(end);
  });
  return cuts.map((from, i) => `"use strict";${module.slice(from, cuts[i + 1])}`);
}
