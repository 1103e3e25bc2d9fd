/**
 * Languages other than English come as scripts of their own, `minibatch.de.js` beside `minibatch.js`: only who reads
 * them loads them. Such a script may as well stand in the page, before or after the other one.
 */
import { trustedScript } from "../engine/trusted_script.js";
import { ownScript } from "./own_script.js";

/** @type {Set<string>} those that a script beside this one has */
const loadable = new Set();

/** @param {string[]} names as HTML’s `lang` has them */
export function offerLanguages(names) {
  for (const name of names) loadable.add(name);
}

/** Loads a language’s script, unless there is none, or it was asked for before. @param {string} name */
export function wantLanguage(name) {
  if (!ownScript?.src || !loadable.delete(name)) return;
  const { nonce, src } = ownScript;
  const address = new URL(src);
  address.pathname = address.pathname.replace(/(\.min)?\.js$/, `.${name}$&`);
  // Where it does not come, the figures stay in English.
  document.head.append(
    Object.assign(document.createElement("script"), { src: trustedScript(address.href), nonce }),
  );
}
