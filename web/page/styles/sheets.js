/** The element's style sheets: made once, shared by all elements, untouched by the host's styles. */
import figure from "../../figures/figure.css";
import { figures } from "../../figures/figures.js";
import quiz from "../quiz/quiz.css";
import controls from "./controls.css";
import frame from "./frame.css";
import media from "./media.css";
import tokens from "./tokens.css";

let sheets;

/** @returns {CSSStyleSheet[]} */
export function styleSheets() {
  const styles = Object.values(figures).map(({ style }) => style);
  sheets ??= [tokens, frame, controls, figure, ...styles, quiz, media].map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
  return sheets;
}
