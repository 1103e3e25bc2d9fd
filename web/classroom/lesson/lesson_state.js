/** The lesson that this file gives, and the one that is being built: what more than one section shows. */

/** @type {{lesson: import("./lesson.js").Lesson | null, problems: import("./lesson.js").Problem[]}} */
export const lessonState = { lesson: null, problems: [] };
