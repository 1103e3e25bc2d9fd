// The references, the facts of publication and the pictures for links, as the build makes them.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { figureNames, languageNames } from "../../web/build/found.mjs";
import { oembedParts } from "../../web/build/oembed.mjs";
import {
  bibtex,
  metadata,
  oembedName,
  pictureName,
  readFacts,
} from "../../web/build/publication.mjs";
import { referenceItems } from "../../web/build/references.mjs";

const read = (/** @type {string} */ path) =>
  readFile(new URL(`../../${path}`, import.meta.url), "utf8");
const references = JSON.parse(await read("web/article/references.json"));
const page = await read("dist/index.html");

test("each reference is whole, has a name of its own, and is by https", () => {
  assert.ok(references.length >= 25);
  const ids = references.map(({ id }) => id);
  assert.deepEqual(ids, [...new Set(ids)].sort());
  for (const { id, authors, year, title, venue, url } of references) {
    assert.ok(authors.length > 0 && title && venue, id);
    assert.ok(id.endsWith(String(year)), id);
    assert.equal(new URL(url).protocol, "https:", id);
  }
});

test("in every language each work that is named is cited", async () => {
  const [, ...others] = await languageNames();
  const pages = [
    ["index.html", "web/article"],
    ["web/laboratory/laboratory.html", "web/laboratory"],
  ];
  for (const [english, folder] of pages) {
    for (const file of [english, ...others.map((language) => `${folder}/${language}.html`)]) {
      const article = await read(file);
      const plain = article.replace(/<a class="cite".*?<\/a>/gs, "");
      assert.doesNotMatch(plain, /et al\.|\((?:19|20)\d\d\)/, file);
    }
  }
});

test("a list item has authors, year, title, venue and the way back to the section that cites it", () => {
  const article = '<h2 id="one">One &amp; all</h2><a href="#a-2001">A</a>';
  const reference = {
    id: "a-2001",
    authors: ["A, B.", "C, D.", "E, F."],
    year: 2001,
    title: "Less < more",
    venue: "Letters & Notes",
    url: "https://example.org/?a=1&b=2",
  };
  const item = referenceItems([reference], article);
  assert.match(item, /^<li id="a-2001"><span lang="en">A, B., C, D. &amp; E, F. \(2001\)\. /);
  assert.ok(
    item.includes(
      '<a href="https://example.org/?a=1&amp;b=2">Less &lt; more</a>. Letters &amp; Notes.',
    ),
  );
  assert.ok(item.includes('href="#one" aria-labelledby="one"'));
  assert.equal(referenceItems([{ ...reference, id: "b" }], article), "");
});

test("the page says what it is, and gives absolute addresses only where its own is known", async () => {
  const facts = await readFacts();
  const found = Object.fromEntries(
    Array.from(
      page.matchAll(/<meta (?:name|property)="([^"]+)" content="([^"]*)">/g),
      ([, name, text]) => [name, text],
    ),
  );
  assert.equal(found["og:title"], facts.title);
  assert.equal(found["og:description"], found.description);
  assert.equal(found.citation_title, facts.title);
  assert.equal(found.citation_publication_date, facts.page.date.replaceAll("-", "/"));
  const [, data = ""] = page.match(/<script type="application\/ld\+json">(.*?)<\/script>/) ?? [];
  const resource = JSON.parse(data);
  assert.equal(resource["@type"], "LearningResource");
  assert.equal(resource.version, facts.version);
  const here = { ...facts, page: { ...facts.page, url: "" } };
  assert.doesNotMatch(await metadata("x", here), /canonical|og:image|og:url/);
  assert.doesNotMatch(bibtex(here), /url/);
  const there = { ...facts, page: { ...facts.page, url: "https://example.org/sgd/" } };
  const elements = await metadata('say "x" & </script>', there);
  assert.match(elements, /<link rel="canonical" href="https:\/\/example\.org\/sgd\/">/);
  assert.match(elements, /og:image" content="https:\/\/example\.org\/sgd\/social\.png"/);
  const [, dataThere = ""] =
    elements.match(/<script type="application\/ld\+json">(.*?)<\/script>/) ?? [];
  const parts = JSON.parse(dataThere).hasPart;
  assert.deepEqual(
    parts.map(({ name }) => name),
    await figureNames("article"),
  );
  assert.equal(parts[0].image, "https://example.org/sgd/social-update.png");
  assert.equal(elements.match(/<\/script/g)?.length, 1);
  assert.match(bibtex(there), /url = \{https:\/\/example\.org\/sgd\/\}/);
});

test("sites that embed by an address find out how, for the page and for each figure", async () => {
  const facts = await readFacts();
  assert.deepEqual(await oembedParts({ ...facts, page: { ...facts.page, url: "" } }), {});
  const there = { ...facts, page: { ...facts.page, url: "https://example.org/sgd/" } };
  const parts = await oembedParts(there);
  const figures = await figureNames("article");
  assert.deepEqual(Object.keys(parts).sort(), [undefined, ...figures].map(oembedName).sort());
  const [, discovered] =
    (await metadata("x", there)).match(/type="application\/json\+oembed" href="([^"]+)"/) ?? [];
  assert.equal(discovered, "https://example.org/sgd/oembed.json");
  for (const figure of [undefined, ...figures]) {
    const about = JSON.parse(parts[oembedName(figure)]);
    // What the specification wants of a “rich” answer.
    assert.deepEqual([about.version, about.type], ["1.0", "rich"]);
    assert.ok(about.width > 0 && about.height > 0);
    assert.equal(about.thumbnail_url, `https://example.org/sgd/${pictureName(figure)}`);
    const [, source] = about.html.match(/^<iframe src="([^"]+)" title="[^"]+" /);
    const query = figure ? `?embed&amp;figure=${figure}` : "";
    assert.equal(source, `https://example.org/sgd/${query}`);
  }
});

test("the name of the post is a link only where its address is known", async () => {
  const { post } = await readFacts();
  const name = post.url ? `<a href="${post.url}">${post.title}</a>` : post.title;
  assert.ok(page.includes(`<cite>${name}</cite> by ${post.author}`));
});

test("the page and each figure have a picture of 1200 by 630 pixels", async () => {
  for (const figure of [undefined, ...(await figureNames("article"))]) {
    const name = pictureName(figure);
    const png = await readFile(new URL(`../../dist/${name}`, import.meta.url));
    assert.equal(png.toString("latin1", 1, 4), "PNG", name);
    assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [1200, 630], name);
    assert.ok(png.length > 3000, name);
  }
});
