/** The lesson that this file gives, and the one that is being built: what more than one section shows. */
import { emptyLesson } from "./lesson.js";

/** @typedef {import("./lesson.js").Lesson} Lesson */

export const lessonState = {
  /** The one to be given. @type {Lesson | null} */
  lesson: null,
  /** The one in the builder. @type {Lesson} */
  draft: emptyLesson("en"),
  /** Place of the item that is open in the builder; −1 where none is. */
  opened: -1,
  /** Whether the draft has changes that are in no file and no link. */
  isUnsaved: false,
  /** What of the lesson that was opened last could not be used. @type {import("./lesson.js").Problem[]} */
  problems: [],
};

/**
 * Goes on with another lesson in the builder, unless the one that is there would be lost and the teacher wants to keep it.
 * @param {Lesson} lesson
 * @param {any} words of lessons
 * @param {import("./lesson.js").Problem[]} [problems] what of it could not be used
 * @returns {boolean} whether it is there now
 */
export function editLesson(lesson, words, problems = []) {
  if (lessonState.isUnsaved && !confirm(words.builder.discard)) return false;
  lessonState.draft = structuredClone(lesson);
  lessonState.opened = -1;
  lessonState.isUnsaved = false;
  lessonState.problems = problems;
  return true;
}

/** The draft is about to change. @param {string} language of who changes it: that of a new lesson */
export function draftChanges(language) {
  const { draft } = lessonState;
  if (!draft.title && !draft.aims && draft.items.length === 0) draft.language = language;
  lessonState.isUnsaved = true;
}
