// Makes a hand-written page one self-contained file: every local script and style sheet inside, and a content
// security policy that names them by their hashes and allows nothing else but what an installed page needs.
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { minifyText } from "./minify.mjs";

/**
 * @param {string} html
 * @param {Record<string, string[]>} bundled scripts in place of each deferred one, by its path in the page
 * @param {string} [metadata] elements for its head
 * @returns {Promise<string>}
 */
export async function inlinePage(html, bundled, metadata = "") {
  /** @type {{script: string[], style: string[]}} as sources of a policy */
  const hashes = { script: [], style: [] };
  /** @type {(tag: "script" | "style", text: string) => string} */
  const element = (tag, text) => {
    hashes[tag].push(hashSource(text));
    return `<${tag}>${text}</${tag}>`;
  };
  /** Texts; the page's own scripts that follow one another are one, since the policy has a hash for each. @type {string[]} */
  const scripts = [];
  let isOfPage = false;
  let page = await replaceAsync(html, /<script src="([^"]+)" defer><\/script>\n/g, async (path) => {
    const texts = bundled[path] ?? [await minifyText(await readFile(path, "utf8"), "js")];
    const joined = isOfPage && !bundled[path] ? [`${scripts.pop()}\n${texts[0]}`] : texts;
    scripts.push(...joined);
    isOfPage = !bundled[path];
    return "";
  });
  /** The page's style sheets are one, too. @type {string[]} */
  const styles = [];
  page = await replaceAsync(page, /<link rel="stylesheet" href="([^"]+)">\n/g, async (path) => {
    styles.push(await minifyText(await readFile(path, "utf8"), "css"));
    return "";
  });
  page = insertBefore(page, "</head>", element("style", styles.join("\n")));
  page = await replaceAsync(page, /(?<=<link rel="icon" href=")([^"]+\.svg)/g, async (path) => {
    return svgAddress(await readFile(path, "utf8"));
  });
  // An inline script cannot be deferred; at the end of the body it runs at the same moment.
  const elements = scripts.map((text) => `${element("script", escapeScript(text))}\n`);
  page = insertBefore(page, "</body>", elements.join(""));
  page = insertBefore(page, '<meta name="viewport"', securityPolicy(hashes));
  page = insertBefore(page, '<link rel="icon"', metadata);
  checkSelfContained(page);
  return page;
}

/**
 * An address with the picture as text, which is compressed with the page; base64 is not.
 * @param {string} svg
 */
function svgAddress(svg) {
  const text = svg.replace(/\s*\n\s*/g, "").replaceAll('"', "'");
  return `data:image/svg+xml,${text.replace(/[%#<>{}]/g, encodeURIComponent)}`;
}

/** @param {string} text of an inline element @returns {string} what a policy has to name to allow it */
export function hashSource(text) {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}

/**
 * Escapes what would change how the HTML parser reads on. In strings, templates and regular expressions, the only
 * places where it can stand, the escape means the same.
 * @param {string} text
 */
export function escapeScript(text) {
  return text.trim().replace(/<(?=\/script|!--|script)/gi, "\\x3C");
}

/** @param {{script: string[], style: string[]}} hashes of all inline elements */
function securityPolicy({ script, style }) {
  const directives = [
    "default-src 'none'",
    `script-src ${script.join(" ")} 'wasm-unsafe-eval'`,
    "worker-src 'self' blob:",
    "manifest-src 'self'",
    `style-src ${style.join(" ")}`,
    "img-src 'self' data: blob:",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ];
  return `<meta http-equiv="Content-Security-Policy" content="${directives.join("; ")}">\n`;
}

/**
 * @param {string} page
 * @throws {Error} where it would load a file
 */
function checkSelfContained(page) {
  const withoutContents = page.replace(/<(script|style)>.*?<\/\1>/gs, "");
  const outside =
    /<(?:script|link(?! rel="canonical")|img|source|iframe)\b[^>]*\b(?:src|href)="(?!data:)[^"]*"/;
  const found = withoutContents.match(outside)?.[0];
  if (found) throw new Error(`a page must become self-contained, but has ${found}>`);
}

/**
 * @param {string} text
 * @param {string} mark
 * @param {string} addition
 */
function insertBefore(text, mark, addition) {
  const index = text.lastIndexOf(mark);
  if (index < 0) throw new Error(`a page has no ${mark}`);
  return text.slice(0, index) + addition + text.slice(index);
}

/**
 * @param {string} text
 * @param {RegExp} pattern global, with one group
 * @param {(group: string) => Promise<string>} replacement for each match, one after the other
 */
async function replaceAsync(text, pattern, replacement) {
  const parts = [];
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    parts.push(text.slice(end, match.index), await replacement(match[1]));
    end = match.index + match[0].length;
  }
  return parts.join("") + text.slice(end);
}
