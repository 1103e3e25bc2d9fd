/** The three lesson plans: their steps with minutes, and the lessons that they are. */
import { makeItem } from "../lesson/lesson.js";
import { steps } from "./steps.js";
import { saidOfStep } from "./texts.js";

/**
 * @typedef {object} Plan
 * @property {string} name of its words
 * @property {number} minutes
 * @property {[step: string, minutes: number][]} steps
 */

/** @type {Plan[]} */
export const plans = [
  {
    name: "short",
    minutes: 20,
    steps: [
      ["opening", 2],
      ["one-update", 6],
      ["epoch-length", 2],
      ["whole-epoch", 3],
      ["race", 5],
      ["exit-updates", 2],
    ],
  },
  {
    name: "single",
    minutes: 45,
    steps: [
      ["opening", 3],
      ["one-update", 7],
      ["epoch-length", 2],
      ["whole-epoch", 4],
      ["seeds", 10],
      ["noise-many", 8],
      ["race", 8],
      ["exit-noise", 3],
    ],
  },
  {
    name: "double",
    minutes: 90,
    steps: [
      ["opening", 3],
      ["one-update", 8],
      ["epoch-length", 2],
      ["whole-epoch", 4],
      ["short-batch", 7],
      ["seeds", 12],
      ["noise-ten", 7],
      ["noise-many", 7],
      ["race", 9],
      ["shuffle", 11],
      ["generalization", 9],
      ["quiz", 6],
      ["exit-noise", 3],
      ["closing", 2],
    ],
  },
];

/**
 * @param {Plan} plan
 * @param {any} words of the guide
 * @param {import("./texts.js").Frame} frame words of the figures, in the same language
 * @returns {import("../lesson/lesson.js").Lesson}
 */
export function lessonOf(plan, words, frame) {
  const { title, aims } = words.plans[plan.name];
  const items = plan.steps.map(([name, minutes]) => {
    const { kind, figure, settings } = steps[name];
    const { heading, text, options } = words.steps[name];
    return makeItem({
      kind,
      heading,
      minutes,
      text,
      notes: notesOf(saidOfStep(name, words, frame), words),
      ...(figure && { figure }),
      ...(settings && { settings }),
      ...(options && { options }),
    });
  });
  return { title, language: frame.language, aims: aims.join("\n"), items };
}

/**
 * What the teacher reads beside the item, as paragraphs.
 * @param {import("./texts.js").Said} said
 * @param {any} words
 */
function notesOf({ moves, ask, misconception, answer }, { table }) {
  const told = moves.flatMap(({ press, see }) => (see ? [press, `${table.see}: ${see}`] : [press]));
  const more = { ask, misconception, answer };
  const named = Object.keys(more)
    .filter((name) => more[name])
    .map((name) => `${table[name]}: ${more[name]}`);
  return [...told, ...named].join("\n\n");
}
