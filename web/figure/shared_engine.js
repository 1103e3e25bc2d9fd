/** One engine serves all figures of a page. */
import { loadEngine } from "../engine/engine.js";
import { keepEngine } from "./loaded_engine.js";

export { sharedEngine } from "./loaded_engine.js";

/** @type {Promise<void> | undefined} */
let loading;

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
  keepEngine(await loadEngine());
}
