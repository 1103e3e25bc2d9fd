/**
 * Light or dark, as the host page is at this moment. It is read from what the reader sees, the colour behind the
 * element, so that a host's own switch is followed, whatever it is called.
 */
import { whenOutOfSight } from "./visibility.js";

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

/** @typedef {"light" | "dark"} Scheme */

/**
 * @param {string | null} theme what the host or the reader asks for
 * @param {Scheme} behind what the host is
 * @returns {Scheme} paper is always light
 */
export function schemeFor(theme, behind) {
  if (isForPaper()) return "light";
  return theme === "light" || theme === "dark" ? theme : behind;
}

/** The browser calculates styles to answer it. @param {Element} element @returns {Scheme} */
function schemeBehind(element) {
  for (let above = parentOf(element); above; above = parentOf(above)) {
    if (above.nodeType !== Node.ELEMENT_NODE) continue;
    const { backgroundColor, backgroundImage, color } = getComputedStyle(above);
    const [lightness, alpha] = read(backgroundColor);
    if (alpha > 0.5) return lightness < 0.5 ? "dark" : "light";
    // A picture is as dark as the text on it is light.
    if (backgroundImage !== "none") return read(color)[0] < 0.5 ? "light" : "dark";
  }
  // The colour of a page without a background, in which a style sheet of the element writes there.
  return read(getComputedStyle(element, "::before").color)[0] < 0.5 ? "dark" : "light";
}

/** Where it is laid out: inside of what stands round its slot. @param {any} node @returns {any} */
function parentOf(node) {
  return node.assignedSlot ?? node.parentNode ?? node.host;
}

/** Milliseconds between two looks at a host that may have changed without an event. */
const LOOK_AGAIN = 1000;

/**
 * Calls back when the host has become light or dark, is on another screen, or is about to be printed. Whatever the host's switch
 * changes, it mostly changes an attribute above the element, the head, or a control; of what changes without an event
 * (a rule of a style sheet) it is known within a second of the element being in sight.
 * @param {Element} element
 * @param {() => void} callback
 * @param {AbortSignal} signal
 * @returns {() => Scheme} what the host was when it was last looked at
 */
export function whenHostChanges(element, callback, signal) {
  let scheme = schemeBehind(element);
  let ratio = devicePixelRatio;
  const look = () => {
    const before = [scheme, ratio];
    [scheme, ratio] = [schemeBehind(element), devicePixelRatio];
    if (scheme !== before[0] || ratio !== before[1]) callback();
  };
  const observer = new MutationObserver(look);
  for (let above = parentOf(element); above; above = parentOf(above)) {
    observer.observe(above, { attributes: true });
  }
  const inHead = {
    attributes: true,
    childList: true,
    characterData: true,
    subtree: true,
  };
  observer.observe(document.head, inHead);
  // A colour with a transition is at its end only when that is.
  for (const event of ["transitionend", "animationend", "change", "load"]) {
    document.addEventListener(event, look, { signal, capture: true });
  }
  /** @type {ReturnType<typeof setInterval> | undefined} */
  let timer;
  const rest = () => clearInterval(timer);
  const watch = () => {
    rest();
    look();
    timer = setInterval(look, LOOK_AGAIN);
  };
  whenOutOfSight(element, rest, signal, watch);
  signal.addEventListener("abort", () => {
    rest();
    observer.disconnect();
  });
  const lookAndTell = () => {
    scheme = schemeBehind(element);
    callback();
  };
  for (const query of queries) query.addEventListener("change", lookAndTell, { signal });
  for (const event of ["beforeprint", "afterprint"]) {
    addEventListener(event, lookAndTell, { signal });
  }
  return () => scheme;
}

/** One pixel, which shows any colour that the browser knows. @type {CanvasRenderingContext2D | null} */
let pixel = null;

/** @param {string} colour as computed @returns {[lightness: number, alpha: number]} from 0 to 1 */
function read(colour) {
  const [red = 0, green = 0, blue = 0, alpha = 1] = colour.startsWith("rgb")
    ? (colour.match(/[\d.]+/g) ?? []).map(Number)
    : painted(colour);
  return [(0.3 * red + 0.59 * green + 0.11 * blue) / 255, alpha];
}

function painted(colour) {
  pixel ??= document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  if (!pixel) return [];
  pixel.clearRect(0, 0, 1, 1);
  pixel.fillStyle = colour;
  pixel.fillRect(0, 0, 1, 1);
  const [red, green, blue, alpha] = pixel.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, alpha / 255];
}
