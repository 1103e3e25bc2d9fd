/** The element's style sheets: made once, shared by all elements, untouched by the host's styles. */
import figure from "../../figures/figure.css";
import { figures } from "../../figures/figures.js";
import quiz from "../quiz/quiz.css";
import controls from "./controls.css";
import dialog from "./dialog.css";
import frame from "./frame.css";
import media from "./media.css";
import present from "./present.css";
import print from "./print.css";
import tokens from "./tokens.css";

let sheets;

/** @returns {CSSStyleSheet[]} */
export function styleSheets() {
  sheets ??= [
    ...[tokens, frame, controls, dialog, figure].map((text) => sheet(text)),
    ...Object.values(figures).map(({ style }) => sheet(style)),
    sheet(quiz),
    sheet(present, "screen"),
    sheet(media),
    sheet(print, "print"),
  ];
  return sheets;
}

function sheet(text, media = "all") {
  const made = new CSSStyleSheet({ media });
  made.replaceSync(text);
  return made;
}
