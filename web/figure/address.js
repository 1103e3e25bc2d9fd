/**
 * A figure's exact state as the fragment of an address: `#figure=update&batch-size=2&update=3`.
 * The names are those of the attributes.
 */
import { figures } from "./registry.js";
import { nameOf, written } from "./settings.js";

/** `figure=update&preset=seed…`: what differs from the preset. */
export function addressOf(figure, settings) {
  return new URLSearchParams([["figure", figure.name], ...written(figure, settings)]).toString();
}

/**
 * On arrival, and when the reader follows a link on the page: sets the figure that the link names, and
 * brings it into sight.
 */
export function followAddress() {
  const follow = (event) => {
    const parameters = readParameters(location.hash.slice(1));
    const name = parameters.get("figure");
    // The page’s own affair.
    parameters.delete("lang");
    if (!name) return;
    const isPresented = parameters.has("present");
    parameters.delete("present");
    const address = parameters.toString();
    parameters.delete("figure");
    const settings = settingsFrom(parameters);
    const forwarded = Object.hasOwn(figures, name) && figures[name].forward?.(settings);
    const { figure, given } = forwarded || { figure: name, given: settings };
    // An embed has no other figure: its one becomes that to which the link leads.
    const element = elementOf(figure) ?? elementOf(name);
    if (!element) return;
    element.setAttribute("figure", figure);
    if (element.address !== address) element.settings = given;
    if (isPresented) element.setAttribute("present", "");
    if (event?.type === "hashchange" || isNewVisit()) element.scrollIntoView();
  };
  addEventListener("hashchange", follow);
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", follow);
  else follow();
}

/**
 * After a reload or on the way back the browser knows where the reader was; and a page with a frame in it
 * is not to jump to that frame when it loads.
 */
function isNewVisit() {
  if (window.parent !== window) return false;
  const [navigation] = performance.getEntriesByType("navigation");
  return /** @type {PerformanceNavigationTiming} */ (navigation)?.type === "navigate";
}

/** What others add to links, to learn who follows them. */
const FOREIGN =
  /^(_{0,2}(utm|mtm|pk|mc|hsa|hsenc|hsmi|hssc|hstc|hsfp|ga|gad|gl|ke|kx)(_.*)?|.*clk?id|[gw]braid|igshid|ref|spm|v)$/;

/** A link's text may have been escaped once too often. @param {string} text */
function readParameters(text) {
  const parameters = new URLSearchParams(text.replace(/&(amp;)+/g, "&"));
  for (const name of [...parameters.keys()]) if (FOREIGN.test(name)) parameters.delete(name);
  return parameters;
}

/** @returns {any} the element that shows a figure, if there is one */
function elementOf(name) {
  return Array.from(document.querySelectorAll("mini-batch")).find(
    (element) => element.getAttribute("figure") === name,
  );
}

/** Still untrusted text; the element's settings check it. */
function settingsFrom(parameters) {
  return Object.fromEntries(Array.from(parameters, ([name, text]) => [nameOf(name), text]));
}
