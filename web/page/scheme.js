/**
 * Light or dark, as the host page is at this moment. What counts is what the reader sees: the colour
 * behind the element. So a host's own switch is followed, whatever it is called.
 */

/** @returns {"light" | "dark"} */
export function schemeBehind(element) {
  for (let above = element.parentNode; above; above = above.parentNode ?? above.host) {
    if (!(above instanceof Element)) continue;
    const colour = rgba(getComputedStyle(above).backgroundColor);
    if (colour && colour.alpha > 0.5) return colour.lightness < 0.5 ? "dark" : "light";
  }
  return schemeOfCanvas();
}

/**
 * Calls back when the host's colours may have changed.
 * @returns {() => void} stops watching
 */
export function whenHostChanges(tell) {
  const preference = matchMedia("(prefers-color-scheme: dark)");
  const observer = new MutationObserver(tell);
  const watched = { attributes: true, attributeFilter: ["class", "style", "data-theme"] };
  for (const root of [document.documentElement, document.body]) observer.observe(root, watched);
  preference.addEventListener("change", tell);
  return () => {
    observer.disconnect();
    preference.removeEventListener("change", tell);
  };
}

/** A page without a background shows the browser's, which is dark only if the page allows that. */
function schemeOfCanvas() {
  const allowed = getComputedStyle(document.documentElement).colorScheme;
  const prefersDark = matchMedia("(prefers-color-scheme: dark)").matches;
  return allowed.includes("dark") && (prefersDark || !allowed.includes("light")) ? "dark" : "light";
}

function rgba(text) {
  const [red, green, blue, alpha = 1] = (text.match(/[\d.]+/g) ?? []).map(Number);
  if (!text.startsWith("rgb") || blue === undefined) return null;
  return { alpha, lightness: (0.3 * red + 0.59 * green + 0.11 * blue) / 255 };
}
