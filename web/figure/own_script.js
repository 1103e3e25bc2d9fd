/** The element that has brought this script, and the names of the files that it and its page have. */

/** The page that has this script inside, and that a frame shows. The build knows it. */
export const pageName = () => PAGE_NAME;
export const scriptName = () => `${SCRIPT_NAME}.js`;

/** A module is not told of it, and looks for the name; where it is a part of another script there is none. */
export const ownScript = /** @type {HTMLScriptElement | undefined} */ (
  globalThis.document?.currentScript ??
    Array.from(globalThis.document?.scripts ?? []).find(({ src }) => isOwnName(src))
);

/** Whether the address is one of this script, rather than of another that it is a part of. @param {string} address */
export function isOwnName(address) {
  return new RegExp(`/${SCRIPT_NAME}(\\.min)?\\.js([?#]|$)`).test(address);
}
