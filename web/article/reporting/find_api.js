/** Where a platform that speaks SCORM has put its interface: in a window round this one, or in the one that opened it. */

/** As both versions of SCORM have it; an interface that lies further up is not meant for this page. */
const MAX_PARENTS = 7;

/**
 * @param {Window} start the window of the page
 * @param {"API" | "API_1484_11"} name
 * @returns {any} null where there is none
 */
export function findApi(start, name) {
  const { opener } = start;
  return findAbove(start, name) ?? (opener ? findAbove(opener, name) : null);
}

/** @param {Window} start @param {string} name */
function findAbove(start, name) {
  let current = start;
  for (let level = 0; level <= MAX_PARENTS; level++) {
    const api = apiIn(current, name);
    if (api) return api;
    // The topmost window is its own parent.
    if (current.parent === current || !current.parent) return null;
    current = current.parent;
  }
  return null;
}

/** A window of another site does not let this page look into it. @param {any} window @param {string} name */
function apiIn(window, name) {
  try {
    return window[name] ?? null;
  } catch {
    return null;
  }
}
