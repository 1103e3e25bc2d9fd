// The bytes of the WebAssembly module, in a bundle that is sent by Brotli: it compresses one character for each byte to
// 92 kB, two hexadecimal digits to 95 kB, and the text of bytes that are compressed already to 103 kB.
import { byteOf } from "./byte_text.js";

/** @returns {Promise<Uint8Array<ArrayBuffer>>} when it has come: it is the end of the script */
export async function embeddedWasm() {
  // What the build defines round the script (withWasmText in web/build/bundle_plugins.mjs).
  const text = await wasmText;
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = byteOf(text.charCodeAt(i));
  return bytes;
}
