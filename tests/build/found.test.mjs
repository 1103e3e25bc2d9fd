// What the build finds in the folders is what the page shows and what the words speak of.
import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { test } from "node:test";
import { figureNames, importFound, languageNames } from "../../web/build/found.mjs";

const shownIn = async (file) => {
  const page = await readFile(new URL(`../../${file}`, import.meta.url), "utf8");
  return Array.from(page.matchAll(/<mini-batch figure="([^"]+)"/g), ([, name]) => name);
};
const article = await shownIn("index.html");
const laboratory = await shownIn("web/laboratory/laboratory.html");

test("each folder of web/figures/ is a figure of its name, in the order of the two pages", async () => {
  const folders = await readdir(new URL("../../web/figures/", import.meta.url));
  const names = await figureNames("whole");
  assert.deepEqual([...names].sort(), folders.sort());
  assert.deepEqual(names, [...new Set([...article, ...laboratory])]);
  const { figures } = await importFound("whole");
  assert.deepEqual(Object.keys(figures), names);
  for (const name of names) assert.equal(figures[name].name, name);
});

test("the article has no figure of the laboratory's", async () => {
  assert.deepEqual(await figureNames("article"), article);
  const { figures, languages } = await importFound("article");
  assert.deepEqual(Object.keys(figures), article);
  for (const words of Object.values(languages)) {
    assert.deepEqual(Object.keys(words.figures), article);
  }
});

test("each language has its words and its article", async () => {
  const names = await languageNames();
  assert.equal(names[0], "en");
  const { languages } = await importFound("whole");
  assert.deepEqual(Object.keys(languages), names);
  for (const name of names) {
    assert.equal(languages[name].language, name);
    if (name === "en") continue;
    for (const folder of ["article", "laboratory"]) {
      const text = new URL(`../../web/${folder}/${name}.html`, import.meta.url);
      assert.match(
        await readFile(text, "utf8"),
        new RegExp(`^<template id="${name}" lang="${name}"`),
      );
    }
  }
});
