/** What a reader's answers come to, for a learning platform: from the quiz's `results` to a score. */

/** Whoever has solved so many questions has passed. */
export const PASSING_SCORE = 3;

/**
 * @typedef {object} Result of a question, as the quiz has it
 * @property {string} question
 * @property {Record<string, string>} answers what was chosen or written, by field
 * @property {boolean} checked all answers were checked, and none was changed since
 * @property {boolean} solved
 * @property {boolean} revealed
 *
 * @typedef {object} Entry what is recorded of a question
 * @property {string} question
 * @property {"solved" | "wrong" | "revealed"} outcome
 * @property {Record<string, string>} answers those that had this outcome
 *
 * @typedef {object} Score
 * @property {number} answered how many questions were checked or revealed
 * @property {number} solved
 * @property {number} max how many questions there are
 * @property {number} scaled from 0 to 1
 * @property {boolean} isCompleted every question was solved or revealed
 * @property {boolean} isPassed
 */

/**
 * Adds what is new to the record. A question that was solved or revealed is decided: started again, it may be solved by
 * whoever has seen its answer.
 * @param {readonly Entry[]} record in the order in which the questions were first answered
 * @param {readonly Result[]} results
 * @returns {readonly Entry[]} the same record where nothing is new; entries that did not change are the same objects
 */
export function recordResults(record, results) {
  const entries = new Map(record.map((entry) => [entry.question, entry]));
  let isNew = false;
  for (const result of results) {
    const entry = entryOf(result);
    const known = entries.get(result.question);
    if (!entry || (known && (known.outcome !== "wrong" || isEqual(known, entry)))) continue;
    entries.set(result.question, entry);
    isNew = true;
  }
  return isNew ? [...entries.values()] : record;
}

/**
 * @param {readonly Entry[]} record
 * @param {number} count of all questions
 * @returns {Score}
 */
export function scoreOf(record, count) {
  const solved = record.filter(({ outcome }) => outcome === "solved").length;
  const decided = record.filter(({ outcome }) => outcome !== "wrong").length;
  return {
    answered: record.length,
    solved,
    max: count,
    scaled: solved / count,
    isCompleted: decided === count,
    isPassed: solved >= PASSING_SCORE,
  };
}

/** @param {Result} result @returns {Entry | null} null as long as nothing was checked or revealed */
function entryOf({ question, answers, checked, solved, revealed }) {
  const outcome = revealed ? "revealed" : solved ? "solved" : checked ? "wrong" : null;
  return outcome && { question, outcome, answers: { ...answers } };
}

/** @param {Entry} one @param {Entry} other */
function isEqual(one, other) {
  return JSON.stringify(one) === JSON.stringify(other);
}
