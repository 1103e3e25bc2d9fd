// What the article has that nobody writes by hand: contents, the way from figure to figure, links from words to the
// glossary, the references, and the facts of its publication. It goes where the text has `<!-- build: NAME -->`.
import { readFile } from "node:fs/promises";
import { escapeHtml } from "../figure/escape_html.js";
import { bibtex, readFacts } from "./publication.mjs";
import { referenceItems, sections } from "./references.mjs";

/**
 * @param {string} html of the page, or of its article in another language
 * @returns {Promise<string>}
 */
export async function completeArticle(html) {
  const references = JSON.parse(await readFile("web/article/references.json", "utf8"));
  const facts = await readFacts();
  const { post, page, version } = facts;
  const makers = {
    contents: () => contents(html),
    post: () => `<cite>${linked(escapeHtml(post.title), post.url)}</cite>`,
    "post author": () => escapeHtml(post.author),
    references: () => referenceItems(references, html),
    version: () => version,
    date: () => `<time>${page.date}</time>`,
    bibtex: () => escapeHtml(bibtex(facts)),
  };
  const filled = html.replace(/<!-- build: ([\w ]+) -->/g, (mark, name) => {
    if (!(name in makers)) throw new Error(`the build has nothing for ${mark}`);
    return makers[/** @type {keyof typeof makers} */ (name)]();
  });
  return keepPunctuation(linkTerms(addTurns(filled)));
}

/** Keeps a formula in a sentence and the punctuation after it in one line: browsers break between them. @param {string} html */
function keepPunctuation(html) {
  return html.replace(
    /<math>(?:(?!<math>).)*?<\/math>[.,:;?!)]+/gs,
    '<span class="unbroken">$&</span>',
  );
}

/** @param {string} text @param {string} url */
function linked(text, url) {
  return url ? `<a href="${escapeHtml(url)}">${text}</a>` : text;
}

/** A figure, or the quiz. */
const PLAYABLE = /<mini-batch\b/;

/**
 * @param {string} html
 * @returns {{id: string, title: string, isPlayable: boolean}[]}
 */
function outline(html) {
  const bodies = html.split(/<h2 id="[^"]+">/).slice(1);
  return sections(html).map((section, i) => ({ ...section, isPlayable: PLAYABLE.test(bodies[i]) }));
}

/** @param {string} html */
function contents(html) {
  let number = 0;
  return outline(html)
    .map(({ id, title, isPlayable }) => {
      const kind = isPlayable ? "" : ' class="back-matter"';
      const place = isPlayable ? ` data-number="${++number}"` : "";
      return `<li${kind}><a href="#${id}"${place}><span>${title}</span></a></li>`;
    })
    .join("\n");
}

/** Puts under each figure the way to the one before and the one after. @param {string} html */
function addTurns(html) {
  const playable = outline(html).filter(({ isPlayable }) => isPlayable);
  let next = 0;
  return html.replace(/<mini-batch\b[^>]*><\/mini-batch[\w-]*>\n/g, (figure) => {
    const [before, , after] = [-1, 0, 1].map((offset) => playable[next + offset]);
    next += 1;
    const link = (section, text) =>
      section ? `<a href="#${section.id}">${text(section)}</a>` : "";
    const turns =
      link(before, ({ title }) => `← ${title}`) + link(after, ({ title }) => `${title} →`);
    return `${figure}<p class="turns">${turns}</p>\n`;
  });
}

const SECTION = /^<h2 id="([^"]+)"/;
const PARAGRAPH = /^<(\/?)(?:p|li|dd)\b/;
/** In these a word is no link, or another one. */
const CLOSED = /^<(\/?)(?:a|math|noscript|button|label|cite|code)\b/;

/** Links each term of the glossary where a section uses it first. @param {string} html */
function linkTerms(html) {
  const { terms, text } = readTerms(html);
  let open = [];
  let [inParagraph, closed] = [false, 0];
  return text
    .split(/(<[^>]+>)/)
    .map((piece) => {
      const [, section] = piece.match(SECTION) ?? [];
      if (section) open = section === "glossary" ? [] : [...terms];
      if (!piece.startsWith("<")) return inParagraph && closed === 0 ? linkFirst(piece) : piece;
      const paragraph = piece.match(PARAGRAPH);
      if (paragraph) inParagraph = paragraph[1] === "";
      const inner = piece.match(CLOSED);
      if (inner) closed += inner[1] ? -1 : 1;
      return piece;
    })
    .join("");

  /** @param {string} piece of text, without tags */
  function linkFirst(piece) {
    const [found] = open
      .map((term) => ({ term, match: term.pattern.exec(piece) }))
      .flatMap(({ term, match }) => (match ? [{ term, start: match.index, word: match[0] }] : []))
      .sort((one, other) => one.start - other.start);
    if (!found) return piece;
    const { term, start, word } = found;
    open = open.filter((other) => other !== term);
    const link = `<a class="term" href="#${term.id}">${word}</a>`;
    return piece.slice(0, start) + link + linkFirst(piece.slice(start + word.length));
  }
}

/**
 * The glossary's `<dt id="term-loss" data-words="loss|losses">`: what is linked to it, in the text.
 * @param {string} html
 * @returns {{terms: {id: string, pattern: RegExp}[], text: string}} `text` is without those attributes
 */
function readTerms(html) {
  const attribute = /(<dt id="([^"]+)") data-words="([^"]+)"/g;
  // A longer term is found before a shorter one in it, because it stands further up.
  const terms = Array.from(html.matchAll(attribute), ([, , id, words]) => ({
    id,
    pattern: new RegExp(`(?<![\\p{L}-])(?:${words})(?![\\p{L}-])`, "u"),
  }));
  return { terms, text: html.replace(attribute, "$1") };
}
