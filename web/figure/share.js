/** Taking a figure along: files, a link to its exact state, the code that embeds it. */

import { addressOf } from "./address.js";
import { written } from "./settings.js";
import { usualLanguage } from "./words.js";

/** Where this script came from; nothing if it stands in the page itself. A module is not told. */
const scriptAddress =
  document.currentScript?.src ?? document.querySelector('script[src*="minibatch.js"]')?.src ?? "";

/** @param {string} address */
export function isPublic(address) {
  return address.startsWith("http");
}

/**
 * @typedef {{figure: object, settings: object, words: {language: string, figures: object}}} Shown
 */

/**
 * @param {HTMLElement} element its attribute `page`, if there, is the address that links lead to; else it
 *   is this page's, or of a file on this machine the one that the page calls its own
 * @param {Shown} shown
 */
export function linkTo(element, shown) {
  const url = new URL(given(element.getAttribute("page")) ?? usualAddress());
  url.hash = addressIn(shown);
  return url.href;
}

/**
 * For a page that may have the script.
 * @param {Shown} shown
 */
export function embedCode({ figure, settings, words }) {
  const attributes = [["figure", figure.name], ...written(figure, settings), ...languageIn(words)];
  const text = attributes.map(([name, value]) => ` ${name}="${escaped(value)}"`).join("");
  return `<script src="${escaped(beside("minibatch.js"))}" defer></script>\n<mini-batch${text}></mini-batch>`;
}

/**
 * For a page that takes only frames. Its height is that of the element now, for pages that do not listen to
 * what the frame says of its own.
 * @param {HTMLElement} element
 * @param {Shown} shown
 */
export function frameCode(element, shown) {
  const source = `${beside("index.html")}?embed&${addressIn(shown)}`;
  const { title } = shown.words.figures[shown.figure.name];
  const height = Math.ceil(element.getBoundingClientRect().height);
  return (
    `<iframe src="${escaped(source)}" title="${escaped(title)}" width="100%" height="${height}" ` +
    `frameborder="0" loading="lazy" allow="fullscreen; clipboard-write"></iframe>`
  );
}

function addressIn({ figure, settings, words }) {
  const state = new URLSearchParams(addressOf(figure, settings));
  return new URLSearchParams([...state, ...languageIn(words)]).toString();
}

/** Nothing is said of the language that is spoken anyway. */
function languageIn({ language }) {
  return language === usualLanguage ? [] : [["lang", language]];
}

/** On a server the full address of what lies beside the script; a file has one only on this machine. */
function beside(name) {
  const own = new URL(scriptAddress || location.href, document.baseURI);
  if (!isPublic(own.href)) return name;
  const isThisPage = !scriptAddress && name === "index.html";
  const url = isThisPage ? own : new URL(name, own);
  url.search = url.hash = "";
  return url.href;
}

function usualAddress() {
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute("href");
  if (!isPublic(location.href)) return given(canonical) ?? document.baseURI;
  return location.href;
}

/** @returns {string | null} the full address, of what may be none */
function given(address) {
  try {
    return address ? new URL(address, document.baseURI).href : null;
  } catch {
    return null;
  }
}

function escaped(text) {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}

export function saveFile(name, blob) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser has taken hold of the file by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** @returns {Promise<boolean>} false where the browser does not let a page copy */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
