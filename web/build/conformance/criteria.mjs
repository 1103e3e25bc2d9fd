// The success criteria of WCAG 2.2 at levels A and AA, each with a verdict and with what it rests on.
import { operable } from "./operable.mjs";
import { perceivable } from "./perceivable.mjs";
import { robust } from "./robust.mjs";
import { understandable } from "./understandable.mjs";

/**
 * @typedef {"Supports" | "Partially supports" | "Does not support" | "Not applicable"} Verdict
 *
 * @typedef {object} Criterion
 * @property {string} number
 * @property {string} name as WCAG 2.2 has it
 * @property {"A" | "AA"} level
 * @property {Verdict} verdict
 * @property {string} remark what is true of this product
 * @property {string} [gap] what is known to fall short
 * @property {import("./named_tests.mjs").NamedTest[]} [tests] that check it
 * @property {string} [basis] what the verdict rests on where no test checks it
 * @property {string} [unchecked] what of it no test checks, to go on after a colon
 */

/** What each verdict means. @type {Record<Verdict, string>} */
export const verdicts = {
  Supports: "At least one way of using the product meets the criterion, without known defects.",
  "Partially supports": "Some of the product does not meet the criterion; it is said what.",
  "Does not support": "Most of the product does not meet the criterion.",
  "Not applicable": "The criterion is about something that the product does not have.",
};

/** By principle, in WCAG's order. @type {{name: string, criteria: Criterion[]}[]} */
export const principles = [
  { name: "Perceivable", criteria: perceivable },
  { name: "Operable", criteria: operable },
  { name: "Understandable", criteria: understandable },
  { name: "Robust", criteria: robust },
];

export const criteria = principles.flatMap((principle) => principle.criteria);

/** WCAG 2.2 has these and WCAG 2.1 has not, on which EN 301 549 v3.2.1 rests. */
const NEW_IN_2_2 = new Set(["2.4.11", "2.5.7", "2.5.8", "3.2.6", "3.3.7", "3.3.8"]);

/**
 * The clause of EN 301 549 v3.2.1: chapter 9 numbers its clauses as WCAG 2.1 numbers its criteria.
 * @param {Criterion} criterion
 * @returns {string | null} null where it has none
 */
export const clauseOf = ({ number }) => (NEW_IN_2_2.has(number) ? null : `9.${number}`);
