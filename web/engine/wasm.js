// Finds the bytes of the WebAssembly module, and checks whether it can run here.
import { embeddedWasm } from "./embedded_wasm.js";
import { EngineError } from "./engine_error.js";
import { typeError } from "./errors.js";

/** The shortest module: magic number and version. */
const EMPTY_MODULE = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

/** A module whose only function returns i8x16.popcnt(i8x16.splat(0)). */
const SIMD_MODULE = Uint8Array.of(
  ...EMPTY_MODULE,
  ...[1, 5, 1, 0x60, 0, 1, 0x7b], // types: a function without parameters that returns a v128
  ...[3, 2, 1, 0], // functions: one, of that type
  ...[10, 10, 1, 8, 0, 0x41, 0, 0xfd, 15, 0xfd, 98, 0x0b], // code
);

/**
 * @param {BufferSource} [bytes] the caller's own
 * @returns {BufferSource | undefined} the same
 */
export function checkWasm(bytes) {
  if (bytes === undefined || bytes instanceof ArrayBuffer || ArrayBuffer.isView(bytes))
    return bytes;
  throw typeError("wasm", bytes, "an ArrayBuffer or a typed array with the WebAssembly bytes");
}

/**
 * @param {BufferSource} [bytes] the caller's own
 * @returns {Promise<BufferSource>} these, or else those inside this bundle
 * @throws {EngineError} where they cannot run
 */
export async function loadWasm(bytes) {
  checkSupport();
  if (!bytes) return embeddedWasm();
  if (WebAssembly.validate(bytes)) return bytes;
  throw new EngineError(
    "invalid-wasm",
    "The bytes in wasm are not a WebAssembly module that can run here.",
  );
}

/** Names what is missing: the errors of browsers and of Emscripten's loader differ in their words. */
function checkSupport() {
  if (typeof WebAssembly !== "object") {
    throw new EngineError("no-webassembly", "WebAssembly is missing here, or locked.");
  }
  try {
    new WebAssembly.Module(EMPTY_MODULE);
  } catch (error) {
    throw new EngineError(
      "webassembly-forbidden",
      "WebAssembly is forbidden here: a content security policy has to allow 'wasm-unsafe-eval'.",
      { cause: error },
    );
  }
  if (!WebAssembly.validate(SIMD_MODULE)) {
    throw new EngineError("no-simd", "WebAssembly has no SIMD instructions here.");
  }
}
