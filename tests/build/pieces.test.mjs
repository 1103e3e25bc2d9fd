// The script of the page in pieces is the script of an embed.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { inPieces } from "../../web/build/minify.mjs";

const dist = new URL("../../dist/", import.meta.url);
const STRICT = '"use strict";';

test("a module is cut between statements, as long as wanted where they allow it", () => {
  const module = 'var a="1;2";function b(){return a;a}const c={b};;b();';
  const pieces = inPieces(module, 20).map((piece) => piece.slice(STRICT.length));
  assert.equal(pieces.join(""), module);
  assert.deepEqual(pieces, ['var a="1;2";', "function b(){return a;a}", "const c={b};;b();"]);
  assert.deepEqual(inPieces(module, 1000), [STRICT + module]);
});

test("the page's scripts are together what minibatch.js is", async () => {
  const [page, element] = await Promise.all(
    ["index.html", "minibatch.js"].map((name) => readFile(new URL(name, dist), "utf8")),
  );
  const scripts = Array.from(page.matchAll(/<script>(.*?)<\/script>/gs), ([, text]) => text);
  const from = scripts.findIndex((text) => text.startsWith("/*!"));
  const pieces = scripts.slice(from).filter((text) => text.includes(STRICT));
  assert.ok(pieces.length > 5);
  const together = pieces.map((piece) => piece.replace(STRICT, "")).join("");
  const one = element
    .replace("\uFEFF", "")
    .replace(`(()=>{${STRICT}if(typeof document==="undefined")return;`, "")
    .replace(/}\)\(\);\n$/, "");
  // What the HTML parser must not see is escaped in the page.
  assert.equal(together.replaceAll("\\x3C", "<"), one.replaceAll("\\x3C", "<"));
});

test("the page has inside what scripts of other languages bring", async () => {
  const [page, german] = await Promise.all(
    ["index.html", "minibatch.de.js"].map((name) => readFile(new URL(name, dist), "utf8")),
  );
  assert.ok(german.length > 10_000);
  const unescaped = (text) => text.replaceAll("\\x3C", "<").trim();
  assert.ok(unescaped(page).includes(unescaped(german)));
});
