// What a reader loads stays as small as was promised.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { gzipSync } from "node:zlib";

const most = { "index.html": 300_000, "engine.mjs": 120_000 };

for (const [name, size] of Object.entries(most)) {
  test(`${name} gzips to less than ${size / 1000} kB`, async () => {
    const { length } = gzipSync(await readFile(new URL(`../../dist/${name}`, import.meta.url)));
    assert.ok(length < size, `${length} bytes`);
  });
}
