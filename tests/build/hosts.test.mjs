// What is shipped, in the hands of a server and of other projects' bundlers.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { runInNewContext } from "node:vm";
import { withOwnKeys, withoutFoundImports } from "../../web/build/minify.mjs";

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
    for (const one of imports) assert.match(one, /webpackIgnore:\s*true.*@vite-ignore/, name);
  }
  const module = 'const a=import(b),c=import("d");';
  const marked = withoutFoundImports(module);
  assert.match(marked, /^const a=import\(\/\*.*\*\/b\),c=import\("d"\);$/);
});

test("loops see an object's own keys", () => {
  const loop = "const seen=[];for(let k in o)seen.push(k);for(const[a]of l)seen.push(a);";
  const seen = runInNewContext(
    `Object.prototype.extra=1;const o={a:1},l=[["b"]];${withOwnKeys(loop)}seen.join()`,
  );
  assert.equal(seen, "a,b");
});
