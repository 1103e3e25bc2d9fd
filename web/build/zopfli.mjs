// Compression in the format of zlib that takes seconds, and gains a few per cent over zlib itself.

const ERROR_EVENTS = ["uncaughtException", "unhandledRejection"];

/**
 * @param {Uint8Array} bytes
 * @returns {Promise<Uint8Array>}
 */
export async function zopfli(bytes) {
  /** @type {import("node:events").EventEmitter} */
  const events = process;
  const before = ERROR_EVENTS.flatMap((name) => events.listeners(name));
  const { zlibAsync } = await import("@gfx/zopfli");
  // The package prints its whole script for every uncaught error of this process.
  for (const name of ERROR_EVENTS) {
    for (const listener of events.listeners(name)) {
      if (!before.includes(listener)) process.off(name, /** @type {() => void} */ (listener));
    }
  }
  return zlibAsync(bytes, { numiterations: 15 });
}
