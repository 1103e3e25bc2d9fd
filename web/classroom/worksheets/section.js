import { html } from "lit-html";

/** @type {import("../sections.js").Section} */
export const worksheetsSection = {
  name: "worksheets",
  view: ({ words }) => html`<h1>${words.title}</h1>`,
};
