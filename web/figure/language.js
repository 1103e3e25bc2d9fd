/** The language round an element, which its host sets and may change at any time. */

/** @returns {string} that of the closest `lang`, its own before others’, outside of shadow trees too */
export function languageOf(element) {
  for (let node = element; node; node = node.parentNode ?? node.host) {
    const language = node instanceof Element && node.getAttribute("lang");
    if (typeof language === "string") return language;
  }
  return "";
}

/**
 * Calls back when a `lang` has changed that may be the closest one.
 * @param {Element} element
 * @param {() => void} callback
 * @param {AbortSignal} signal
 */
export function whenLanguageChanges(element, callback, signal) {
  const observer = new MutationObserver(callback);
  const watched = { subtree: true, attributes: true, attributeFilter: ["lang"] };
  /** @type {any} */
  let root = element.getRootNode();
  for (; root; root = root.host?.getRootNode()) observer.observe(root, watched);
  signal.addEventListener("abort", () => observer.disconnect());
}
