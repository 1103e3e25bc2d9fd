/** Addresses of scripts, and HTML, for a page that accepts them from its policies only (Trusted Types). */

/** A page that names the policies it accepts has to name one of these; the other one is what lit asks for. */
const POLICIES = ["mini-batch", "lit-html"];

/** @typedef {{createHTML(text: string): any, createScriptURL(address: string): any}} Policy */

/** @type {Policy | undefined} */
let policy;
let isMade = false;

/** @returns {Policy | undefined} undefined where there are no policies, or none is allowed */
export function ownPolicy() {
  if (isMade) return policy;
  isMade = true;
  const { trustedTypes } = /** @type {any} */ (globalThis);
  const rules = { createHTML: (text) => text, createScriptURL: (address) => address };
  for (const name of trustedTypes ? POLICIES : []) {
    try {
      policy = trustedTypes.createPolicy(name, rules);
      break;
    } catch {
      // Not in the page's list, or another script has it.
    }
  }
  return policy;
}

/** @returns {any} the address, as one that such a page takes */
export function trustedScript(url) {
  return ownPolicy()?.createScriptURL(url) ?? url;
}
