/** The lesson that a reader comes with: in the link, or in the file. */
import { readLesson } from "./lesson.js";
import { lessonFrom } from "./lesson_link.js";
import { ownLesson } from "./own_source.js";

/** @returns {Promise<{lesson: import("./lesson.js").Lesson | null, problems: import("./lesson.js").Problem[]}>} */
export async function arrivedLesson() {
  const linked = new URLSearchParams(location.hash.slice(1)).get("lesson");
  const given = linked ? await lessonFrom(linked) : ownLesson();
  return given === null ? { lesson: null, problems: [] } : readLesson(given);
}
