// The text of a page in the languages other than its own: a script that puts each one's template into the page. The
// hand-written page loads it from .build/, and the built one has it inside.
import { readFile, writeFile } from "node:fs/promises";
import { completeArticle } from "./article.mjs";
import { languageNames } from "./found.mjs";

/**
 * Writes the script. It reads XX.html for each language XX that web/figure/words/ has besides English.
 * @param {string} folder where these lie
 * @param {string} target
 */
export async function writeTranslations(folder, target) {
  const [, ...others] = await languageNames();
  const texts = await Promise.all(
    others.map(async (language) =>
      completeArticle(await readFile(`${folder}/${language}.html`, "utf8")),
    ),
  );
  const templates = JSON.stringify(texts.join(""));
  await writeFile(target, `document.body.insertAdjacentHTML("beforeend", ${templates});\n`);
}
