// What the build finds in the folders is what the page shows and what the words speak of.
import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { test } from "node:test";
import { figureNames, importFound, languageNames } from "../../web/build/found.mjs";

const page = await readFile(new URL("../../index.html", import.meta.url), "utf8");

test("each folder of web/figures/ is a figure of its name, in the page's order", async () => {
  const folders = await readdir(new URL("../../web/figures/", import.meta.url));
  const names = await figureNames();
  assert.deepEqual([...names].sort(), folders.sort());
  const shown = Array.from(page.matchAll(/<mini-batch figure="([^"]+)"/g), ([, name]) => name);
  assert.deepEqual(names, shown);
  const { figures } = await importFound();
  assert.deepEqual(Object.keys(figures), names);
  for (const name of names) assert.equal(figures[name].name, name);
});

test("each language has its words and its article", async () => {
  const names = await languageNames();
  assert.equal(names[0], "en");
  const { languages } = await importFound();
  assert.deepEqual(Object.keys(languages), names);
  for (const name of names) {
    assert.equal(languages[name].language, name);
    if (name === "en") continue;
    const article = new URL(`../../web/article/${name}.html`, import.meta.url);
    assert.match(
      await readFile(article, "utf8"),
      new RegExp(`^<template id="${name}" lang="${name}"`),
    );
  }
});
