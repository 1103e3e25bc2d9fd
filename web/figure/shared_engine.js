/** One engine serves all figures of a page. */
import { loadEngine } from "../engine/engine.js";

/** @type {Promise<void> | undefined} */
let loading;
/** @type {import("../engine/engine.js").Engine | null} */
let loaded = null;

/**
 * Loads it once; a load that failed may be tried again.
 * @returns {Promise<void>}
 */
export function engineIsLoaded() {
  loading ??= load().catch((error) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function load() {
  loaded = await loadEngine();
}

/** @returns {import("../engine/engine.js").Engine | null} null while it is not there */
export function sharedEngine() {
  return loaded;
}
