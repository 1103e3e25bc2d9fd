/**
 * The parts of the class file, in the order in which its head lists them.
 *
 * @typedef {object} Section
 * @property {string} name in the address, and of its words unless `words` names others
 * @property {string} [words] folder in web/classroom/ whose words it uses
 * @property {boolean} [isListed] false where only links lead there
 * @property {(context: Context) => unknown} view a lit template
 *
 * @typedef {object} Context what a section is shown with
 * @property {any} words the section's own, in the page's language
 * @property {any} pageWords those of web/classroom/page/
 * @property {string} language as HTML's `lang` has it
 * @property {import("../engine/engine.js").Engine | null} engine null until it has loaded
 * @property {() => void} update draws the page anew
 * @property {(name: string) => void} open shows another section
 * @property {(lesson: import("./lesson/lesson.js").Lesson) => void} give shows a lesson, as the one to be given
 */
import { pupilSection } from "./answers/pupil_section.js";
import { guideSection } from "./guide/section.js";
import { builderSection } from "./lesson/builder_section.js";
import { lessonSection } from "./lesson/section.js";
import { worksheetsSection } from "./worksheets/section.js";

/** @type {Section[]} */
export const sections = [
  lessonSection,
  builderSection,
  worksheetsSection,
  guideSection,
  pupilSection,
];
