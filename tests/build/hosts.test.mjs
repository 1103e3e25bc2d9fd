// What is shipped, in the hands of a server and of other projects' bundlers.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { runInNewContext } from "node:vm";

const dist = new URL("../../dist/", import.meta.url);

test("where there is no document, the element's script does nothing", async () => {
  const script = await readFile(new URL("minibatch.js", dist), "utf8");
  const scope = {};
  runInNewContext(script.replace(/^\uFEFF/, ""), scope);
  assert.deepEqual(Object.keys(scope), []);
});

test("bundlers are told of each import that is calculated that it is none of theirs", async () => {
  for (const name of ["minibatch.js", "engine.mjs"]) {
    const script = await readFile(new URL(name, dist), "utf8");
    const imports = script.match(/\bimport\([^"][^)]*/g) ?? [];
    assert.ok(imports.length > 0, name);
    for (const one of imports) assert.match(one, /webpackIgnore:\s*true.*@vite-ignore/s, name);
  }
});
