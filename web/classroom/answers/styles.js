/** The style sheet of this folder's elements, after those of the figures: of all, as a tally stands in a figure. */
import { styleSheets } from "../../figure/styles/sheets.js";
import css from "./answers.css";

const sheet = new CSSStyleSheet();
sheet.replaceSync(css);
// Before the first element is drawn, which takes them all.
styleSheets().push(sheet);
