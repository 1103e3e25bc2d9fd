/** Makes the figures and languages known that the build has found. */
import { figures, languages } from "found:product";
import figureStyles from "found:styles";
import { registerFigures } from "../figure/registry.js";
import { registerLanguages } from "../figure/words.js";
import quizStyle from "./quiz/quiz.css";

registerFigures(figures, [...figureStyles, quizStyle]);
registerLanguages(languages);
