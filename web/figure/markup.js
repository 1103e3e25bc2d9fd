/** Texts with coloured words: `The batch says {average|−1.690}.` */
import { html } from "lit-html";

/** How the template of a coloured word begins. */
const MEANING = '<span class="meaning ';
const COLOURED = /\{([\w-]+)\|([^}]*)\}/;

/** An equation, a number with its unit, and a word with its mark stand on one line. */
function bindPhrases(text) {
  return text
    .replace(/ ([=<>≈]) /g, "\u00a0$1\u00a0")
    .replaceAll("½ · MSE", "½\u00a0·\u00a0MSE")
    .replace(/(\d) (?=%|[mµ]?s\b|[kM]B\b)/g, "$1\u00a0")
    .replace(/ (?=[●◆■▲○])/g, "\u00a0");
}

/** The text as a template; each coloured word has its meaning (batch, average, …) as its class. */
export function renderMarkup(text) {
  // Splitting by two groups gives: text, meaning, word, text, meaning, word, …, text.
  const parts = bindPhrases(text).split(COLOURED);
  const templates = [];
  for (let i = 0; i < parts.length; i += 3) {
    templates.push(parts[i]);
    if (i + 2 < parts.length) {
      templates.push(html`<span class="meaning ${parts[i + 1]}">${parts[i + 2]}</span>`);
    }
  }
  return templates;
}

/** The text without its colours, for ears and for files. */
export function stripMarkup(text) {
  return text.replace(new RegExp(COLOURED, "g"), "$2");
}

/**
 * What the coloured words in a template are: a legend of what they name, each once.
 * @param {any} part a template, or templates, made with renderMarkup
 * @returns {any[]} the coloured words as templates
 */
export function colouredWords(part) {
  const found = new Map();
  const collect = (inner) => {
    if (Array.isArray(inner)) inner.forEach(collect);
    else if (inner?.strings?.[0] === MEANING) found.set(inner.values[1], inner);
    else inner?.values?.forEach(collect);
  };
  collect(part);
  return Array.from(found.values());
}
