// The class file, dist/class.html: figures and quiz with what a teacher needs besides, in one file that saves itself as a
// lesson.
import { readFile } from "node:fs/promises";
import { bundle } from "./bundle.mjs";
import { inlinePage } from "./inline.mjs";

/**
 * @param {string[]} translations scripts that add languages to the figures
 * @returns {Promise<string>}
 */
export async function classFile(translations) {
  const { notices, module } = await bundle("web/classroom/class.js", "text", "article");
  const script = `(()=>{"use strict";${module}})();`;
  return inlinePage(await readFile("web/classroom/class.html", "utf8"), {
    "dist/class.js": [`${notices}\n${script}`, ...translations],
  });
}
