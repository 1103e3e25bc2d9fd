// Scripts and style sheets as they are shipped.
import { parse } from "acorn";
import { transform } from "esbuild";
import { minify } from "terser";

/**
 * Minifies by Terser what esbuild has bundled: it finds more code that nothing uses, most of all in Chart.js.
 * @param {string} module
 * @returns {Promise<string>}
 */
export async function minifyModule(module) {
  // No getter here, or in a library, does anything but return a value.
  const compress = { passes: 3, pure_getters: true };
  const { code = "" } = await minify(module, { module: true, compress });
  return code;
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
 * @returns {string} a classic script that defines no global name
 */
export function classicScript(module) {
  return `(()=>{"use strict";${module}})();`;
}

/**
 * Cuts a module into classic scripts that are to run one after the other: between two of them a browser draws and
 * handles events. All of them see each other's names, so they are for a page that knows what else is in it.
 * @param {string} module without exports
 * @param {number} length of each script, unless a single statement is longer
 * @returns {string[]}
 */
export function inPieces(module, length) {
  const { body } = parse(module, { ecmaVersion: 2022, sourceType: "module" });
  const cuts = [0];
  body.forEach(({ end }, i) => {
    const nextEnd = body[i + 1]?.end ?? end;
    if (nextEnd - cuts[cuts.length - 1] > length) cuts.push(end);
  });
  return cuts.map((start, i) => `"use strict";${module.slice(start, cuts[i + 1])}`);
}
