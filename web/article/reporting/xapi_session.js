/** A session with a store of statements (xAPI): the next ones are sent when the store has answered to those before. */
import { PlatformError } from "./platform.js";
import { readLaunch } from "./xapi_launch.js";
import { quizResult, Statements } from "./xapi_statements.js";

/** @typedef {import("./platform.js").Platform} Platform */

/**
 * @param {string} activityId of the package
 * @param {Record<string, import("./platform.js").LanguageWords>} languages
 * @param {Window} window of the page
 * @returns {XapiSession | null} null where no platform has launched the page
 * @throws {PlatformError}
 */
export function connectXapi(activityId, languages, window) {
  const launch = readLaunch(window.location.search);
  return launch && new XapiSession(launch, new Statements(launch, activityId, languages));
}

/** @implements {Platform} */
export class XapiSession {
  #launch;
  #statements;
  #began = performance.now();
  #isOpen = true;
  #isCompleted = false;
  /** @type {import("./score.js").Score | null} the last one */
  #score = null;
  /** @type {Set<import("./score.js").Entry>} */
  #reported = new Set();
  /** @type {object[]} statements that the store does not have yet */
  #waiting = [];
  #isSending = false;

  /**
   * @param {import("./xapi_launch.js").Launch} launch
   * @param {Statements} statements
   */
  constructor(launch, statements) {
    this.#launch = launch;
    this.#statements = statements;
    // The first of a list such as `de-DE,de;q=0.8`.
    this.language = launch.language.split(/[,;]/)[0].trim();
  }

  /** @throws {PlatformError} */
  begin() {
    return this.#send([this.#statements.ofQuiz("attempted")]);
  }

  /**
   * @param {readonly import("./score.js").Entry[]} record
   * @param {import("./score.js").Score} score
   * @throws {PlatformError}
   */
  async report(record, score) {
    if (!this.#isOpen) return;
    this.#score = score;
    const fresh = record.filter((entry) => !this.#reported.has(entry));
    for (const entry of fresh) this.#reported.add(entry);
    const statements = fresh.map((entry) => this.#statements.ofAnswer(entry));
    if (score.isCompleted && !this.#isCompleted) {
      this.#isCompleted = true;
      const result = quizResult(score, this.#seconds());
      statements.push(this.#statements.ofQuiz("completed", result));
      statements.push(this.#statements.ofQuiz(score.isPassed ? "passed" : "failed", result));
    }
    await this.#send(statements);
  }

  /** @throws {PlatformError} */
  async finish() {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    const result = this.#score ? quizResult(this.#score, this.#seconds()) : undefined;
    this.#waiting.push(this.#statements.ofQuiz("terminated", result));
    // What is under way needs no answer any more.
    await this.#post(this.#waiting.splice(0));
  }

  #seconds() {
    return (performance.now() - this.#began) / 1000;
  }

  /** @param {object[]} statements */
  async #send(statements) {
    this.#waiting.push(...statements);
    if (this.#isSending) return;
    this.#isSending = true;
    try {
      while (this.#isOpen && this.#waiting.length > 0) await this.#post(this.#waiting.splice(0));
    } finally {
      this.#isSending = false;
    }
  }

  /**
   * Sends statements, also when the page is closed meanwhile. Those that did not arrive wait for the next time; what
   * the store refuses it would refuse again.
   * @param {object[]} statements
   */
  async #post(statements) {
    const { statements: address, auth } = this.#launch;
    let response;
    try {
      response = await fetch(address, {
        method: "POST",
        headers: {
          "Content-Type": "application/json",
          "X-Experience-API-Version": "1.0.3",
          ...(auth && { Authorization: auth }),
        },
        body: JSON.stringify(statements),
        credentials: "omit",
        keepalive: true,
      });
    } catch (error) {
      this.#waiting.unshift(...statements);
      throw new PlatformError("unreachable", `${address}: ${error}`);
    }
    // Conflict: the store has them already.
    if (response.ok || response.status === 409) return;
    if (response.status >= 500) this.#waiting.unshift(...statements);
    throw new PlatformError("refused", `${address}: ${response.status} ${response.statusText}`);
  }
}
