import { html } from "lit-html";

/** @type {import("../sections.js").Section} */
export const builderSection = {
  name: "builder",
  words: "lesson",
  view: ({ words }) => html`<h1>${words.title}</h1>`,
};
