/** The buttons that take a lesson along, as a link or as one file, and what is said after each. */
import { html } from "lit-html";
import { saveFile } from "../../figure/save_file.js";
import { linkWith } from "./lesson_link.js";
import { lessonState } from "./lesson_state.js";
import { sourceWith } from "./own_source.js";

/** @typedef {import("./lesson.js").Lesson} Lesson */

/** What was said last, of which lesson, and a text to be copied by hand. @type {{lesson?: Lesson, text: (words: any) => string, link?: string}} */
let message = { text: () => "" };

/** What was said is no longer so. */
export function forgetMessage() {
  message = { text: () => "" };
}

/**
 * @param {Lesson} lesson
 * @param {import("../sections.js").Context} context
 */
export function saving(lesson, { words, update }) {
  const say = (said) => {
    message = { ...said, lesson };
    update();
  };
  const { text, link } = message.lesson === lesson ? message : { text: () => "", link: undefined };
  return html`
    <button type="button" @click=${() => save(lesson, words, say)}>${words.save}</button>
    <button type="button" @click=${() => copyLink(lesson, say)}>${words.link}</button>
    <p class="message" role="status">
      ${text(words)}
      ${link ? html`<input readonly .value=${link} aria-label=${words.linkLabel} />` : ""}
    </p>
  `;
}

/** @param {Lesson} lesson @param {any} words @param {(said: typeof message) => void} say */
function save(lesson, words, say) {
  const name = `${fileName(lesson.title) || words.fileName}.html`;
  saveFile(name, new Blob([sourceWith(lesson)], { type: "text/html" }));
  isTakenAlong(lesson);
  say({ text: ({ saved }) => saved(name) });
}

/** @param {string} title @returns {string} that any file system takes */
export function fileName(title) {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 60);
}

/** @param {Lesson} lesson @param {(said: typeof message) => void} say */
async function copyLink(lesson, say) {
  const link = await linkWith(lesson);
  if (link === null) return say({ text: ({ tooLong }) => tooLong });
  const isPublic = link.startsWith("http");
  const isCopied = await navigator.clipboard?.writeText(link).then(
    () => true,
    () => false,
  );
  if (isCopied) isTakenAlong(lesson);
  say({
    text: (words) =>
      [isCopied ? words.copied : words.copyByHand, isPublic ? "" : words.ownFile].join(" "),
    link: isCopied ? undefined : link,
  });
}

/** @param {Lesson} lesson */
function isTakenAlong(lesson) {
  if (lesson === lessonState.draft) lessonState.isUnsaved = false;
}
