/** What the elements of this folder say, in the language of what is round them. */
import { words } from "found:classroom";

/** @param {string} tag a language as HTML’s `lang` has it @returns {any} English where there are no others */
export function classWords(tag) {
  const language = tag.toLowerCase().split("-")[0];
  return (Object.hasOwn(words, language) ? words[language] : words.en).answers;
}
