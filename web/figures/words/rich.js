/** Texts with coloured words: `The batch says {average|−1.690}.` */
import { html } from "lit-html";

const COLOURED = /\{(\w+)\|([^}]*)\}/;

/** The text as a template; each coloured word has its meaning (batch, average, …) as its class. */
export function rich(text) {
  // Splitting by two groups gives: text, meaning, word, text, meaning, word, …, text.
  const parts = text.split(COLOURED);
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
export function unadorned(text) {
  return text.replace(new RegExp(COLOURED, "g"), "$2");
}
