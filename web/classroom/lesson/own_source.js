/**
 * The text of the file itself, with another lesson in it. A page that was opened from a file cannot read that file
 * again, so the document is kept as it was before anything was drawn into it.
 */

/** The element that holds a lesson in a saved file. */
const DATA = "lesson-data";

let source = "";

/** Has to be called when the document is complete, and before anything is drawn. */
export function rememberSource() {
  source = `<!doctype html>\n${document.documentElement.outerHTML}\n`;
}

/** @returns {unknown} the lesson that this file was saved with; null where there is none */
export function ownLesson() {
  const text = document.getElementById(DATA)?.textContent;
  try {
    return text ? JSON.parse(text) : null;
  } catch {
    return {};
  }
}

/**
 * @param {import("./lesson.js").Lesson} lesson
 * @returns {string} this file as the lesson: opened, it gives the lesson, and builds others
 */
export function sourceWith(lesson) {
  // A script element ends at the first `</script`, wherever that stands.
  const data = JSON.stringify(lesson).replaceAll("<", "\\u003c");
  const element = `<script type="application/json" id="${DATA}">${data}</script>`;
  const without = source.replace(
    new RegExp(`<script type="application/json" id="${DATA}">.*?</script>`, "s"),
    "",
  );
  return without.replace("</head>", () => `${element}</head>`);
}
