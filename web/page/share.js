/** Taking a figure along: files, a link to its exact state, the code that embeds it. */
import { written } from "../figures/settings.js";
import { usualLanguage } from "../figures/words/words.js";
import { addressOf } from "./address.js";

/** Where this script came from; nothing if it stands in the page itself. */
const scriptAddress = document.currentScript?.src;

/**
 * @param {HTMLElement} element its attribute `page`, if there, is the address that links lead to
 * @param {{figure: object, settings: object, words: {language: string}}} shown
 */
export function linkTo(element, { figure, settings, words }) {
  const url = new URL(element.getAttribute("page") ?? location.href, location.href);
  const address = new URLSearchParams([
    ...new URLSearchParams(addressOf(figure, settings)),
    ...languageIn(words),
  ]);
  url.hash = address.toString();
  return url.href;
}

/** @param {{figure: object, settings: object, words: {language: string}}} shown */
export function embedCode({ figure, settings, words }) {
  const attributes = [["figure", figure.name], ...written(figure, settings), ...languageIn(words)];
  const text = attributes.map(([name, value]) => ` ${name}="${value}"`).join("");
  return `<script src="${scriptSource()}" defer></script>\n<mini-batch${text}></mini-batch>`;
}

/** Nothing is said of the language that is spoken anyway. */
function languageIn({ language }) {
  return language === usualLanguage ? [] : [["lang", language]];
}

/** On a server its full address; a file has one only on this machine. */
function scriptSource() {
  const { href, protocol } = new URL(scriptAddress || "minibatch.js", location.href);
  return protocol.startsWith("http") ? href : "minibatch.js";
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
