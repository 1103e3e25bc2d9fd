// The text of a lit template as a reader has it, and what a voice reads of it, without a page: a walk over strings
// and values. Attributes count where somebody reads or hears them; texts inside charts count, too.

const HEARD = /\s(aria-label|data-title|placeholder|title|alt)="([^"]*)"/g;
/** Nothing to read; and code and what it prints, which is as Python has it. */
const UNREAD = /<(style|script|svg|code|pre)[^>]*>.*?<\/\1>/gs;
const BLOCKS =
  /<\/?(p|div|li|ul|dt|dd|tr|th|td|h\d|label|figure|figcaption|caption|summary|option|button|pre)\b[^>]*>/g;

/**
 * @param {unknown} template
 * @returns {string} a line for each block
 */
export function visibleText(template) {
  const charts = [];
  const markup = toMarkup(template, charts).replace(UNREAD, "");
  const heard = Array.from(markup.matchAll(HEARD), ([, , text]) => text);
  const lines = markup
    .replace(BLOCKS, "\n")
    .replace(/<[^>]*>/g, "")
    .split("\n");
  return [...lines, ...heard, ...charts]
    .map((line) => unescaped(line.replace(/[ \t]+/g, " ").trim()))
    .filter(Boolean)
    .join("\n");
}

function toMarkup(value, charts) {
  if (value === null || value === undefined || typeof value === "symbol") return "";
  if (typeof value === "function") return "";
  if (Array.isArray(value)) return value.map((one) => toMarkup(one, charts)).join("");
  if (typeof value !== "object") return escaped(String(value));
  if ("_$litDirective$" in value) return ofDirective(value, charts);
  if (!("strings" in value)) return escaped(String(value));
  return value.strings
    .map((string, i) => {
      if (i >= value.values.length) return string;
      const text = toMarkup(value.values[i], charts);
      // An attribute without quotes ends where its value does.
      return /[\w-]=$/.test(string) ? `${string}"${text}"` : string + text;
    })
    .join("");
}

/** What is shown of a directive: of `live` its value, of `guard` what its function makes, of a chart its texts. */
function ofDirective({ values }, charts) {
  const shown = values.map((value) => {
    if (typeof value === "function") return toMarkup(value(), charts);
    if (typeof value !== "object") return toMarkup(value, charts);
    collectTexts(value, charts);
    return "";
  });
  return shown.join("");
}

function collectTexts(value, texts) {
  if (typeof value === "string" && /\s|\d/.test(value)) texts.push(value);
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return;
  // An axis without a title says so, as a sentence without its word would.
  if ("min" in value && "max" in value && "title" in value && typeof value.title !== "string")
    texts.push(`title of an axis: ${value.title}`);
  for (const [key, inner] of Object.entries(value)) {
    if (!/colou?r|shape|kind|key|dash/i.test(key)) collectTexts(inner, texts);
  }
}

const ENTITIES = { "&": "&amp;", "<": "&lt;", '"': "&quot;" };

function escaped(text) {
  return text.replace(/[&<"]/g, (sign) => ENTITIES[sign]);
}

function unescaped(text) {
  return text.replaceAll("&lt;", "<").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
}
