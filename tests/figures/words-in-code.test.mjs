// What a reader reads stands in the words of each language, never in the code or the style sheets.
import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const web = fileURLToPath(new URL("../../web/", import.meta.url));
const folders = ["charts", "figure", "figures", "article"];

/** A word that hardly a phrase does without, beside another or beside what is put in. */
const PHRASE =
  /\s(and|are|at|by|for|is|not|of|on|or|per|than|the|to|with|yet|als|auf|das|der|die|ein|im|ist|je|mit|nicht|ohne|und|von|zu)(\s|$)|^(and|by|of|or|per|than|the|to|with|als|der|die|je|mit|und|von|zu)\s/i;

test("code and style sheets have no phrase in any language", async () => {
  const files = await filesOf(/\.js$/);
  const found = [];
  for (const file of files) {
    for (const text of textsIn(file, await readFile(join(web, file), "utf8"))) {
      if (PHRASE.test(text)) found.push(`${file}: ${text}`);
    }
  }
  assert.ok(files.length > 100);
  assert.deepEqual(found, []);
  const sheets = await filesOf(/\.css$/);
  assert.ok(sheets.length > 10);
  for (const file of sheets) {
    assert.doesNotMatch(await readFile(join(web, file), "utf8"), /:lang\(/, file);
  }
});

test("a phrase in code is found", () => {
  const code = [
    'const a = b + " of " + c;',
    'const d = "less than 1 %";',
    'const e = html`<p class="a">von Hand</p>`;',
    'throw new Error("this is not for readers");',
    'console.warn("this is for authors of pages");',
    'const f = "with-replacement";',
  ].join("\n");
  const found = textsIn("x.js", code).filter((text) => PHRASE.test(text));
  assert.deepEqual(found, [" of ", "less than 1 %", "von Hand"]);
});

/** Files outside of the words and of programs in Python. */
async function filesOf(kind) {
  const all = await Promise.all(
    folders.map(async (folder) =>
      (await readdir(join(web, folder), { recursive: true })).map((file) => join(folder, file)),
    ),
  );
  return all
    .flat()
    .filter((file) => kind.test(file) && !/\bwords\b|\/python\/|program\/listing/.test(file));
}

/** The strings and templates of a module, without tags; what authors of pages are told, and names of modules, are no texts. */
function textsIn(file, code) {
  const texts = [];
  const visit = (node) => {
    if (ts.isImportDeclaration(node)) return;
    if (ts.isNewExpression(node) && node.expression.getText().endsWith("Error")) return;
    if (ts.isCallExpression(node) && node.expression.getText().startsWith("console.")) return;
    const isText = ts.isStringLiteralLike(node) || ts.isTemplateHead(node);
    if (isText || ts.isTemplateMiddleOrTemplateTail(node)) {
      texts.push(node.text.replace(/<[^>]*>|^[^<>]*>|<[^>]*$/g, ""));
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true));
  return texts;
}
