// What the guide says to put where is what the projects of tests/hosts/ are built with.
import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { hosts } from "../hosts/hosts.mjs";
import { project } from "./locks.mjs";

const guide = await readFile(join(project, "web/EMBEDDING.md"), "utf8");
const [, part] = /** @type {RegExpExecArray} */ (
  /\n## In your generator or framework\n(.*?)\n## /s.exec(guide)
);
const [introduction, ...recipes] = part.split("\n### ");
const [element] = blocksOf(introduction);

test("every host has its recipe, and every recipe its host", () => {
  const titles = recipes.map((recipe) => recipe.slice(0, recipe.indexOf("\n")));
  const expected = new Set(Object.values(hosts).map(({ title }) => title));
  assert.deepEqual(titles.sort(), [...expected].sort());
});

for (const recipe of recipes) {
  const title = recipe.slice(0, recipe.indexOf("\n"));
  test(`${title}: the project has what the guide says`, async () => {
    const names = Object.keys(hosts).filter((name) => hosts[name].title === title);
    const files = (await Promise.all(names.map(filesOf))).flat();
    const blocks = blocksOf(recipe);
    assert.ok(blocks.length > 0);
    for (const block of blocks) assert.ok(files.some(has(block)), block);
  });
}

test("posts have the element as the guide writes it", async () => {
  const files = (await Promise.all(Object.keys(hosts).map(filesOf))).flat();
  const posts = files.filter((file) => /<mini-batch [^>]*>\s*<a /.test(file));
  assert.ok(posts.length > 0);
  for (const post of posts) assert.ok(has(element)(post), post);
});

/** @param {string} text */
function blocksOf(text) {
  return Array.from(text.matchAll(/^```\w+\n(.*?)\n```$/gms), ([, code]) => code);
}

/** @param {string} block which a file may have further to the right */
function has(block) {
  const shifted = [0, 2, 4, 6].map((width) => block.replace(/^(?=.)/gm, " ".repeat(width)));
  return (/** @type {string} */ file) => shifted.some((text) => file.includes(text));
}

/** The texts of a host's project; of a notebook those of its cells. @param {string} name */
async function filesOf(name) {
  const folder = join(project, "tests/hosts", name);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && entry.name !== "package-lock.json");
  return Promise.all(
    files.map(async (entry) => {
      const text = await readFile(join(entry.parentPath ?? entry.path, entry.name), "utf8");
      if (!entry.name.endsWith(".ipynb")) return text;
      return JSON.parse(text)
        .cells.map(({ source }) => source.join(""))
        .join("\n");
    }),
  );
}
