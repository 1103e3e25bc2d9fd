/** Makes the figures known that the build has found, and their words. */
import { figures, languageNames, languages } from "found:product";
import figureStyles from "found:styles";
import { offerLanguages } from "../figure/language_scripts.js";
import { registerFigures } from "../figure/registry.js";
import { registerLanguages } from "../figure/words.js";
import quizStyle from "./quiz/quiz.css";

registerFigures(figures, [...figureStyles, quizStyle]);
registerLanguages(languages);
offerLanguages(languageNames);
