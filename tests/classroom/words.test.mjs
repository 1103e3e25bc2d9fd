// Every language of the class file says the same things: what is a text in one is a text in the other.
import assert from "node:assert/strict";
import { readdir } from "node:fs/promises";
import { test } from "node:test";
import { languageNames } from "../../web/build/found.mjs";

const room = new URL("../../web/classroom/", import.meta.url);
const folders = (await readdir(room)).filter((name) => !name.includes("."));
const [english, ...others] = await languageNames();

/** @param {string} folder @param {string} language */
async function wordsOf(folder, language) {
  return (await import(new URL(`${folder}/words.${language}.js`, room).href)).words;
}

for (const folder of folders) {
  for (const language of others) {
    test(`${folder}: ${language} has the words that ${english} has, and no others`, async () => {
      const [one, other] = [await wordsOf(folder, english), await wordsOf(folder, language)];
      assert.deepEqual(shapeOf(other), shapeOf(one));
    });
  }
}

/** @param {any} words @returns {any} the same with kinds in place of texts */
function shapeOf(words) {
  if (typeof words !== "object") return typeof words;
  if (Array.isArray(words)) return words.map(shapeOf);
  return Object.fromEntries(
    Object.keys(words)
      .sort()
      .map((key) => [key, shapeOf(words[key])]),
  );
}
