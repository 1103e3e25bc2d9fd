// WCAG 2.2, principle 4, levels A and AA: what is true of this product. 4.1.1 Parsing is no part of WCAG 2.2.
import { named } from "./named_tests.mjs";

/** @type {import("./criteria.mjs").Criterion[]} */
export const robust = [
  {
    number: "4.1.2",
    name: "Name, Role, Value",
    level: "A",
    verdict: "Supports",
    remark:
      "Controls are HTML’s own, or have the roles of ARIA: sliders in charts, the grid of the map, the tabs of " +
      "the quiz. All have names; states and values are told.",
    tests: [
      named.tree,
      named.axeUpdate,
      named.axeFigures,
      named.axeSandbox,
      named.axePage,
      named.axePresented,
      named.quizLooks,
      named.mapByKeys,
    ],
    unchecked: "what screen readers make of it; tests read the tree that Chromium offers them.",
  },
  {
    number: "4.1.3",
    name: "Status Messages",
    level: "AA",
    verdict: "Supports",
    remark:
      "Steps, results, refusals, notices, progress and what was copied are told by live regions, while playing " +
      "only now and then; so is the update on the first screen.",
    tests: [
      named.liveRegion,
      named.entriesTold,
      named.measurementTold,
      named.oneLanguage,
      named.copied,
      named.firstScreen,
    ],
    unchecked: "when and how screen readers speak it.",
  },
];
