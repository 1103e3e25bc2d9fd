/**
 * The engine that serves all figures of a page, once it is there. It stands apart from what loads it, so that what
 * only asks for it can be imported without the WebAssembly.
 */

/** @typedef {import("../engine/engine.js").Engine} Engine */

/** @type {Engine | null} */
let loaded = null;

/** @param {Engine} engine */
export function keepEngine(engine) {
  loaded = engine;
}

/** @returns {Engine | null} null while it is not there */
export function sharedEngine() {
  return loaded;
}
