// The bytes of the WebAssembly module, in a bundle that is sent by Brotli: it compresses two hexadecimal digits for each
// byte to 96 kB, the text of bytes that are compressed already to 103 kB. By gzip they would have 123 kB. The lower digit
// comes first, as the lower byte does in WebAssembly.
import hex from "../../.build/wasm/minibatch-core.wasm?hex";

/** @returns {Promise<Uint8Array<ArrayBuffer>>} */
export async function embeddedWasm() {
  const bytes = new Uint8Array(hex.length / 2);
  for (let i = 0; i < bytes.length; i++) {
    bytes[i] = digitValue(hex.charCodeAt(2 * i)) + 16 * digitValue(hex.charCodeAt(2 * i + 1));
  }
  return bytes;
}

/** @param {number} code of a hexadecimal digit: 0x30 to 0x39, or 0x61 to 0x66 */
function digitValue(code) {
  return (code & 15) + (code >> 6) * 9;
}
