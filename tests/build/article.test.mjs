// What the build adds to the text of the article.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { completeArticle } from "../../web/build/article.mjs";

process.chdir(new URL("../..", import.meta.url).pathname);

for (const name of ["index.html", "web/article/de.html"]) {
  test(`${name}: a formula stands in one line with the punctuation after it`, async () => {
    const written = await readFile(name, "utf8");
    const html = await completeArticle(written);
    const followed = /<\/math>[.,:;?!)]/g;
    const kept = html.match(
      /<span class="unbroken"><math>(?:(?!<math>).)*?<\/math>[.,:;?!)]+<\/span>/gs,
    );
    assert.ok(kept && kept.length > 10, "the text has such formulas");
    assert.equal(kept.length, html.match(followed)?.length);
    assert.equal(
      html.replace(/<span class="unbroken">(.*?)<\/span>/gs, "$1").match(followed)?.length,
      kept.length,
    );
  });
}
