import { html } from "lit-html";

/** @type {import("../sections.js").Section} */
export const lessonSection = {
  name: "lesson",
  view: ({ words }) => html`<h1>${words.title}</h1>`,
};
