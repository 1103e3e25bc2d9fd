/** The script of the class file: the figures and the quiz, and round them lessons, sheets and the teacher's guide. */
import "../article/minibatch.js";
import { words } from "found:classroom";
import "./answers/elements.js";
import { ClassPage } from "./page/class_page.js";
import { sections } from "./sections.js";

// What the file is made of is in the document by then, and nothing has been drawn into it.
addEventListener("DOMContentLoaded", () => new ClassPage(words, sections).begin());
