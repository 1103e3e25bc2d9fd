// The tests that the report points to, each named once: the file below tests/, and the title as it stands there between
// quotes or backticks, with {name} for ${name}. tests/build/conformance.test.mjs looks for each of them, so that none is
// renamed or dropped unnoticed.

/** @typedef {{file: string, title: string}} NamedTest */

/**
 * @template {string} Name
 * @param {string} file below tests/
 * @param {Record<Name, string>} titles
 */
function inFile(file, titles) {
  const entries = Object.entries(titles).map(([name, title]) => [name, { file, title }]);
  return /** @type {Record<Name, NamedTest>} */ (Object.fromEntries(entries));
}

export const named = {
  ...inFile("browser/axe.test.mjs", {
    axeUpdate: "axe-core finds nothing in update",
    axeFigures: "axe-core finds nothing in {figure}",
    axeSandbox: "axe-core finds nothing in the sandbox with own data and kept runs",
    axePage: "axe-core finds nothing on the whole page ({language})",
  }),
  ...inFile("browser/accessibility.test.mjs", {
    liveRegion: "a polite live region tells each beat, and only now and then while playing",
    chartTexts: "charts have a text, and their numbers are a table",
  }),
  ...inFile("browser/walk-through.test.mjs", {
    tree: "{name} ({language}): everything has a name and stands in an order that makes sense",
    entriesTold: "playing, refused entries and notices are told ({language})",
    measurementTold: "a measurement is followed from its start to its end ({language})",
    oneLanguage: "what was said in one language is not left standing in another",
  }),
  ...inFile("browser/keyboard.test.mjs", {
    tabReaches: "Tab reaches every control of {name}, each with a visible focus",
    updateByKeys: "an update is walked through with Tab, Enter and Space",
    settingsByKeys: "settings are made with the keyboard",
    keyList: "a button beside those of the run opens the list of keys",
    keysOutside: "keys do nothing outside the figure, and fields keep theirs",
    keysPresented: "presented, the figure fills the window and takes its keys from anywhere",
  }),
  ...inFile("browser/figure-contract.test.mjs", {
    runByKeys: "{name}: keys step, go back and reset where the focus is in the figure",
    hostileAddress:
      "{name}: a hostile address is moved into range, reported as text, and dismissed",
  }),
  ...inFile("browser/figure-answers.test.mjs", {
    measuredByKeys: "{name}: “{start}”, by keyboard, in Workers, as in Node",
    tablesAsFiles: "{name}: each of its tables is a file, and its picture is one",
  }),
  ...inFile("browser/handles.test.mjs", {
    handleByMouse: "a sample follows the mouse, and the run is made anew with it",
    handleByKeys: "keys move a sample as far as the axes go; other keys are the figure's",
    chartByClick: "{name}: a click on the chart moves what it has there, for who cannot drag",
    nearerHandle: "of two samples that overlap, the nearer one is taken hold of",
  }),
  ...inFile("browser/sandbox-own.test.mjs", {
    ownText: "pasted text: the engine trains on it; a bad one leaves the former data",
    ownPoints: "points with the keyboard, and the last one undone",
  }),
  ...inFile("browser/learning-rate.test.mjs", {
    mapByKeys: "cells are found and chosen by keyboard, and say what they are",
    mapByClick: "a click chooses, and does not stop the map",
    mapAsTable:
      "without a guess the answer is told all the same; the map is a table with a row for each cell",
  }),
  ...inFile("browser/update.test.mjs", {
    rowLit: "a row that is pointed at, or has the focus, lights up its terms in the formula",
  }),
  ...inFile("figures/contrast.test.mjs", {
    colours: "{scheme}: what is drawn has 3 : 1 to the paper, and text 4.5 : 1",
    cellTexts: "{scheme}: the text of a cell has 4.5 : 1 to its cell, wherever on the ramp",
  }),
  ...inFile("figures/optimizers.test.mjs", {
    marks: "every run has a path in its colour, and the mark that its name has",
  }),
  ...inFile("browser/notes.test.mjs", {
    note: "a citation opens its reference beside it, by keys, and gives the focus back",
    copied: "the citation of the page is copied, or marked where that is forbidden, and it says so",
  }),
  ...inFile("browser/citations.test.mjs", {
    noteOfFigure:
      "on the page a figure's citation opens its reference beside it, and gives the focus back",
  }),
  ...inFile("browser/contents.test.mjs", {
    linksLead:
      "every link of the page leads to a place on it, to a page beside it, or out by https: {language}",
    firstScreen: "the first screen has a number to change, and what the change does",
    bar: "the bar has every section, marks the one in sight, and those that have been",
    narrowBar:
      "on a narrow window the bar names the section, and opens the list by key and by touch",
  }),
  ...inFile("browser/media.test.mjs", {
    stillness: "with reduced motion, as without, nothing moves by itself",
    forcedCharts: "forced colours: charts are drawn in the system’s, {colorScheme}",
    zoom: "{name}: at 400 % and with more space between letters, words and lines, all is there",
    zoomCanFail: "text that is cut off or lies on other text is found",
  }),
  ...inFile("browser/focus.test.mjs", {
    focusSeen: "{name}: what has the focus is not covered, on the page and presented",
    focusBack: "{name}: on a telephone, going back, what has the focus is not behind the buttons",
  }),
  ...inFile("browser/stepping.test.mjs", {
    playStops: "nothing plays by itself, and playing stops out of sight",
    pause: "pause settles play's promise, and the run stays where it is",
  }),
  ...inFile("browser/faults-time.test.mjs", {
    hiddenTab: "in a hidden tab nothing plays; shown again it waits for the reader, and goes on",
  }),
  ...inFile("browser/layout.test.mjs", {
    fits: "{figure} fits any width, and its targets are large enough ({language})",
    targets: "every target is at least 44 px high, or a whole line of text around it is",
  }),
  ...inFile("browser/touch.test.mjs", {
    finger: "{name}: a finger finds every control, and every choice is taken",
    runByTouch: "{name} is stepped, played and reset by touch",
  }),
  ...inFile("browser/settings.test.mjs", {
    badEntry: "a bad entry gets a message at the field, stays there, and changes nothing",
    letters: "letters in a number field are refused too",
  }),
  ...inFile("browser/languages.test.mjs", {
    foreignWords: "words of another language are marked as such",
    readersLanguage: "the reader’s choice exchanges the text, and the figures go on where they are",
    closestLanguage:
      "a figure speaks the closest language, follows its changes, and knows no third one",
  }),
  ...inFile("browser/present.test.mjs", {
    behind: "the button begins with the figure in sight; behind it nothing can be reached",
    fWithFocus: "F presents the figure with the focus, and fills the screen where that is allowed",
    escape: "? shows the keys; Escape closes that, then the presentation",
    axePresented: "axe-core finds nothing in what a speaker uses: {name}",
  }),
  ...inFile("browser/quiz.test.mjs", {
    quizMissing:
      "what is missing or no number is said, and has the focus; nothing is measured before",
    quizHints: "wrong answers have a hint and another try; the numbers are the engine's",
    quizLooks:
      "light, dark, wide and narrow: nothing for axe to find, nothing beyond the edge, nothing kept",
    quizLanguage: "the quiz speaks the page's language, and keeps its answers when that changes",
  }),
  ...inFile("browser/quiz-try-it.test.mjs", {
    tryIt: "“Try it” sets the figure, has the focus there, and leads back, with the keyboard",
  }),
  ...inFile("browser/print.test.mjs", {
    printed: "the figure is printed with its settings and its numbers, without controls",
    paperIsLight: "in a dark scheme too, paper is light, and the charts are drawn for it at once",
    handout: "the whole page becomes a document of many pages, and the screen is as before",
  }),
  ...inFile("browser/export-png.test.mjs", {
    picture: "{name}: the picture has its caption, and nothing is cut or squeezed",
  }),
  ...inFile("browser/offline.test.mjs", {
    schemeFollowed: "the reader's choice of colours is followed by the page and its figures",
  }),
};
