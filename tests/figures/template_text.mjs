// The text of a lit template without a page: what stands between its tags, and the texts of its pictures.

const ENTITIES = { "&lt;": "<", "&gt;": ">", "&quot;": "”" };

/** @param {any} template as lit's `html` makes it */
export function templateText(template) {
  return flatten(template)
    .replace(/<[^>]*aria-label="([^"]*)"[^>]*>/g, " [$1] ")
    .replace(/<[^>]*>/g, " ")
    .replace(/&(?:lt|gt|quot);/g, (entity) => ENTITIES[entity])
    .replace(/[\s\u00a0]+/g, " ")
    .replace(/ (?=[.,;:)])/g, "")
    .trim();
}

function flatten(value) {
  if (Array.isArray(value)) return value.map(flatten).join("");
  if (value?.strings) {
    const { strings, values } = value;
    return strings.map((text, i) => text + (i < values.length ? flatten(values[i]) : "")).join("");
  }
  if (typeof value !== "string" && typeof value !== "number") return "";
  return String(value).replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
