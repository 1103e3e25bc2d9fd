// Where and when the page is published, from web/article/publication.json and the version in CMakeLists.txt: what
// search engines, citation managers and previews of links read in its head.
import { readFile } from "node:fs/promises";
import { escapeHtml } from "../figure/escape_html.js";
import { figureNames } from "./found.mjs";

/**
 * @typedef {{
 *   title: string, version: string, post: {title: string, author: string, url: string},
 *   page: {url: string, author: string, date: string, contact?: string},
 * }} Facts addresses are empty as long as they are not known; `contact` is where to report barriers
 */

/** @returns {Promise<Facts>} */
export async function readFacts() {
  const facts = JSON.parse(await readFile("web/article/publication.json", "utf8"));
  const [, version = ""] =
    (await readFile("CMakeLists.txt", "utf8")).match(/^project\(\S+ VERSION ([\d.]+)/m) ?? [];
  const [, title = ""] =
    (await readFile("index.html", "utf8")).match(/<title>(.*?)<\/title>/) ?? [];
  if (!version || !title) throw new Error("the page needs a title, and the project a version");
  return { ...facts, title, version };
}

/** @param {Facts} facts */
export function bibtex({ title, version, page }) {
  const [year] = page.date.split("-");
  const fields = [
    ["title", `{${title}}`],
    ["author", `{${page.author}}`],
    ["year", year],
    ["note", `Version ${version}, ${page.date}`],
    ...(page.url ? [["url", page.url]] : []),
  ];
  const lines = fields.map(([name, value]) => `  ${name} = {${value}},`);
  return `@misc{minibatch${year},\n${lines.join("\n")}\n}`;
}

/** The name of the file that says how to embed a figure, or the whole page (oembed.mjs). @param {string} [figure] */
export const oembedName = (figure) => `oembed${figure ? `-${figure}` : ""}.json`;

/** The name of the picture for links to a figure, or to the whole page. @param {string} [figure] */
export const pictureName = (figure) => `social${figure ? `-${figure}` : ""}.png`;

/**
 * @param {string} description
 * @param {Facts} [facts] else those of this project
 * @returns {Promise<string>} elements for the page's head; absolute addresses only where the page's is known
 */
export async function metadata(description, facts) {
  facts ??= await readFacts();
  const { title, page, post } = facts;
  const properties = { type: "article", title, description, site_name: title, locale: "en" };
  const citation = {
    title,
    author: page.author,
    publication_date: page.date.replaceAll("-", "/"),
    language: "en",
  };
  const address = (path = "") => new URL(path, page.url).href;
  const located = page.url
    ? [
        `<link rel="canonical" href="${escapeHtml(address())}">`,
        `<link rel="alternate" type="application/json+oembed" href="${escapeHtml(address(oembedName()))}">`,
        meta("property", "og:url", address()),
        meta("property", "og:image", address(pictureName())),
        meta("property", "og:image:width", "1200"),
        meta("property", "og:image:height", "630"),
        meta("name", "twitter:card", "summary_large_image"),
        meta("name", "citation_public_url", address()),
      ]
    : [];
  const lines = [
    ...Object.entries(properties).map(([name, value]) => meta("property", `og:${name}`, value)),
    meta("property", "article:published_time", page.date),
    ...Object.entries(citation).map(([name, value]) => meta("name", `citation_${name}`, value)),
    ...located,
    `<script type="application/ld+json">${json(await learningResource(facts, description))}</script>`,
  ];
  return `${lines.join("\n")}\n`;

  /** @param {Facts} facts @param {string} text */
  async function learningResource({ version }, text) {
    const known = page.url ? { url: address(), image: address(pictureName()) } : {};
    return {
      "@context": "https://schema.org",
      "@type": "LearningResource",
      name: title,
      description: text,
      author: { "@type": "Organization", name: page.author },
      datePublished: page.date,
      version,
      inLanguage: ["en", "de"],
      learningResourceType: "interactive article",
      educationalLevel: "university",
      teaches: "mini-batch stochastic gradient descent",
      isAccessibleForFree: true,
      isBasedOn: { "@type": "BlogPosting", name: post.title, ...(post.url && { url: post.url }) },
      ...known,
      // A part is something only where it has an address.
      ...(page.url && { hasPart: (await figureNames("article")).map(partOf) }),
    };
  }

  /** @param {string} figure */
  function partOf(figure) {
    return {
      "@type": "LearningResource",
      name: figure,
      url: address(`?embed&figure=${figure}`),
      image: address(pictureName(figure)),
    };
  }
}

/** @param {"name" | "property"} kind @param {string} name @param {string} content */
function meta(kind, name, content) {
  return `<meta ${kind}="${name}" content="${escapeHtml(content)}">`;
}

/** A script element ends at the first `</script`, wherever that stands. @param {unknown} value */
function json(value) {
  return JSON.stringify(value).replaceAll("<", "\\u003c");
}
