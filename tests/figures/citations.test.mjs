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

const root = new URL("../../", import.meta.url);
const read = (path) => readFile(new URL(path, root), "utf8");
const works = JSON.parse(await read("web/article/references.json"));
const { languages } = await importFound();
const words = Object.values(languages).flatMap(textsIn).join("\n");

test("no “et al.” of the article, its glossary included, stands outside a link to its reference", async () => {
  const translations = (await readdir(new URL("web/article/", root))).filter((name) =>
    name.endsWith(".html"),
  );
  const articles = ["index.html", ...translations.map((name) => `web/article/${name}`)];
  assert.ok(articles.length > 1);
  for (const name of articles) {
    const text = await read(name);
    assert.match(text, ET_AL, name);
    const links = /<a class="cite" href="#([\w-]+)">.*?<\/a>/gs;
    for (const [link, id] of text.matchAll(links)) assert.ok(hasWork(id), `${name}: ${link}`);
    assert.deepEqual(around(text.replace(links, "")), [], name);
  }
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
