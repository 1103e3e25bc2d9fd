/** Addresses of scripts, as a page wants them that trusts only scripts from policies (Trusted Types). */

/** Where a page names the policies that it trusts, this one has to be among them. */
const POLICY = "mini-batch";

let policy;

/** @returns {any} the address, as one that such a page takes */
export function trustedScript(url) {
  policy ??= /** @type {any} */ (globalThis).trustedTypes?.createPolicy(POLICY, {
    createScriptURL: (address) => address,
  });
  return policy ? policy.createScriptURL(url) : url;
}
