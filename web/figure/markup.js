/** Texts with coloured words, `The batch says {average|−1.690}.`, and with citations (citations.js). */
import { html } from "lit-html";
import { citation } from "./citations.js";

/** How the template of a coloured word begins. */
const MEANING = '<span class="meaning ';
const MARKED = /\{(@?[\w-]+)\|([^}]*)\}/;

/** An equation, a fraction, a number with its unit, and a word with its mark stand on one line. */
function bindPhrases(text) {
  return text
    .replace(/ ([=<>≈]) /g, "\u00a0$1\u00a0")
    .replace(/ ([·+−]) (?=\S)/g, "\u00a0$1\u00a0")
    .replace(/(±|\d(?= %| [mµ]?s\b| [kM]B\b)) /g, "$1\u00a0")
    .replace(/ (?=[●◆■▲○])|(?<=\|\S) /g, "\u00a0")
    .replace(/\/(?=[ηλ√k])/g, "/\u2060");
}

/** The text as a template; each coloured word has its meaning (batch, average, …) as its class, a citation is a link. */
export function renderMarkup(text) {
  // Splitting by two groups gives: text, mark, word, text, mark, word, …, text.
  const parts = bindPhrases(text).split(MARKED);
  const templates = [];
  for (let i = 0; i < parts.length; i += 3) {
    templates.push(parts[i]);
    if (i + 2 < parts.length) templates.push(marked(parts[i + 1], parts[i + 2]));
  }
  return templates;
}

function marked(mark, word) {
  return mark.startsWith("@")
    ? citation(mark.slice(1), word)
    : html`<span class="meaning ${mark}">${word}</span>`;
}

/** The text without colours and links, for ears and for files. */
export function stripMarkup(text) {
  return text.replace(new RegExp(MARKED, "g"), "$2");
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
