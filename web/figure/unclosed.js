/**
 * `<mini-batch … />` is no closed element to HTML: what follows is inside of it and is not shown. A link or a picture in
 * it is for readers without the script.
 */
const BLOCKS =
  "p, h1, h2, h3, h4, ul, ol, table, pre, section, article, div, figure, mini-batch, mini-batch-quiz";

/**
 * Tells the author on the console, when the page has been read.
 * @param {HTMLElement} element
 * @param {AbortSignal} signal
 */
export function whenSwallowing(element, signal) {
  const look = () => {
    if (!element.querySelector(BLOCKS)) return;
    const [tag = ""] = element.outerHTML.match(/^<[^>]*>/) ?? [];
    console.warn(
      `${tag} is not closed: what follows is inside of it, and not shown. ` +
        `HTML has no “/>” for it; write ${tag}</mini-batch>.`,
    );
  };
  if (document.readyState !== "loading") look();
  else document.addEventListener("DOMContentLoaded", look, { once: true, signal });
}
