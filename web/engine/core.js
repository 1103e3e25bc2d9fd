// Instantiates the WebAssembly module, on the page and in Workers.
import instantiateModule from "../../.build/wasm/minibatch-core.mjs";
import { EngineError } from "./engine_error.js";

/**
 * @param {BufferSource} wasmBinary
 * @param {{ printErr?(text: string): void }} [options] `printErr` receives what would go to the console
 * @returns {Promise<import("../../.build/wasm/minibatch-core.mjs").Core>}
 * @throws {EngineError} whatever words Emscripten's loader has for the cause
 */
export async function instantiate(wasmBinary, options) {
  try {
    return await instantiateModule({ wasmBinary, onAbort: throwAbortError, ...options });
  } catch (error) {
    throw error instanceof EngineError ? error : failure(error);
  }
}

/**
 * The module calls this when it cannot go on.
 * @param {unknown} reason the error of WebAssembly.instantiate; "" or undefined where a running module finds no memory
 */
function throwAbortError(reason) {
  if (!reason) {
    throw new EngineError(
      "out-of-memory",
      "There is not enough memory for this: use fewer samples, parameters or updates.",
    );
  }
  if (reason instanceof RangeError) {
    const message = "There is not enough memory to start the trainer.";
    throw new EngineError("out-of-memory", message, { cause: reason });
  }
  throw failure(reason);
}

/** @param {unknown} cause */
function failure(cause) {
  const message = cause instanceof Error ? cause.message : String(cause);
  return new EngineError("failed", message, { cause });
}
