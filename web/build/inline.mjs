// The hand-written index.html as one self-contained file: every local script and style sheet inside,
// and a policy that allows these, named by their hashes, and beside them only what makes it installable
// where it is served.
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { transform } from "esbuild";
import { minifiedStyle } from "./style.mjs";

/**
 * @param {string} html
 * @param {Record<string, string[]>} bundled what has just been built, as it is and in the pieces that it is to come in, by the path
 *   that the page has for each
 */
export async function inlinePage(html, bundled) {
  let deferred = "";
  let page = await replaceAsync(
    html,
    /<script\b([^>]*)\ssrc="([^"]+)"([^>]*)><\/script>\s*/g,
    async ([, before, path, after]) => {
      const scripts = bundled[path] ?? [await minified(await readFile(path, "utf8"))];
      const elements = scripts.map((text) => `<script>${inlined(text)}</script>\n`).join("");
      // An inline script cannot be deferred; at the end of the body it runs at the same moment.
      if (!/\bdefer\b/.test(before + after)) return elements;
      deferred += elements;
      return "";
    },
  );
  page = await replaceAsync(
    page,
    /<link\b[^>]*\brel="stylesheet"[^>]*>/g,
    async ([link]) => `<style>${await style(link.match(/\bhref="([^"]+)"/)[1])}</style>`,
  );
  page = await replaceAsync(
    page,
    /(<link rel="icon" href=")([^"]+\.svg)"/g,
    async ([, link, path]) => `${link}data:image/svg+xml;base64,${await base64(path)}"`,
  );
  page = insertBefore(page, "</body>", deferred);
  page = insertAfter(page, /<meta charset="[^"]+"\s*\/?>/, `\n<meta ${policy(page)}>`);
  refuseRemains(page);
  return page;
}

function inlined(text) {
  // Both would change how the HTML parser reads on; in strings, templates and regular expressions,
  // the only places where they can stand, the escape means the same.
  return text.trim().replace(/<(?=\/script|!--|script)/gi, "\\x3C");
}

async function minified(source) {
  return (await transform(source, { minify: true, target: "es2022", charset: "utf8" })).code;
}

async function style(path) {
  return (await minifiedStyle(path)).trim().replace(/<(?=\/style)/gi, "\\3C ");
}

async function base64(path) {
  return (await readFile(path)).toString("base64");
}

function policy(page) {
  const directives = [
    "default-src 'none'",
    `script-src ${hashes(page, "script")} 'wasm-unsafe-eval'`,
    "worker-src 'self' blob:",
    "manifest-src 'self'",
    `style-src ${hashes(page, "style") || "'none'"}`,
    "img-src 'self' data: blob:",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ];
  return `http-equiv="Content-Security-Policy" content="${directives.join("; ")}"`;
}

function hashes(page, tag) {
  const elements = page.matchAll(new RegExp(`<${tag}\\b[^>]*>(.*?)</${tag}>`, "gs"));
  return [...elements].map(([, text]) => `'sha256-${sha256(text)}'`).join(" ");
}

function sha256(text) {
  return createHash("sha256").update(text).digest("base64");
}

function refuseRemains(page) {
  const withoutContents = page.replace(/<(script|style)\b[^>]*>.*?<\/\1>/gs, "");
  const outside = /<(?:script|link|img|source|iframe)\b[^>]*\b(?:src|href)="(?!data:)[^"]*"/;
  const remains = withoutContents.match(outside)?.[0];
  if (remains) throw new Error(`index.html must become self-contained, but has ${remains}>`);
}

function insertBefore(text, mark, addition) {
  const at = text.lastIndexOf(mark);
  if (at < 0) throw new Error(`index.html has no ${mark}`);
  return text.slice(0, at) + addition + text.slice(at);
}

function insertAfter(text, pattern, addition) {
  const found = text.match(pattern);
  if (!found) throw new Error(`index.html has nothing like ${pattern}`);
  const at = found.index + found[0].length;
  return text.slice(0, at) + addition + text.slice(at);
}

async function replaceAsync(text, pattern, replacement) {
  const parts = [];
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    parts.push(text.slice(end, match.index), await replacement(match));
    end = match.index + match[0].length;
  }
  return parts.join("") + text.slice(end);
}
