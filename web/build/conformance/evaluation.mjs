// What was evaluated, how, and what was not.

export const evaluated = [
  "The page index.html: its article, the twelve figures, the quiz and the presentation, in English and German, " +
    "in light, dark and forced colours.",
  "A figure as an element on another page or in a frame is the same figure; the page round it was not evaluated.",
];

export const methods = [
  "The project’s own tests, run in Chromium on the built page: axe-core on every figure and on the whole page; " +
    "the tree that a screen reader gets; every figure by keyboard alone and by touch alone; widths from 320 to " +
    "1920 px; zoom to 400 % with wider spacing; forced colours; less motion; printing. Where a criterion names " +
    "tests, they are those, with their files below tests/; a slanted word in a title stands for each of several " +
    "cases.",
  "Reading of the code, and looking at the page, where no test checks a criterion. The criterion then says so.",
  "The verdicts were written by the project itself; nobody from outside has audited it.",
];

export const unchecked = [
  "Screen readers: none was run, neither NVDA, JAWS, VoiceOver, TalkBack nor Orca. Tests read the accessibility " +
    "tree and the live regions that Chromium gives them.",
  "People with disabilities: none have been asked to use it.",
  "Speech control, switches, screen magnifiers, braille displays, eye tracking.",
  "Other browsers: nearly all tests drive Chromium. Firefox and WebKitGTK walk one path through each figure. No " +
    "test runs on a telephone or in Safari.",
  "Forced colours are emulated by Chromium, not those of Windows.",
  "Whether foreign words within a text are marked, and whether texts of charts, labels and headings are clear.",
  "Tags of a PDF that a browser prints from the page.",
  "Criteria of level AAA.",
];
