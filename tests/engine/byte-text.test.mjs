// The text that stands for the bytes of the WebAssembly in the page and in minibatch.js.
import assert from "node:assert/strict";
import { test } from "node:test";
import { byteOf, characterOf } from "../../web/engine/byte_text.js";

const bytes = Array.from({ length: 256 }, (_, byte) => byte);

test("each byte has a character of its own, and comes back from it", () => {
  const text = bytes.map(characterOf).join("");
  assert.equal(text.length, 256);
  assert.deepEqual(
    bytes.map((i) => byteOf(text.charCodeAt(i))),
    bytes,
  );
});

test("no character is a control character, which HTML does not allow, or has more than two bytes", () => {
  for (const byte of bytes) {
    const character = characterOf(byte);
    assert.doesNotMatch(character, /\p{Cc}/u, `byte ${byte}`);
    assert.ok(Buffer.from(character).length <= 2, `byte ${byte}`);
  }
});
