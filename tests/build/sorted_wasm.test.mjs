// The WebAssembly inside the bundles is sorted for compression, and in order again where it runs.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { sorted } from "../../web/build/sorted_wasm.mjs";
import { zopfli } from "../../web/build/zopfli.mjs";
import { inOrder, LENGTHS } from "../../web/engine/sorted_wasm.js";

const core = await readFile(new URL("../../.build/wasm/minibatch-core.wasm", import.meta.url));
const END = /ends within an instruction or a section/;
const MAGIC = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0];

/** A module with one function, of these instructions, and `after` as a section after it. */
function moduleOf(instructions, after = []) {
  const body = [1, 2, 0x7f, ...instructions, 0x0b];
  const code = [1, body.length, ...body];
  return Uint8Array.from([...MAGIC, 10, code.length, ...code, ...after]);
}

function parts(module) {
  const all = sorted(module);
  let at = LENGTHS;
  return Array.from(new Uint32Array(all.buffer, 0, LENGTHS / 4), (length) => {
    at += length;
    return [...all.subarray(at - length, at)];
  });
}

test("every kind of instruction is sorted by what it says", () => {
  const [rest, code, variables, offsets, integers, floats, calls] = parts(
    moduleOf(
      [
        [0x20, 0x81, 1], // local.get 129
        [0x28, 2, 0xff, 1], // i32.load
        [0x41, 0x80, 0x80, 1], // i32.const
        [0x42, 0x7f], // i64.const
        [0x43, 1, 2, 3, 4], // f32.const
        [0x44, 1, 2, 3, 4, 5, 6, 7, 8], // f64.const
        [0x10, 9], // call
        [0x11, 3, 0], // call_indirect
        [0x0e, 2, 0x41, 0x20, 0x10], // br_table, its labels like instructions
        [0x04, 0x40, 0x0c, 0, 0x0b], // if, br, end
        [0x23, 0x41], // global.get
        [0xfd, 0, 4, 16], // v128.load
        [0xfd, 12, ...Array(16).fill(0x41)], // v128.const
        [0xfd, 0x15, 2], // i8x16.extract_lane_s
        [0xfd, 0x54, 0, 17, 3], // v128.load8_lane
        [0xfd, 0xae, 1], // i32x4.add
        [0xfc, 11, 0], // memory.fill
      ].flat(),
      [0, 2, 1, 0x41],
    ),
  );
  assert.deepEqual(variables, [0x81, 1]);
  assert.deepEqual(offsets, [0xff, 1, 16, 17]);
  assert.deepEqual(integers, [0x80, 0x80, 1, 0x7f]);
  assert.deepEqual(floats, [...[1, 2, 3, 4], ...[1, 2, 3, 4, 5, 6, 7, 8], ...Array(16).fill(0x41)]);
  assert.deepEqual(calls, [9, 3, 0]);
  assert.deepEqual(code, [
    ...[0x20, 0x28, 2, 0x41, 0x42, 0x43, 0x44, 0x10, 0x11, 0x0e, 2, 0x41, 0x20, 0x10],
    ...[0x04, 0x40, 0x0c, 0, 0x0b, 0x23, 0x41, 0xfd, 0, 4, 0xfd, 12, 0xfd, 0x15, 2],
    ...[0xfd, 0x54, 0, 3, 0xfd, 0xae, 1, 0xfc, 11, 0, 0x0b],
  ]);
  assert.deepEqual(rest.slice(0, 8), MAGIC);
  assert.deepEqual(rest.slice(-7), [1, 2, 0x7f, 0, 2, 1, 0x41]);
});

test("the trainer comes back as it was, and compresses by a sixth more", async () => {
  const all = sorted(core);
  assert.ok(Buffer.from(inOrder(all.buffer)).equals(core));
  const [plain, kinds] = await Promise.all([zopfli(core), zopfli(all)]);
  assert.ok(kinds.length < plain.length / 1.15, `${kinds.length} of ${plain.length} bytes`);
});

test("whatever it takes instructions for, it loses nothing, or says that it cannot go on", () => {
  let state = 1;
  const drawn = () => {
    state = (state * 48271) % 0x7fffffff;
    return state % 256;
  };
  let back = 0;
  for (let i = 0; i < 500; i++) {
    const module = moduleOf(Array.from({ length: 40 }, drawn), [0, 126, ...Array(126).fill(0)]);
    try {
      assert.deepEqual(new Uint8Array(inOrder(sorted(module).buffer)), module);
      back++;
    } catch (error) {
      assert.match(error.message, END);
    }
  }
  assert.ok(back > 250, `${back} of 500 came back`);
});

test("what ends before its end is refused", () => {
  for (const length of [1, 7, 9, core.length - 1]) {
    assert.throws(() => sorted(core.subarray(0, length)), END);
  }
});
