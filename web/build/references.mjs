// The list of references, made from web/article/references.json.

/** @typedef {{id: string, authors: string[], year: number, title: string, venue: string, url: string}} Reference */

/** So many authors are named; of more, the first. */
const MOST_AUTHORS = 7;

/**
 * @param {Reference[]} references
 * @param {string} article in which they are cited
 * @returns {string} list items, each with a way back to the first section that cites it
 */
export function referenceItems(references, article) {
  return references
    .map((reference) => item(reference, firstCitedIn(reference, article)))
    .join("\n");
}

/** @param {Reference} reference @param {{id: string, title: string}} section */
function item({ id, authors, year, title, venue, url }, section) {
  const back = `<a class="back" href="#${section.id}" aria-label="↩ ${section.title}">↩</a>`;
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
 * @returns {{id: string, title: string}}
 */
function firstCitedIn({ id }, article) {
  const place = article.indexOf(`href="#${id}"`);
  if (place < 0) throw new Error(`references.json has “${id}”, which the article does not cite`);
  return sections(article.slice(0, place)).at(-1) ?? sections(article)[0];
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

/** @param {string} text */
export function escapeHtml(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
