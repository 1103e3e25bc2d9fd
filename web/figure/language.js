/** The language round an element, which is its host’s affair and may change at any time. */

/** @returns {string} that of the closest `lang`, its own before others’, outside of shadow trees too */
export function languageOf(element) {
  for (let at = element; at; at = at.parentNode ?? at.host) {
    const language = at instanceof Element && at.getAttribute("lang");
    if (typeof language === "string") return language;
  }
  return "";
}

/**
 * Calls back when a `lang` has changed that may be the closest one.
 * @returns {() => void} stops watching
 */
export function whenLanguageChanges(element, tell) {
  const observer = new MutationObserver(tell);
  const watched = { subtree: true, attributes: true, attributeFilter: ["lang"] };
  for (let root = element.getRootNode(); root; root = root.host?.getRootNode()) {
    observer.observe(root, watched);
  }
  return () => observer.disconnect();
}
