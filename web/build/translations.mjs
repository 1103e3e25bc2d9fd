// The article in the languages other than index.html's: a script that puts each one's template into the page. The
// hand-written page loads it from .build/, and dist/index.html has it inside.
import { readFile, writeFile } from "node:fs/promises";
import { completeArticle } from "./article.mjs";
import { languageNames } from "./found.mjs";

const target = ".build/translations.js";

/** Writes the script. It reads web/article/XX.html for each language XX that web/figure/words/ has besides English. */
export async function writeTranslations() {
  const [, ...others] = await languageNames();
  const texts = await Promise.all(
    others.map(async (language) =>
      completeArticle(await readFile(`web/article/${language}.html`, "utf8")),
    ),
  );
  const templates = JSON.stringify(texts.join(""));
  await writeFile(target, `document.body.insertAdjacentHTML("beforeend", ${templates});\n`);
}
