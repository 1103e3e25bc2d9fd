/** The element's style sheets: made once, shared by all elements, untouched by the host's styles. */

import { styles } from "../registry.js";
import charts from "./charts.css";
import controls from "./controls.css";
import dialog from "./dialog.css";
import figure from "./figure.css";
import frame from "./frame.css";
import hide from "./hide.css";
import media from "./media.css";
import present from "./present.css";
import print from "./print.css";
import tables from "./tables.css";
import tokens from "./tokens.css";

let sheets;

/** @returns {CSSStyleSheet[]} */
export function styleSheets() {
  sheets ??= [
    ...[tokens, frame, tables, controls, dialog, figure, charts, ...styles, hide].map((text) =>
      sheet(text),
    ),
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
