// The bytes of the WebAssembly module: those inside this bundle, or the caller's own.
import compressedWasm from "../../.build/wasm/minibatch-core.wasm";
import { typeError } from "./errors.js";
import { inOrder } from "./sorted_wasm.js";

/**
 * @param {BufferSource} [bytes] the caller's own
 * @returns {BufferSource | undefined} the same
 */
export function checkWasm(bytes) {
  if (bytes === undefined || bytes instanceof ArrayBuffer || ArrayBuffer.isView(bytes))
    return bytes;
  throw typeError("wasm", bytes, "an ArrayBuffer or a typed array with the WebAssembly bytes");
}

/** The build sorts and compresses the bytes that it puts into this module. */
export async function inflatedWasm() {
  const stream = new Blob([compressedWasm])
    .stream()
    .pipeThrough(new DecompressionStream("deflate"));
  return inOrder(await new Response(stream).arrayBuffer());
}
