/** The lesson that this file gives, and the one that is being built: what more than one section shows. */
import { emptyLesson } from "./lesson.js";

/** @typedef {import("./lesson.js").Lesson} Lesson */

export const lessonState = {
  /** The one to be given. @type {Lesson | null} */
  lesson: null,
  /** The one in the builder. @type {Lesson} */
  draft: emptyLesson("en"),
  /** Whether the draft has changes that are in no file and no link. */
  isUnsaved: false,
  /** What of the lesson that was opened last could not be used. @type {import("./lesson.js").Problem[]} */
  problems: [],
};

/** @param {Lesson} lesson to go on with in the builder */
export function editLesson(lesson) {
  lessonState.draft = structuredClone(lesson);
}
