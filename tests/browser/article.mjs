// The figures of the page, as its article names them: what is tried with each of them forgets none.
import { readFile } from "node:fs/promises";

const html = await readFile(new URL("../../index.html", import.meta.url), "utf8");
const named = Array.from(html.matchAll(/<mini-batch figure="([^"]+)"/g), ([, name]) => name);

export const figureNames = [...new Set(named)];
