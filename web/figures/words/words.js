/**
 * The languages that the figures speak. A language is added by an object like `en`, complete: a test compares
 * it with `en` key by key.
 */
import { de } from "./de.js";
import { en } from "./en.js";

export const languages = { en, de };

/** Spoken where no other is known. */
export const usualLanguage = en.language;

/**
 * @param {string} tag a language as HTML’s `lang` has it: `de`, `de-AT`
 * @returns {typeof en} that language’s words; English where there is none
 */
export function wordsFor(tag) {
  const language = tag.toLowerCase().split("-")[0];
  return Object.hasOwn(languages, language) ? languages[language] : en;
}

/** What the settings are called in a figure: some mean something of their own there. */
export function settingWords(words, figure) {
  return { ...words.settings, ...words.figures[figure.name].settings };
}
