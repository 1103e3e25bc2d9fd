/**
 * What the page asks of a learning platform, whichever protocol this speaks.
 *
 * @typedef {object} Platform
 * @property {string} language which one the reader has chosen there, as a language tag; empty where it does not say
 * @property {() => void | Promise<void>} begin the reader has come to the quiz
 * @property {(record: readonly import("./score.js").Entry[], score: import("./score.js").Score) => void | Promise<void>} report
 *   takes the whole record each time and sends what is new in it
 * @property {() => void | Promise<void>} finish the page is closed; whatever is called later does nothing
 *
 * @typedef {object} LanguageWords in one language, what the packages say
 * @property {string} title of the quiz
 * @property {string} about
 * @property {Record<string, string>} questions their titles, by name
 * @property {Record<Problem, string>} problems
 *
 * @typedef {"launch" | "unreachable" | "refused" | "ended"} Problem
 */

/** Something that the reader has to know: `problem` names the words for it, the message is for the platform's keepers. */
export class PlatformError extends Error {
  /** @param {Problem} problem @param {string} message */
  constructor(problem, message) {
    super(message);
    this.problem = problem;
  }
}
