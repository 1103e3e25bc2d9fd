/** The engine that serves all figures of a page, for those who use it and do not load it. */

/** @typedef {import("../engine/engine.js").Engine} Engine */

/** @type {Engine | null} */
let engine = null;

/** @returns {Engine | null} null while it is not there */
export function sharedEngine() {
  return engine;
}

/** @param {Engine} loaded by shared_engine.js */
export function shareEngine(loaded) {
  engine = loaded;
}
