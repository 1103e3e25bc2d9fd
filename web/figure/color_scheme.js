/**
 * Light or dark, as the host page is at this moment. It is read from what the reader sees, the colour behind the
 * element, so that a host's own switch is followed, whatever it is called.
 */

const print = matchMedia("print");
/** Not every browser changes the media query before it prints. */
let isAboutToPrint = false;
addEventListener("beforeprint", () => {
  isAboutToPrint = true;
});
addEventListener("afterprint", () => {
  isAboutToPrint = false;
});
const preference = matchMedia("(prefers-color-scheme: dark)");
const forced = matchMedia("(forced-colors: active)");
/** The media queries on which the colours depend. */
const queries = [preference, forced, print];

/** @returns {boolean} whether what is drawn now is for paper */
export function isForPaper() {
  return isAboutToPrint || print.matches;
}

/**
 * @param {Element} element
 * @param {string | null} theme what the host or the reader asks for
 * @returns {"light" | "dark"} paper is always light
 */
export function schemeFor(element, theme) {
  if (isForPaper()) return "light";
  return theme === "light" || theme === "dark" ? theme : schemeBehind(element);
}

function schemeBehind(element) {
  for (let above = element.parentNode; above; above = above.parentNode ?? above.host) {
    if (!(above instanceof Element)) continue;
    const colour = rgba(getComputedStyle(above).backgroundColor);
    if (colour && colour.alpha > 0.5) return colour.lightness < 0.5 ? "dark" : "light";
  }
  return schemeOfCanvas();
}

/**
 * Calls back when the host's colours may have changed, or the page is about to be printed.
 * @param {() => void} callback
 * @param {AbortSignal} signal
 */
export function whenHostChanges(callback, signal) {
  const observer = new MutationObserver(callback);
  const watched = { attributes: true, attributeFilter: ["class", "style", "data-theme"] };
  for (const root of [document.documentElement, document.body]) observer.observe(root, watched);
  signal.addEventListener("abort", () => observer.disconnect());
  for (const query of queries) query.addEventListener("change", callback, { signal });
  for (const event of ["beforeprint", "afterprint"]) addEventListener(event, callback, { signal });
}

/** A page without a background shows the browser's, which is dark only if the page allows that. */
function schemeOfCanvas() {
  const allowed = getComputedStyle(document.documentElement).colorScheme;
  return allowed.includes("dark") && (preference.matches || !allowed.includes("light"))
    ? "dark"
    : "light";
}

function rgba(text) {
  const [red, green, blue, alpha = 1] = (text.match(/[\d.]+/g) ?? []).map(Number);
  if (!text.startsWith("rgb") || blue === undefined) return null;
  return { alpha, lightness: (0.3 * red + 0.59 * green + 0.11 * blue) / 255 };
}
