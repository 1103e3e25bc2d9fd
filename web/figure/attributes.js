/** Which attributes of the element are meant for a figure, and are no setting of any. */

/** HTML's own that no property is named after, what scripts add, and what frameworks do: with a colon, or `x-…`. */
const OTHERS =
  /^(class|is|role|part|exportparts|nonce|item\w+|on.*|(aria|data|[a-z]{1,2}|astro|svelte)-.*|_.*|.*[^a-z0-9_-].*|js\w+)$/;

/** HTML's own, as it has them on every element: in small letters. @type {Set<string> | undefined} */
let ofHtml;

/**
 * @param {HTMLElement} element
 * @param {string[]} known what the element itself reads
 * @returns {[name: string, text: string][]}
 */
export function unknownAttributes(element, known) {
  ofHtml ??= new Set(propertiesOf(HTMLElement.prototype));
  return Array.from(
    element.attributes,
    ({ name, value }) => /** @type {[string, string]} */ ([name, value]),
  ).filter(([name]) => !known.includes(name) && !ofHtml?.has(name) && !OTHERS.test(name));
}

/** @param {object} prototype @returns {string[]} */
function propertiesOf(prototype) {
  const above = Object.getPrototypeOf(prototype);
  const own = Object.keys(prototype).map((name) => name.toLowerCase());
  return above ? [...own, ...propertiesOf(above)] : own;
}
