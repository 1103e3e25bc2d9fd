// The works that the page cites, from web/article/references.json: their list, and what words need of them.
import { escapeHtml } from "../figure/escape_html.js";

/** @typedef {{id: string, authors: string[], year: number, title: string, venue: string, url: string}} Reference */

/** So many authors are named; of more, the first. */
const MOST_AUTHORS = 7;

/**
 * @param {Reference[]} references
 * @param {string} article
 * @returns {string} list items of the works that it cites, each with a way back to the first section that does
 */
export function referenceItems(references, article) {
  return references
    .filter(({ id }) => article.includes(citing(id)))
    .map((reference) => item(reference, firstCitedIn(reference, article)))
    .join("\n");
}

/** @param {string} id of a work */
const citing = (id) => `href="#${id}"`;

/** @param {Reference} reference @param {string} section the id of its heading */
function item({ id, authors, year, title, venue, url }, section) {
  const back = `<a class="back" href="#${section}" aria-labelledby="${section}">↩</a>`;
  const work = `<a href="${escapeHtml(url)}">${escapeHtml(title)}</a>`;
  return `<li id="${id}"><span lang="en">${escapeHtml(names(authors))} (${year}). ${work}. ${escapeHtml(venue)}.</span> ${back}</li>`;
}

/** @param {string[]} authors */
function names(authors) {
  if (authors.length > MOST_AUTHORS) return `${authors[0]}, et al.`;
  const [last, ...others] = [...authors].reverse();
  return others.length > 0 ? `${others.reverse().join(", ")} & ${last}` : last;
}

/**
 * @param {Reference} reference
 * @param {string} article
 * @returns {string} the id of its heading
 */
function firstCitedIn({ id }, article) {
  const all = sections(article.slice(0, article.indexOf(citing(id))));
  return all[all.length - 1].id;
}

/**
 * @param {Reference[]} references
 * @param {string} words with citations: `{@cohen-2021|Cohen et al. (2021)}`
 * @returns {Record<string, string>} addresses of the cited works, by id
 */
export function citedAddresses(references, words) {
  const ids = new Set(Array.from(words.matchAll(/\{@([\w-]+)\|/g), ([, id]) => id));
  return Object.fromEntries(
    Array.from(ids, (id) => {
      const cited = references.find((reference) => reference.id === id);
      if (!cited) throw new Error(`words cite “${id}”, which references.json does not have`);
      return [id, cited.url];
    }),
  );
}

/**
 * @param {string} article
 * @returns {{id: string, title: string}[]}
 */
export function sections(article) {
  return Array.from(article.matchAll(/<h2 id="([^"]+)">(.*?)<\/h2>/gs), ([, id, title]) => ({
    id,
    title: title.replace(/\s+/g, " "),
  }));
}
