/** Works that words cite, `{@cohen-2021|Cohen et al. (2021)}`: the id is that of web/article/references.json. */
import { html } from "lit-html";

/** @type {Record<string, string>} where each cited work is to be found, by its id */
const addresses = {};

/**
 * Makes works known that words may cite.
 * @param {Record<string, string>} found
 */
export function registerReferences(found) {
  Object.assign(addresses, found);
}

/** Leads to the page's own list of references; where there is none, to the work itself. */
export function citation(id, text) {
  return globalThis.document?.getElementById(id)
    ? html`<a class="cite" href="#${id}">${text}</a>`
    : html`<a class="cite" href=${addresses[id]} target="_blank" rel="noopener">${text}</a>`;
}
