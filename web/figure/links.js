/** Links to a figure's exact state, and the codes that embed it. */

import { addressOf } from "./address.js";
import { escapeHtml } from "./escape_html.js";
import { frameTag, USUAL_WIDTH } from "./frame_tag.js";
import { isOwnName, ownScript, pageName, scriptName } from "./own_script.js";
import { written } from "./settings.js";
import { usualLanguage } from "./words.js";

/** The address of this script; empty where it is a part of the page or of another script. */
const scriptAddress = ownScript && isOwnName(ownScript.src) ? ownScript.src : "";
/** Whether this is the product's own page, wherever it lies. */
const isOwnPage = document.querySelector("html[data-mini-batch]") !== null;

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

/** @typedef {{text: string, incomplete?: string}} Code `incomplete`: a file whose full address it lacks */

/**
 * For a page that may have the script. Inside the element is what readers without it see: a link to the figure here.
 * @param {HTMLElement} element
 * @param {Shared} shared
 * @returns {Code}
 */
export function embedCode(element, shared) {
  const { figure, settings, words } = shared;
  const attributes = [
    ["figure", figure.name],
    ...written(figure, settings),
    ...languageAttribute(words),
  ];
  const text = attributes.map(([name, value]) => ` ${name}="${escapeHtml(value)}"`).join("");
  const link = linkTo(element, shared);
  const title = escapeHtml(words.figures[figure.name].title);
  const inside = isPublic(link) ? `<a href="${escapeHtml(link)}">${title}</a>` : "";
  const script = scriptAddress || (isOwnPage ? new URL(scriptName(), location.href).href : "");
  return codeWith(
    script,
    scriptName(),
    (address) =>
      `<script src="${escapeHtml(address)}" defer></script>\n<mini-batch${text}>${inside}</mini-batch>`,
  );
}

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
 * @returns {Code | null} null on a host's page: a frame shows the page of the figures, and where that lies is not known there
 */
export function frameCode(element, shared) {
  if (!isOwnPage) return null;
  const query = `?embed&${fragment(shared)}`;
  const { title } = shared.words.figures[shared.figure.name];
  const height = heightInColumn(element);
  return codeWith(location.href, pageName(), (address) =>
    frameTag({ source: address + query, title, height }),
  );
}

/**
 * @param {string} address of a file, as far as it is known
 * @param {string} name that stands for it where it means nothing on other machines
 * @param {(address: string) => string} makeText
 * @returns {Code}
 */
function codeWith(address, name, makeText) {
  if (!isPublic(address)) return { text: makeText(name), incomplete: name };
  return { text: makeText(address.replace(/[?#].*/, "")) };
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
