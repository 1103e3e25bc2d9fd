import { html } from "lit-html";

/** @type {import("../sections.js").Section} */
export const guideSection = {
  name: "guide",
  view: ({ words }) => html`<h1>${words.title}</h1>`,
};
