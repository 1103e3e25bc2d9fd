// Where WebAssembly cannot run, loadEngine says why, in words and with a code of its own: neither depends on the
// browser or on the version of Emscripten.
import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { createPool, loadEngine } from "../../dist/engine.mjs";

const { WebAssembly: webAssembly, DecompressionStream: decompression } = globalThis;
const { Module, validate, instantiate } = webAssembly;
// Node instantiates a module of its own when it first makes a Response: not in a test that stands in for it.
await loadEngine();
afterEach(() => {
  Object.assign(globalThis, { WebAssembly: webAssembly, DecompressionStream: decompression });
  Object.assign(webAssembly, { Module, validate, instantiate });
});

function replace(method, implementation) {
  webAssembly[method] = implementation;
}

/** Any wording and any kind of error must do. */
const refusals = [new webAssembly.CompileError("refused"), new EvalError("no"), "a bare string"];

const causes = {
  "no-webassembly": [
    /^WebAssembly is missing here/,
    () => {
      delete (/** @type {any} */ (globalThis).WebAssembly);
    },
  ],
  "webassembly-forbidden": [
    /'wasm-unsafe-eval'/,
    ...refusals.map((error) => () => {
      replace("Module", function refuse() {
        throw error;
      });
      replace("instantiate", () => Promise.reject(error));
    }),
  ],
  "no-simd": [
    /no SIMD instructions/,
    ...refusals.map((error) => () => {
      replace("validate", () => false);
      replace("instantiate", () => Promise.reject(error));
    }),
  ],
  "no-decompression": [
    /^DecompressionStream is missing/,
    () => {
      delete (/** @type {any} */ (globalThis).DecompressionStream);
    },
  ],
  "out-of-memory": [
    /^There is not enough memory to start/,
    () => replace("instantiate", () => Promise.reject(new RangeError("whatever a browser says"))),
  ],
  failed: [
    /^the browser's words$/,
    () =>
      replace("instantiate", () =>
        Promise.reject(new webAssembly.LinkError("the browser's words")),
      ),
  ],
};

for (const [code, [message, ...ways]] of Object.entries(
  /** @type {Record<string, any[]>} */ (causes),
)) {
  test(`loadEngine says that the cause is ${code}`, async () => {
    for (const breakIt of ways) {
      breakIt();
      await assert.rejects(loadEngine(), { name: "Error", code, message });
    }
  });
}

test("a caller's bytes that are no WebAssembly module are refused before they are run", async () => {
  for (const wasm of [new Uint8Array(100), new ArrayBuffer(0)]) {
    await assert.rejects(loadEngine({ wasm }), { name: "Error", code: "invalid-wasm" });
  }
  const other = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);
  await assert.rejects(loadEngine({ wasm: other }), { name: "Error", code: "failed" });
});

test("after a failed start the engine can be loaded once the cause is gone", async () => {
  delete (/** @type {any} */ (globalThis).WebAssembly);
  await assert.rejects(loadEngine(), { code: "no-webassembly" });
  globalThis.WebAssembly = webAssembly;
  const engine = await loadEngine();
  assert.ok(engine.experimentNames().length > 0);
});

test("a pool gives its jobs up with the same words", async () => {
  delete (/** @type {any} */ (globalThis).WebAssembly);
  const pool = createPool({ workers: 1 });
  await assert.rejects(pool.run("shuffling", [{}]), (/** @type {any} */ error) => {
    assert.match(error.message, /WebAssembly is missing here/);
    assert.equal(error.cause.code, "no-webassembly");
    return true;
  });
  pool.close();
});
