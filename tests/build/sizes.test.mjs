// What a reader loads stays as small as was promised, in the encoding in which it is usually sent.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { brotliCompressSync, gzipSync } from "node:zlib";

const limits = [
  { name: "index.html", kilobytes: 340, encoding: "Brotli", compress: brotliCompressSync },
  { name: "minibatch.js", kilobytes: 300, encoding: "Brotli", compress: brotliCompressSync },
  { name: "engine.mjs", kilobytes: 125, encoding: "gzip", compress: gzipSync },
];

for (const { name, kilobytes, encoding, compress } of limits) {
  test(`${name} has at most ${kilobytes} kB by ${encoding}`, async () => {
    const { length } = compress(await readFile(new URL(`../../dist/${name}`, import.meta.url)));
    assert.ok(length <= kilobytes * 1000, `${length} bytes`);
  });
}
