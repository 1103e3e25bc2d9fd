// WCAG 2.2, principle 1, levels A and AA: what is true of this product.
import { named } from "./named_tests.mjs";

const noMedia = {
  verdict: /** @type {const} */ ("Not applicable"),
  remark: "The product has no audio and no video.",
  basis:
    "Reading of the code: there is no such element, and the page’s own policy lets it load no media.",
};

/** @type {import("./criteria.mjs").Criterion[]} */
export const perceivable = [
  {
    number: "1.1.1",
    name: "Non-text Content",
    level: "A",
    verdict: "Supports",
    remark:
      "Every chart has a text of what it shows now, and its numbers stand in a table. Signs on buttons and the drawing " +
      "on the first screen are hidden from screen readers: the words and the table beside them say the same. The QR " +
      "code has a text, and its address stands below it.",
    tests: [named.chartTexts, named.tree, named.axeUpdate, named.axeFigures, named.axePage],
    unchecked:
      "whether a run can be followed by the texts of its charts alone; nobody who is blind has tried.",
  },
  { number: "1.2.1", name: "Audio-only and Video-only (Prerecorded)", level: "A", ...noMedia },
  { number: "1.2.2", name: "Captions (Prerecorded)", level: "A", ...noMedia },
  {
    number: "1.2.3",
    name: "Audio Description or Media Alternative (Prerecorded)",
    level: "A",
    ...noMedia,
  },
  { number: "1.2.4", name: "Captions (Live)", level: "AA", ...noMedia },
  { number: "1.2.5", name: "Audio Description (Prerecorded)", level: "AA", ...noMedia },
  {
    number: "1.3.1",
    name: "Info and Relationships",
    level: "A",
    verdict: "Supports",
    remark:
      "Headings, lists, tables with their headers, groups of choices, fields with their labels and figures with " +
      "their names are marked up as such. The title of a figure is its name and the first line of its caption, " +
      "no heading. Formulas are MathML.",
    tests: [named.tree, named.axeUpdate, named.axeFigures, named.axePage, named.quizLooks],
  },
  {
    number: "1.3.2",
    name: "Meaningful Sequence",
    level: "A",
    verdict: "Supports",
    remark:
      "The order of the HTML is the order of reading. In a figure that is: title, question, buttons of the run, " +
      "charts, more settings, numbers, saving.",
    tests: [named.tree],
    unchecked:
      "the order of the text round the figures; it is that of the HTML, by reading of the code.",
  },
  {
    number: "1.3.3",
    name: "Sensory Characteristics",
    level: "A",
    verdict: "Supports",
    remark:
      "Instructions name controls by their words. Captions name a line by what it is, with its colour, dashes or " +
      "mark beside that. Where a place on a map is named (“from lower left to upper right”), what changes along " +
      "it is said as well.",
    tests: [],
    basis: "Reading of the English words that name colours, shapes and places.",
  },
  {
    number: "1.3.4",
    name: "Orientation",
    level: "AA",
    verdict: "Supports",
    remark:
      "Neither the page nor the installed page asks for an orientation; it fits windows from 320 px on.",
    tests: [named.fits],
    unchecked: "a device that is turned.",
  },
  {
    number: "1.3.5",
    name: "Identify Input Purpose",
    level: "AA",
    verdict: "Not applicable",
    remark: "No field asks for anything about the reader.",
    basis: "Reading of the code: fields hold settings of figures, data and answers of the quiz.",
  },
  {
    number: "1.4.1",
    name: "Use of Color",
    level: "A",
    verdict: "Supports",
    remark:
      "What colours tell apart differs in words, shape, dashes or width, too. Links within text are underlined. " +
      "A choice, a guess and an answer of the quiz have words or signs. A cell of the map of learning rates says " +
      "its number.",
    tests: [named.marks, named.mapByKeys, named.axeFigures, named.axePage, named.forcedCharts],
    unchecked: "the marks of all figures but one; they were read in the code.",
  },
  {
    number: "1.4.2",
    name: "Audio Control",
    level: "A",
    ...noMedia,
  },
  {
    number: "1.4.3",
    name: "Contrast (Minimum)",
    level: "AA",
    verdict: "Supports",
    remark:
      "Text on the page and in figures has at least 4.5:1, in light and dark; text in charts is ink on paper, " +
      "17:1 or 15:1, and a number on a cell of a map has at least 4.5:1 to its cell.",
    tests: [
      named.axeUpdate,
      named.axeFigures,
      named.axeSandbox,
      named.axePage,
      named.axePresented,
      named.quizLooks,
      named.colours,
      named.cellTexts,
    ],
  },
  {
    number: "1.4.4",
    name: "Resize Text",
    level: "AA",
    verdict: "Supports",
    remark: "At 400 % nothing is cut off, covered or missing.",
    tests: [named.zoom, named.zoomCanFail],
    unchecked:
      "text that is enlarged alone, without zoom; on the page round the figures it was tried for this report, to 200 %.",
  },
  {
    number: "1.4.5",
    name: "Images of Text",
    level: "AA",
    verdict: "Supports",
    remark:
      "Text is text. Charts have labels drawn in them as a part of the chart; the same numbers are in a table. A " +
      "picture of a figure is made only when the reader saves one.",
    tests: [named.chartTexts, named.mapAsTable],
  },
  {
    number: "1.4.10",
    name: "Reflow",
    level: "AA",
    verdict: "Supports",
    remark:
      "At 320 px nothing scrolls sideways but what needs two dimensions: wide tables, the program and the map of " +
      "learning rates, each in a box of its own that the keyboard reaches. In a window of 320 × 256 px the bar and the " +
      "buttons of a run, which stay in sight, take up some 105 px.",
    tests: [named.fits, named.zoom, named.quizLooks, named.axePresented],
  },
  {
    number: "1.4.11",
    name: "Non-text Contrast",
    level: "AA",
    verdict: "Partially supports",
    remark:
      "Borders of controls have at least 3.4:1, and so has the ring of the focus. All colours of lines and marks " +
      "have 3:1 or more, in both schemes.",
    gap:
      "Dots and arrows behind others (single seeds, samples that are not in the batch) are drawn paler, and so is the " +
      "build’s run in grey; what they show stands in tables.",
    tests: [named.colours],
    unchecked:
      "borders of controls; their contrast was calculated from the style sheets for this report.",
  },
  {
    number: "1.4.12",
    name: "Text Spacing",
    level: "AA",
    verdict: "Supports",
    remark:
      "With the spacing of this criterion nothing in a figure is cut off or covered. In the bar with the " +
      "contents a long title of a section ends in an ellipsis; it is whole in the list and as a heading.",
    tests: [named.zoom, named.zoomCanFail],
    unchecked:
      "the article and the quiz; they were looked at with that spacing for this report, at 320 and 1280 px, in " +
      "both languages.",
  },
  {
    number: "1.4.13",
    name: "Content on Hover or Focus",
    level: "AA",
    verdict: "Supports",
    remark:
      "Nothing appears by pointing or by focus alone but the link that skips to the text. There are no tooltips. " +
      "Pointing at a row, or its focus, lights up what belongs to it. References and words of the glossary open " +
      "by a press, and Escape closes them.",
    tests: [named.rowLit, named.note, named.noteOfFigure],
  },
];
