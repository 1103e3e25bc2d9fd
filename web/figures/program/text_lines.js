/** The figure as lines of text: the program with its values beside it, and what it has printed. */
import { besideText } from "./beside.js";
import { listing } from "./listing.js";

const CODE_WIDTH = 56;

export function textLines(state, settings, words) {
  const rows = listing(settings).map((text, i) => {
    const mark = state.place.line === i + 1 ? "▶" : " ";
    const number = String(i + 1).padStart(2);
    const beside = besideText(i + 1, { state, settings, words })?.text ?? "";
    return `${mark} ${number}  ${text.padEnd(CODE_WIDTH)}  ${beside}`.trimEnd();
  });
  return [...rows, "", words.output.title, ...state.printed.slice(-12), ""];
}
