/** Makes the figures known that the build has found, their words, and the works that these cite. */
import { figures, languageNames, languages, references } from "found:product";
import figureStyles from "found:styles";
import { registerReferences } from "../figure/citations.js";
import { offerLanguages } from "../figure/language_scripts.js";
import { registerFigures } from "../figure/registry.js";
import { registerLanguages } from "../figure/words.js";
import quizStyle from "./quiz/quiz.css";

registerFigures(figures, [...figureStyles, quizStyle]);
registerLanguages(languages);
registerReferences(references);
offerLanguages(languageNames);
