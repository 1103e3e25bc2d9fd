// The figures of the page, in its order: what is tried with each of them forgets none. That the article shows each
// folder of web/figures/ is looked at here, so that no list is ever shorter than it should be.
import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";

const html = await readFile(new URL("../../index.html", import.meta.url), "utf8");
const shown = Array.from(html.matchAll(/<mini-batch figure="([^"]+)"/g), ([, name]) => name);
const folders = await readdir(new URL("../../web/figures/", import.meta.url));
assert.ok(folders.length > 0);
assert.deepEqual([...shown].sort(), folders.sort(), "the article shows every figure, once");

export const figureNames = shown;
