// WCAG 2.2, principle 2, levels A and AA: what is true of this product.
import { named } from "./named_tests.mjs";

/** @type {import("./criteria.mjs").Criterion[]} */
export const operable = [
  {
    number: "2.1.1",
    name: "Keyboard",
    level: "A",
    verdict: "Supports",
    remark:
      "Everything can be done by keyboard: runs, settings, measurements, choosing cells of a map, moving what can be " +
      "dragged in a chart (arrow keys), adding points, the quiz, notes, presenting.",
    tests: [
      named.tabReaches,
      named.updateByKeys,
      named.settingsByKeys,
      named.runByKeys,
      named.measuredByKeys,
      named.mapByKeys,
      named.handleByKeys,
      named.ownPoints,
      named.note,
      named.narrowBar,
      named.tryIt,
    ],
  },
  {
    number: "2.1.2",
    name: "No Keyboard Trap",
    level: "A",
    verdict: "Supports",
    remark:
      "Tab goes through every figure and out of it. Dialogs and presentations keep the focus until Escape; a " +
      "note lets Tab go on.",
    tests: [named.tabReaches, named.escape, named.behind, named.note],
  },
  {
    number: "2.1.4",
    name: "Character Key Shortcuts",
    level: "A",
    verdict: "Partially supports",
    remark:
      "On the page, the letters R and F, digits and “?” act only while the focus is in a figure, and not in its fields.",
    gap:
      "While a figure is presented, the letters A, F, N, P, Q and R, digits and “?” act wherever the focus is, " +
      "and can be neither switched off nor changed. Leaving the presentation (Escape) ends that.",
    tests: [named.keysOutside, named.fWithFocus, named.keysPresented, named.keyList],
    unchecked: "speech control, whose users this criterion is for.",
  },
  {
    number: "2.2.1",
    name: "Timing Adjustable",
    level: "A",
    verdict: "Not applicable",
    remark: "Nothing has a time limit for the reader. How fast a run plays, the reader chooses.",
    basis: "Reading of the code.",
  },
  {
    number: "2.2.2",
    name: "Pause, Stop, Hide",
    level: "A",
    verdict: "Supports",
    remark:
      "Nothing moves by itself, with or without a wish for less motion. What the reader plays or measures has a button " +
      "that stops it, and rests out of sight.",
    tests: [named.stillness, named.playStops, named.pause, named.hiddenTab],
  },
  {
    number: "2.3.1",
    name: "Three Flashes or Below Threshold",
    level: "A",
    verdict: "Partially supports",
    remark:
      "Nothing flashes by intent, and nothing plays before it is asked to. On the page, what changes its " +
      "luminance by a tenth or more from step to step is at most 17,609 px in all (the seven figures that train " +
      "on the page, light and dark, in a window of 1024 × 768 px), fewer than the 21,824 px from which flashes " +
      "count.",
    gap:
      "While a figure is presented and plays at one of the two fastest paces, which the reader chooses, flashes " +
      "are not ruled out: in that window, more than those 21,824 px change at some steps.",
    tests: [],
    basis: "Measured for this report from pictures of successive steps.",
  },
  {
    number: "2.4.1",
    name: "Bypass Blocks",
    level: "A",
    verdict: "Supports",
    remark:
      "The first stop of the Tab key is a link to the text. There are landmarks and headings, and a bar with the " +
      "contents.",
    tests: [named.axePage, named.bar],
    unchecked: "that this link leads to the text; it was tried for this report.",
  },
  {
    number: "2.4.2",
    name: "Page Titled",
    level: "A",
    verdict: "Supports",
    remark: "The page has its title, in the language in which it is shown.",
    tests: [named.axePage, named.readersLanguage],
  },
  {
    number: "2.4.3",
    name: "Focus Order",
    level: "A",
    verdict: "Supports",
    remark:
      "The order of the focus is that of reading. A note takes the focus when it opens and gives it back by " +
      "Escape; dialogs and presentations do the same. A weakness: from the last link of a note, Tab leads to the " +
      "end of the page and not back into the text.",
    tests: [named.tree, named.note, named.behind, named.escape, named.quizMissing],
  },
  {
    number: "2.4.4",
    name: "Link Purpose (In Context)",
    level: "A",
    verdict: "Supports",
    remark:
      "Links are named by where they lead. The arrow behind a reference has the name of the section that cites it.",
    tests: [named.axePage, named.tree, named.linksLead],
  },
  {
    number: "2.4.5",
    name: "Multiple Ways",
    level: "AA",
    verdict: "Not applicable",
    remark:
      "The product is one page. Within it there are a bar with the contents, links from section to section and a " +
      "list of what one will learn.",
    basis: "Reading of the code.",
  },
  {
    number: "2.4.6",
    name: "Headings and Labels",
    level: "AA",
    verdict: "Supports",
    remark: "Every section has its heading, every figure and table a title, every field a label.",
    tests: [named.tree, named.bar],
    unchecked: "whether readers find the words clear.",
  },
  {
    number: "2.4.7",
    name: "Focus Visible",
    level: "AA",
    verdict: "Supports",
    remark: "What has the focus has a ring 3 px wide.",
    tests: [named.tabReaches],
    unchecked:
      "links and controls outside figures; every stop of the Tab key had its ring when the page was gone through " +
      "for this report.",
  },
  {
    number: "2.4.11",
    name: "Focus Not Obscured (Minimum)",
    level: "AA",
    verdict: "Supports",
    remark:
      "What has the focus is always in sight, below the bar with the contents and below the row with the buttons " +
      "of the run, forward and backward.",
    tests: [named.focusSeen, named.focusBack],
  },
  {
    number: "2.5.1",
    name: "Pointer Gestures",
    level: "A",
    verdict: "Not applicable",
    remark: "Nothing asks for several fingers or for a path of the pointer.",
    basis: "Reading of the code; every figure’s tests by touch use taps alone.",
  },
  {
    number: "2.5.2",
    name: "Pointer Cancellation",
    level: "A",
    verdict: "Supports",
    remark:
      "Buttons act when the pointer is let go. Taking hold of something in a chart moves nothing yet; it follows " +
      "the pointer, and can be brought back before it is let go. A tap on a sample lights it up at once, until " +
      "another is tapped.",
    tests: [named.handleByMouse, named.mapByClick, named.finger],
  },
  {
    number: "2.5.3",
    name: "Label in Name",
    level: "A",
    verdict: "Supports",
    remark:
      "Names of controls have the words that are seen on them; a link in the closed bar with the contents has its " +
      "number, too.",
    tests: [named.tree, named.bar],
    unchecked:
      "that names contain what is seen; axe-core’s experimental rule for it, which does not see numbers made by " +
      "a style sheet, was run for this report and found nothing.",
  },
  {
    number: "2.5.4",
    name: "Motion Actuation",
    level: "A",
    verdict: "Not applicable",
    remark: "Nothing is operated by moving a device or by gestures before a camera.",
    basis: "Reading of the code.",
  },
  {
    number: "2.5.7",
    name: "Dragging Movements",
    level: "AA",
    verdict: "Supports",
    remark:
      "What can be dragged in a chart can be set otherwise with a pointer: by fields, by Step and Back, by a click on a " +
      "cell or on the chart, by the text of one’s own data.",
    tests: [
      named.chartByClick,
      named.mapByClick,
      named.ownText,
      named.handleByKeys,
      named.runByTouch,
    ],
    unchecked: "that each handle has another way; it was read in the code.",
  },
  {
    number: "2.5.8",
    name: "Target Size (Minimum)",
    level: "AA",
    verdict: "Supports",
    remark:
      "Buttons, fields, choices and handles are at least 44 px high; links in text and behind references stand " +
      "in lines of text. Handles of samples that lie close together in a chart overlap: the nearest is taken, " +
      "and points can be typed instead, for which the criterion has its exceptions “essential” and “equivalent”. " +
      "Axe-core’s own rule, which is off by default, finds these.",
    tests: [
      named.targets,
      named.fits,
      named.axePresented,
      named.quizLooks,
      named.finger,
      named.nearerHandle,
    ],
    unchecked:
      "the width of targets, but for the buttons of a presentation; it was measured for this report, and none is " +
      "less than 24 px.",
  },
];
