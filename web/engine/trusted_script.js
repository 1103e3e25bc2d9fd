/** Addresses of scripts for a page that accepts them from its policies only (Trusted Types). */

/** A page that names the policies it accepts has to name this one. */
const POLICY = "mini-batch";

let policy;

/** @returns {any} the address, as one that such a page takes */
export function trustedScript(url) {
  policy ??= /** @type {any} */ (globalThis).trustedTypes?.createPolicy(POLICY, {
    createScriptURL: (address) => address,
  });
  return policy ? policy.createScriptURL(url) : url;
}
