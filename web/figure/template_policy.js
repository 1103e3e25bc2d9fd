/**
 * lit makes a policy of its own while it loads, which ends the script where the page's list lacks the name, or another
 * lit has it. Imported before lit, this hands it the policy that the scripts of this product share.
 */
import { ownPolicy } from "../engine/trusted_script.js";

const { trustedTypes } = /** @type {any} */ (globalThis);
if (trustedTypes) {
  Object.defineProperty(trustedTypes, "createPolicy", {
    configurable: true,
    value: () => {
      delete trustedTypes.createPolicy;
      return ownPolicy();
    },
  });
}

/** @type {boolean | undefined} */
let isForbidden;

/** @returns {boolean} whether the page takes HTML from no policy that this script may make */
export function forbidsTemplates() {
  isForbidden ??= !takes("<p></p>");
  return isForbidden;
}

function takes(text) {
  try {
    document.createElement("template").innerHTML = ownPolicy()?.createHTML(text) ?? text;
    return true;
  } catch {
    return false;
  }
}
