/**
 * Languages other than English come as scripts of their own, `minibatch.de.js` beside `minibatch.js`: only who reads
 * them loads them. Such a script may as well stand in the page, before or after the other one.
 */
import { trustedScript } from "../engine/trusted_script.js";

/**
 * The element that has brought this script. A module is not told of it, and looks for the name; where it is a part
 * of another script there is none.
 */
const script = /** @type {HTMLScriptElement | undefined} */ (
  globalThis.document?.currentScript ??
    Array.from(globalThis.document?.scripts ?? []).find(({ src }) =>
      /\/minibatch(\.min)?\.js([?#]|$)/.test(src),
    )
);

/** @type {Set<string>} those that a script beside this one has */
const loadable = new Set();

/** @param {string[]} names as HTML’s `lang` has them */
export function offerLanguages(names) {
  for (const name of names) loadable.add(name);
}

/** Loads a language’s script, unless there is none, or it was asked for before. @param {string} name */
export function wantLanguage(name) {
  if (!script?.src || !loadable.delete(name)) return;
  const { nonce, src } = script;
  const address = new URL(src);
  address.pathname = address.pathname.replace(/(\.min)?\.js$/, `.${name}$&`);
  // Where it does not come, the figures stay in English.
  document.head.append(
    Object.assign(document.createElement("script"), { src: trustedScript(address.href), nonce }),
  );
}
