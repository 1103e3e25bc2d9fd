// The bytes of the WebAssembly module, in a bundle that is sent by Brotli: it compresses one character for each byte to
// 92 kB, two hexadecimal digits to 95 kB, and the text of bytes that are compressed already to 103 kB.
import text from "../../.build/wasm/minibatch-core.wasm?text";
import { byteOf } from "./byte_text.js";

/** @returns {Promise<Uint8Array<ArrayBuffer>>} */
export async function embeddedWasm() {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = byteOf(text.charCodeAt(i));
  return bytes;
}
