// WCAG 2.2, principle 3, levels A and AA: what is true of this product.
import { named } from "./named_tests.mjs";

/** @type {import("./criteria.mjs").Criterion[]} */
export const understandable = [
  {
    number: "3.1.1",
    name: "Language of Page",
    level: "A",
    verdict: "Supports",
    remark:
      "The page says its language, English or German, and so does each figure, whoever chooses it.",
    tests: [named.axePage, named.readersLanguage, named.closestLanguage, named.quizLanguage],
  },
  {
    number: "3.1.2",
    name: "Language of Parts",
    level: "AA",
    verdict: "Supports",
    remark:
      "The languages on offer, the references, whose titles are English, and what the program prints are marked.",
    tests: [named.foreignWords],
  },
  {
    number: "3.2.1",
    name: "On Focus",
    level: "A",
    verdict: "Supports",
    remark: "Focus alone changes nothing but what is lit up.",
    tests: [named.tabReaches, named.rowLit],
  },
  {
    number: "3.2.2",
    name: "On Input",
    level: "A",
    verdict: "Supports",
    remark:
      "A setting changes its own figure: the run begins anew, which is announced. The choice of language exchanges the " +
      "text in place; the field keeps the focus, and figures keep their state.",
    tests: [named.entriesTold, named.settingsByKeys, named.readersLanguage],
  },
  {
    number: "3.2.3",
    name: "Consistent Navigation",
    level: "AA",
    verdict: "Not applicable",
    remark: "The product is one page.",
    basis: "Reading of the code.",
  },
  {
    number: "3.2.4",
    name: "Consistent Identification",
    level: "AA",
    verdict: "Supports",
    remark:
      "All figures have the same buttons with the same names in the same order, on the page, in frames and " +
      "presented: the words stand in one file.",
    tests: [named.tree],
  },
  {
    number: "3.2.6",
    name: "Consistent Help",
    level: "A",
    verdict: "Not applicable",
    remark:
      "The product is one page, and offers no contact or other help. The list of keys has the same button in " +
      "every figure.",
    basis: "Reading of the code.",
  },
  {
    number: "3.3.1",
    name: "Error Identification",
    level: "A",
    verdict: "Supports",
    remark:
      "What a field does not take is said at the field, in words, and announced; the field is marked as invalid " +
      "and keeps what was entered. Data and addresses that cannot be used are told of, too.",
    tests: [
      named.badEntry,
      named.letters,
      named.entriesTold,
      named.quizMissing,
      named.ownText,
      named.hostileAddress,
    ],
  },
  {
    number: "3.3.2",
    name: "Labels or Instructions",
    level: "A",
    verdict: "Supports",
    remark: "Every field has a label, and most have a line of help.",
    tests: [named.tree, named.axeUpdate, named.axeFigures, named.axeSandbox, named.quizLooks],
  },
  {
    number: "3.3.3",
    name: "Error Suggestion",
    level: "AA",
    verdict: "Supports",
    remark:
      "A refusal says what would be taken (“Enter a whole number from 1 to 10.”), a wrong answer of the quiz has a hint.",
    tests: [named.badEntry, named.quizHints, named.ownText],
  },
  {
    number: "3.3.4",
    name: "Error Prevention (Legal, Financial, Data)",
    level: "AA",
    verdict: "Not applicable",
    remark: "Nothing is sent, bought, agreed to or stored for the reader.",
    basis: "Reading of the code: the page asks the network for nothing but itself.",
  },
  {
    number: "3.3.7",
    name: "Redundant Entry",
    level: "A",
    verdict: "Not applicable",
    remark: "There is no process of several steps that asks for the same thing twice.",
    basis: "Reading of the code.",
  },
  {
    number: "3.3.8",
    name: "Accessible Authentication (Minimum)",
    level: "AA",
    verdict: "Not applicable",
    remark: "There is nothing to log in to.",
    basis: "Reading of the code.",
  },
];
