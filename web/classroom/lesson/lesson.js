/**
 * A lesson: what a class sees, one item after the other, and what only the teacher reads. It comes from links and files
 * that anybody may have written, so it is checked, and what cannot be used is named.
 */
import { figures } from "../../figure/registry.js";

/**
 * @typedef {object} Lesson
 * @property {string} title
 * @property {string} language of its texts, as HTML's `lang` has it
 * @property {string} aims one in each line
 * @property {Item[]} items
 *
 * @typedef {object} Item
 * @property {Kind} kind
 * @property {string} heading
 * @property {number} minutes how long it takes; 0 where that is not said
 * @property {string} text for the class: paragraphs with an empty line between them
 * @property {string} notes for the teacher
 * @property {string} figure name of the figure; empty where the item has none
 * @property {Record<string, string>} settings attributes of the figure, or of the seeds, by name
 * @property {string[]} hide what of the figure's controls is hidden, as its attribute `hide` names it
 * @property {string[]} options answers that a question offers
 *
 * @typedef {"figure" | "text" | "question" | "seeds" | "quiz"} Kind
 *   figure: a figure, with a text before it; text: a slide; question: a slide on which the class's answers are counted;
 *   seeds: each pupil's number in one plot (web/classroom/answers/); quiz: the page's questions
 *
 * @typedef {object} Problem what could not be used
 * @property {"notALesson" | "kind" | "figure" | "tooMany" | "tooLong"} reason
 * @property {number} [item] number of the item, from 1
 * @property {string} [value] as it was given, shortened
 */

/** @type {Kind[]} */
export const KINDS = ["figure", "text", "question", "seeds", "quiz"];
export const MOST_ITEMS = 60;
export const MOST_OPTIONS = 8;
/** Characters of a text. */
export const LONGEST_TEXT = 4000;
/** Characters of a title, an option or a setting. */
export const LONGEST_LINE = 300;
const LONGEST_LESSON_MINUTES = 600;

/** @param {Partial<Item> & {kind: Kind}} given @returns {Item} with all that was not given empty */
export function makeItem(given) {
  return {
    heading: "",
    minutes: 0,
    text: "",
    notes: "",
    figure: "",
    settings: {},
    hide: [],
    options: [],
    ...given,
  };
}

/** @param {string} language @returns {Lesson} */
export function emptyLesson(language) {
  return { title: "", language, aims: "", items: [] };
}

/**
 * @param {unknown} untrusted what a link or a file holds
 * @returns {{lesson: Lesson | null, problems: Problem[]}} the lesson without what cannot be used; null where nothing is
 *   left of it
 */
export function readLesson(untrusted) {
  /** @type {Problem[]} */
  const problems = [];
  const given = /** @type {any} */ (untrusted);
  if (typeof given !== "object" || given === null || !Array.isArray(given.items)) {
    return { lesson: null, problems: [{ reason: "notALesson" }] };
  }
  if (given.items.length > MOST_ITEMS) {
    problems.push({ reason: "tooMany", value: String(given.items.length) });
  }
  const items = given.items
    .slice(0, MOST_ITEMS)
    .map((item, i) => readItem(item, (problem) => problems.push({ ...problem, item: i + 1 })))
    .filter((item) => item !== null);
  const lesson = {
    title: line(given.title),
    language: /^[a-z]{2,3}$/.test(line(given.language)) ? line(given.language) : "en",
    aims: paragraphs(given.aims, (problem) => problems.push(problem)),
    items,
  };
  return { lesson, problems };
}

/**
 * @param {any} given
 * @param {(problem: Problem) => void} report
 * @returns {Item | null}
 */
function readItem(given, report) {
  const kind = given?.kind;
  if (!KINDS.includes(kind)) {
    report({ reason: "kind", value: line(kind) });
    return null;
  }
  const figure = kind === "figure" ? line(given.figure) : "";
  if (kind === "figure" && !Object.hasOwn(figures, figure)) {
    report({ reason: "figure", value: figure });
    return null;
  }
  const minutes = Math.round(Number(line(given.minutes)));
  return {
    kind,
    heading: line(given.heading),
    minutes: minutes > 0 ? Math.min(minutes, LONGEST_LESSON_MINUTES) : 0,
    text: paragraphs(given.text, report),
    notes: paragraphs(given.notes, report),
    figure,
    settings: readSettings(given.settings),
    hide: list(given.hide).filter((name) => /^[a-z-]+$/.test(name)),
    options: list(given.options).slice(0, MOST_OPTIONS),
  };
}

/** The element checks the values. @param {unknown} given @returns {Record<string, string>} */
function readSettings(given) {
  if (typeof given !== "object" || given === null) return {};
  const entries = Object.entries(given).filter(
    ([name, value]) => /^[a-z][a-z-]*$/.test(name) && typeof value !== "object",
  );
  return Object.fromEntries(entries.map(([name, value]) => [name, String(value)]));
}

/** @param {unknown} given @returns {string[]} */
function list(given) {
  return Array.isArray(given) ? given.map(line).filter(Boolean) : [];
}

/** @param {unknown} given @returns {string} */
function line(given) {
  if (typeof given !== "string" && typeof given !== "number") return "";
  return String(given).replace(/\s+/g, " ").trim().slice(0, LONGEST_LINE);
}

/** @param {unknown} given @param {(problem: Problem) => void} report @returns {string} */
function paragraphs(given, report) {
  if (typeof given !== "string") return "";
  if (given.length > LONGEST_TEXT) report({ reason: "tooLong", value: given.slice(0, 40) });
  return given.slice(0, LONGEST_TEXT);
}
