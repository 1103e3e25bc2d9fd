// The shortest that the format of zlib allows, nearly.

/**
 * @param {Uint8Array} bytes
 * @returns {Promise<Uint8Array>}
 */
export async function zopfli(bytes) {
  const { zlibAsync } = await withoutListeners(() => import("@gfx/zopfli"));
  return zlibAsync(bytes, { numiterations: 5 });
}

/** Its script takes every error that nobody caught for its own, and prints all of itself instead. */
async function withoutListeners(load) {
  const events = ["uncaughtException", "unhandledRejection"];
  const before = events.map((event) => process.listeners(event));
  const loaded = await load();
  events.forEach((event, i) => {
    for (const listener of process.listeners(event)) {
      if (!before[i].includes(listener)) process.off(event, listener);
    }
  });
  return loaded;
}
