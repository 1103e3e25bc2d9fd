/** Links to a figure's exact state, and the codes that embed it. */

import { addressOf } from "./address.js";
import { written } from "./settings.js";
import { usualLanguage } from "./words.js";

/** The address of this script; empty if it stands in the page itself. A module has no `currentScript`. */
const scriptAddress =
  /** @type {HTMLScriptElement | null} */ (
    document.currentScript ?? document.querySelector('script[src*="minibatch.js"]')
  )?.src ?? "";

/** @param {string} address */
export function isPublic(address) {
  return address.startsWith("http");
}

/**
 * @typedef {object} Shared
 * @property {import("./registry.js").Figure} figure
 * @property {import("./registry.js").State} state
 * @property {import("./registry.js").Settings} settings that lead to that state
 * @property {import("./words.js").Words} words
 */

/**
 * @param {HTMLElement} element its attribute `page`, if there, is the address that links lead to; by default it
 *   is this page's, or of a file on this machine the one that the page calls its own
 * @param {Shared} shared
 */
export function linkTo(element, shared) {
  const url = new URL(fullAddress(element.getAttribute("page")) ?? usualAddress());
  url.hash = fragment(shared);
  return url.href;
}

/**
 * For a page that may have the script.
 * @param {Shared} shared
 */
export function embedCode({ figure, settings, words }) {
  const attributes = [
    ["figure", figure.name],
    ...written(figure, settings),
    ...languageAttribute(words),
  ];
  const text = attributes.map(([name, value]) => ` ${name}="${escaped(value)}"`).join("");
  return `<script src="${escaped(beside("minibatch.js"))}" defer></script>\n<mini-batch${text}></mini-batch>`;
}

/** Pixels: as wide as the text of most pages. */
const USUAL_WIDTH = 720;

/** How high an element is in a page's column, with all folded: in a frame, that column has the element's own width. */
function heightInColumn(element) {
  /** @type {HTMLDetailsElement[]} */
  const folds = Array.from(element.shadowRoot.querySelectorAll("details[open]"));
  const { cssText } = element.style;
  const isFramed = window.parent !== window;
  for (const fold of folds) fold.open = false;
  if (!isFramed) element.style.cssText = `${cssText}; inline-size: ${USUAL_WIDTH}px !important`;
  const { height } = element.getBoundingClientRect();
  element.style.cssText = cssText;
  for (const fold of folds) fold.open = true;
  return Math.ceil(height);
}

/**
 * For a page that takes only frames. Its height is for pages that do not listen to the messages in which a frame
 * reports its own.
 * @param {HTMLElement} element
 * @param {Shared} shared
 */
export function frameCode(element, shared) {
  const source = `${beside("index.html")}?embed&${fragment(shared)}`;
  const { title } = shared.words.figures[shared.figure.name];
  const height = heightInColumn(element);
  return (
    `<iframe src="${escaped(source)}" title="${escaped(title)}" width="100%" height="${height}" ` +
    `frameborder="0" loading="lazy" allow="fullscreen; clipboard-write"></iframe>`
  );
}

/** @param {Shared} shared */
function fragment({ figure, settings, words }) {
  const state = new URLSearchParams(addressOf(figure, settings));
  return new URLSearchParams([...state, ...languageAttribute(words)]).toString();
}

/** The usual language needs no attribute. */
function languageAttribute({ language }) {
  return language === usualLanguage ? [] : [["lang", language]];
}

/** The full address of a file beside the script; only its name where the script is on this machine alone. */
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
  if (!isPublic(location.href)) return fullAddress(canonical) ?? document.baseURI;
  return location.href;
}

/** @returns {string | null} null where the text is no address */
function fullAddress(address) {
  try {
    return address ? new URL(address, document.baseURI).href : null;
  } catch {
    return null;
  }
}

function escaped(text) {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}
