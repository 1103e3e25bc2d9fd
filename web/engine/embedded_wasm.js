// The bytes of the WebAssembly module, in a bundle that is sent as it is or by gzip: compressed in the format of zlib.
// web/build/bundle.mjs puts embedded_wasm_text.js in its place where the bundle is sent by Brotli.
import compressedWasm from "../../.build/wasm/minibatch-core.wasm";
import { EngineError } from "./engine_error.js";

/**
 * @returns {Promise<ArrayBuffer>}
 * @throws {EngineError} where they cannot be decompressed
 */
export function embeddedWasm() {
  if (typeof DecompressionStream !== "function") {
    throw new EngineError("no-decompression", "DecompressionStream is missing here.");
  }
  const stream = new Blob([compressedWasm])
    .stream()
    .pipeThrough(new DecompressionStream("deflate"));
  return new Response(stream).arrayBuffer();
}
