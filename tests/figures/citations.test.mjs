// Every “et al.” leads to its reference: in the article by a link, in words by a citation that the build has resolved.
import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { test } from "node:test";
import { bundleForNode, importText } from "../../web/build/bundle.mjs";
import { importFound } from "../../web/build/found.mjs";
import { citedAddresses } from "../../web/build/references.mjs";
import { renderMarkup, stripMarkup } from "../../web/figure/markup.js";
import { visibleText } from "./visible_text.mjs";

const ET_AL = /\bet\s+al\b/;
/** `<a class="cite" href="#liu-2026">Liu (2026)</a>` */
const CITATIONS = /<a class="cite" href="#([\w-]+)">.*?<\/a>/gs;

const root = new URL("../../", import.meta.url);
const read = (path) => readFile(new URL(path, root), "utf8");
const works = JSON.parse(await read("web/article/references.json"));
const { languages } = await importFound("whole");
const words = Object.values(languages).flatMap(textsIn).join("\n");

/** The pages and their translations, by path. */
const pages = new Map();
for (const folder of ["web/article", "web/laboratory"]) {
  const files = (await readdir(new URL(folder, root))).filter((name) => name.endsWith(".html"));
  for (const file of files) pages.set(`${folder}/${file}`, await read(`${folder}/${file}`));
}
pages.set("index.html", await read("index.html"));

test("no “et al.” of a page, its glossary included, stands outside a link to its reference", () => {
  assert.ok(pages.size > 3);
  for (const [name, text] of pages) {
    for (const [link, id] of text.matchAll(CITATIONS)) assert.ok(hasWork(id), `${name}: ${link}`);
    assert.deepEqual(around(text.replace(CITATIONS, "")), [], name);
  }
  assert.match(pages.get("index.html"), ET_AL);
});

test("each reference is cited by a page, and by its translations as well", () => {
  const citedIn = (name) => Array.from(pages.get(name).matchAll(CITATIONS), ([, id]) => id);
  const article = [...new Set(citedIn("index.html"))].sort();
  const laboratory = [...new Set(citedIn("web/laboratory/laboratory.html"))].sort();
  const all = works.map(({ id }) => id).sort();
  assert.deepEqual([...new Set([...article, ...laboratory])].sort(), all);
  assert.deepEqual([...new Set(citedIn("web/article/de.html"))].sort(), article);
  assert.deepEqual([...new Set(citedIn("web/laboratory/de.html"))].sort(), laboratory);
});

test("no “et al.” of figures and quiz stands outside a citation, in any language", () => {
  assert.match(words, ET_AL);
  assert.deepEqual(around(words.replace(/\{@[\w-]+\|[^}]*\}/g, "")), []);
});

test("the script has the addresses of the works that words cite, and of no others", async () => {
  const bundled = await bundleForNode('export { references } from "found:product";');
  const { references } = await importText(bundled);
  const cited = Array.from(words.matchAll(/\{@([\w-]+)\|/g), ([, id]) => id);
  assert.ok(cited.length > 0);
  assert.deepEqual(Object.keys(references).sort(), [...new Set(cited)].sort());
  for (const [id, address] of Object.entries(references)) {
    assert.equal(address, works.find((work) => work.id === id).url);
  }
});

test("words that cite what is not among the references end the build", () => {
  assert.throws(
    () => citedAddresses(works, "As {@nobody-2000|Nobody et al. (2000)} found."),
    /words cite “nobody-2000”, which references\.json does not have/,
  );
});

test("ears and files have the words of a citation, eyes a link", () => {
  const text = "{@cohen-2021|Cohen et al. (2021)}: {whole|all samples}";
  assert.equal(stripMarkup(text), "Cohen et al. (2021): all samples");
  assert.equal(visibleText(renderMarkup(text)), stripMarkup(text));
});

/** @returns {string[]} each “et al.” of a text with what stands before it */
function around(text) {
  return text.match(/.{0,30}\bet\s+al\b/g) ?? [];
}

function hasWork(id) {
  return works.some((work) => work.id === id);
}

/** @returns {string[]} all that words say; of a function the code, which has what it says in it */
function textsIn(value) {
  if (typeof value === "object" && value !== null) return Object.values(value).flatMap(textsIn);
  return [String(value)];
}
