/** The setting `hide`, which every figure has: parts and controls that an exercise or a page leaves out. */
import { attributeOf } from "./settings.js";

/** Parts of the frame (styles/hide.css). */
const PARTS = ["run", "more", "numbers", "share", "question"];

/** @param {import("./settings.js").Setting[]} schema of a figure @returns {string[]} names of what it can hide */
export function hideable(schema) {
  return [...PARTS, ...schema.filter(({ group }) => group).map(({ name }) => attributeOf(name))];
}

/** @param {import("./settings.js").Setting[]} schema of a figure @returns {import("./settings.js").Setting} */
export function hideSetting(schema) {
  const options = hideable(schema);
  return {
    name: "hide",
    label: "hide",
    kind: "text",
    default: "",
    restarts: false,
    read(text) {
      const names = text.split(/[\s,]+/).filter(Boolean);
      const known = names.filter((name) => options.includes(name));
      const value = known.join(" ");
      return known.length === names.length
        ? { value }
        : { value, problem: { reason: "choice", options } };
    },
  };
}

/** @param {string} [hide] the setting's value @returns {string} classes of the figure */
export function hidingClasses(hide = "") {
  return hide.replace(/[\w-]+/g, "hides-$&");
}
