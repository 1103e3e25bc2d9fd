// What EN 301 549 v3.2.1 asks beside the criteria of WCAG: its other chapters, each with what is true of this product.
import { named } from "./named_tests.mjs";

/**
 * @typedef {object} Clause
 * @property {string} number
 * @property {string} name as EN 301 549 has it, or what the row is about
 * @property {import("./criteria.mjs").Verdict} verdict
 * @property {string} remark
 * @property {import("./named_tests.mjs").NamedTest[]} [tests] that check it
 *
 * @typedef {object} Chapter
 * @property {number} number
 * @property {string} name
 * @property {string} [about] one line; all there is where the chapter does not apply
 * @property {Clause[]} [clauses]
 */

/** @type {(number: string, name: string, verdict: Clause["verdict"], remark: string, tests?: Clause["tests"]) => Clause} */
const clause = (number, name, verdict, remark, tests) => ({ number, name, verdict, remark, tests });

/** @type {Chapter[]} in the order of the standard; the criteria of WCAG are chapter 9 */
export const chapters = [
  {
    number: 4,
    name: "Functional performance statements",
    about:
      "What follows from the clauses below for people who use the product in these ways. Nobody was asked to try it.",
    clauses: [
      clause(
        "4.2.1",
        "Usage without vision",
        "Supports",
        "Everything has a name and an order, charts have texts and tables, and results are announced. No screen " +
          "reader was tried.",
      ),
      clause(
        "4.2.2",
        "Usage with limited vision",
        "Partially supports",
        "It can be enlarged to 400 % and takes the system’s colours. What stands behind something else in a " +
          "chart is drawn pale (1.4.11).",
      ),
      clause(
        "4.2.3",
        "Usage without perception of colour",
        "Supports",
        "Colours are never alone (1.4.1); their hues are those of Okabe and Ito, or told apart by shapes and dashes.",
      ),
      clause("4.2.4", "Usage without hearing", "Supports", "There is no sound."),
      clause("4.2.5", "Usage with limited hearing", "Supports", "There is no sound."),
      clause(
        "4.2.6",
        "Usage with no or limited vocal capability",
        "Supports",
        "Nothing has to be spoken.",
      ),
      clause(
        "4.2.7",
        "Usage with limited manipulation or strength",
        "Partially supports",
        "The keyboard alone is enough, and so is touch; targets are large, and nothing has to be dragged. " +
          "Presented, letters act as shortcuts (2.1.4).",
      ),
      clause("4.2.8", "Usage with limited reach", "Not applicable", "The product is no hardware."),
      clause(
        "4.2.9",
        "Minimize photosensitive seizure triggers",
        "Partially supports",
        "Nothing flashes by intent; for fast runs on a large screen it is not ruled out (2.3.1).",
      ),
      clause(
        "4.2.10",
        "Usage with limited cognition, language or learning",
        "Partially supports",
        "Nothing moves by itself, each step can be taken back, words have a glossary, and wrong answers a hint. " +
          "The text is for students of a university; there is none in plain language.",
      ),
      clause(
        "4.2.11",
        "Privacy",
        "Supports",
        "The page sends nothing, whatever features are used. Until the tab is closed, the browser keeps which " +
          "sections have been in sight. The packages for learning platforms report the quiz to the platform that " +
          "has opened them.",
      ),
    ],
  },
  {
    number: 5,
    name: "Generic requirements",
    clauses: [
      clause(
        "5.1",
        "Closed functionality",
        "Not applicable",
        "It is web content in the reader’s own browser, with the reader’s own assistive technology.",
      ),
      clause(
        "5.2",
        "Activation of accessibility features",
        "Supports",
        "Colours, forced colours and less motion are taken from the system; colours and language can be chosen " +
          "at the top of the page, by keyboard, too.",
        [named.schemeFollowed, named.stillness, named.forcedCharts],
      ),
      clause("5.3", "Biometrics", "Not applicable", "None are used."),
      clause(
        "5.4",
        "Preservation of accessibility information during conversion",
        "Partially supports",
        "A figure that is saved as a picture has its caption in it, but the file has no text alternative. Its " +
          "numbers can be saved as CSV.",
        [named.picture, named.tablesAsFiles],
      ),
      clause("5.5", "Operable parts", "Not applicable", "The product is no hardware."),
      clause(
        "5.6",
        "Locking or toggle controls",
        "Supports",
        "The one button of two states, Play and Pause, has the name of what it will do.",
      ),
      clause("5.7", "Key repeat", "Not applicable", "It is the system’s."),
      clause("5.8", "Double-strike key acceptance", "Not applicable", "It is the system’s."),
      clause(
        "5.9",
        "Simultaneous user actions",
        "Supports",
        "No key needs another one held down; Shift only makes an arrow key go farther.",
      ),
    ],
  },
  {
    number: 6,
    name: "ICT with two-way voice communication",
    about: "Not applicable: there is no communication by voice.",
  },
  {
    number: 7,
    name: "ICT with video capabilities",
    about: "Not applicable: there is no video.",
  },
  { number: 8, name: "Hardware", about: "Not applicable: the product is no hardware." },
  {
    number: 9,
    name: "Web",
    about:
      "The success criteria of WCAG 2.2, levels A and AA. The clauses of this chapter are those of WCAG 2.1 with " +
      "a 9 before their numbers; six criteria are new in WCAG 2.2, and v3.2.1 has no clause for them. Clause " +
      "9.4.1.1, Parsing, is obsolete: WCAG 2.2 has no such criterion, and W3C’s note to it in WCAG 2.1 takes it " +
      "to be always met by HTML. Clause 9.5 lists criteria of level AAA, which this report does not evaluate. " +
      "Clause 9.6, the conformance requirements, is partially supported, as some of the criteria are.",
  },
  {
    number: 10,
    name: "Non-web documents",
    about: "Files that readers make for themselves; the clauses correspond to those of chapter 9.",
    clauses: [
      clause(
        "10.1.1.1",
        "Pictures of figures (PNG)",
        "Partially supports",
        "Title, caption and labels are in the picture; the file has no text alternative. Whoever publishes it " +
          "has to write one.",
        [named.picture],
      ),
      clause(
        "10",
        "Numbers (CSV) and programs (.py)",
        "Supports",
        "Plain text, with one line of headers above the numbers.",
        [named.tablesAsFiles],
      ),
      clause(
        "10",
        "The page on paper, or as PDF by the browser",
        "Partially supports",
        "Printed it has its text, charts, settings and numbers, dark on light. What tags a browser puts into a " +
          "PDF was not looked at.",
        [named.printed, named.paperIsLight, named.handout],
      ),
    ],
  },
  {
    number: 11,
    name: "Software",
    about:
      "Not applicable: the product runs in a browser as web content, when it is installed from there, too. As an " +
      "authoring tool (11.8) it writes codes for embedding a figure; a frame in them has the figure’s title.",
  },
  {
    number: 12,
    name: "Documentation and support services",
    clauses: [
      clause(
        "12.1.1",
        "Accessibility and compatibility features",
        "Supports",
        "Each figure lists its keys. The guide for embedding says which attributes choose language and colours; " +
          "this report says what is known.",
      ),
      clause(
        "12.1.2",
        "Accessible documentation",
        "Partially supports",
        "The guide is a text in Markdown, with headings and tables; it was not evaluated, and its accessibility " +
          "depends on what shows it.",
      ),
      clause("12.2", "Support services", "Not applicable", "None are offered."),
    ],
  },
  {
    number: 13,
    name: "ICT providing relay or emergency service access",
    about: "Not applicable: there is no such service.",
  },
];
