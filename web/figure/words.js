/**
 * The languages of the figures. A language is a file in words/, and one in each figure and in the quiz; the build
 * finds them, and a test compares each with English key by key. English is part of every script, the others come
 * from scripts of their own (language_scripts.js).
 */
import { withDecimalMark } from "../charts/numbers.js";
import { wantLanguage } from "./language_scripts.js";

/** @typedef {typeof import("./words/en.js").words & {quiz: any, figures: Record<string, any>}} Words */

/** @type {Record<string, Words>} the words of each language, by its name */
export const languages = {};

/** The one that is used where no other is known. */
export const usualLanguage = "en";

/** Says `language` when there are words of one more. */
export const languageArrivals = new EventTarget();

/**
 * Makes languages known.
 * @param {Record<string, Words>} found getters stay what they are, so that words can be made when they are wanted
 */
export function registerLanguages(found) {
  Object.defineProperties(languages, Object.getOwnPropertyDescriptors(found));
  languageArrivals.dispatchEvent(new Event("language"));
}

/**
 * @param {string} tag a language as HTML’s `lang` has it: `de`, `de-AT`
 * @returns {Words} that language’s words; English where there is none, or until its script has come
 */
export function wordsFor(tag) {
  const language = tag.toLowerCase().split("-")[0];
  if (Object.hasOwn(languages, language)) return languages[language];
  wantLanguage(language);
  return languages[usualLanguage];
}

/**
 * Makes texts whose numbers are written as in a language.
 * @template T
 * @param {Pick<Words, "decimalMark">} words
 * @param {() => T} make
 * @returns {T}
 */
export function inLanguage(words, make) {
  return withDecimalMark(words.decimalMark, make);
}

/**
 * What the settings are called in a figure: some mean something of their own there.
 * @param {Words} words
 * @param {{name: string, schema?: import("./settings.js").Setting[]}} figure
 */
export function settingWords(words, { name, schema = [] }) {
  return namedSettings({ ...words.settings, ...words.figures[name].settings }, schema);
}

/**
 * Words of settings, with what the settings themselves bring where there are none.
 * @param {Record<string, any>} words
 * @param {import("./settings.js").Setting[]} schema
 * @returns {Record<string, {label: string, help?: string, options?: Record<string, string>}>}
 */
export function namedSettings(words, schema) {
  const completed = schema
    .filter(({ label, titles }) => label || titles)
    .map(({ name, label, help, titles }) => {
      const own = words[name] ?? { label, help };
      return [name, { ...own, options: { ...titles, ...own.options } }];
    });
  return { ...words, ...Object.fromEntries(completed) };
}
