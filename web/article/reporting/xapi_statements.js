/** What is said of a learner, as statements of the Experience API (xAPI 1.0.3). */
import { isoDuration } from "./duration.js";
import { performanceResponse } from "./responses.js";

const VERBS = "http://adlnet.gov/expapi/verbs/";
const ACTIVITIES = "http://adlnet.gov/expapi/activities/";
/** What kind of activity the quiz is. */
export const QUIZ_TYPE = `${ACTIVITIES}assessment`;

/** @typedef {"attempted" | "answered" | "completed" | "passed" | "failed" | "terminated"} Verb */

export class Statements {
  #launch;
  #activityId;
  #languages;

  /**
   * @param {import("./xapi_launch.js").Launch} launch
   * @param {string} activityId of the package, where the platform does not name another
   * @param {Record<string, import("./platform.js").LanguageWords>} languages
   */
  constructor(launch, activityId, languages) {
    this.#launch = launch;
    this.#activityId = launch.activityId ?? activityId;
    this.#languages = languages;
  }

  /** The quiz as a whole. @param {Verb} verb @param {object} [result] */
  ofQuiz(verb, result) {
    const definition = {
      type: QUIZ_TYPE,
      name: this.#inLanguages(({ title }) => title),
      description: this.#inLanguages(({ about }) => about),
    };
    return this.#statement(verb, { id: this.#activityId, definition, result });
  }

  /** One question. @param {import("./score.js").Entry} entry */
  ofAnswer({ question, outcome, answers }) {
    const id = `${this.#activityId}${this.#activityId.includes("#") ? "/" : "#"}${question}`;
    const definition = {
      type: `${ACTIVITIES}cmi.interaction`,
      name: this.#inLanguages(({ questions }) => questions[question]),
      interactionType: "performance",
    };
    const result = { success: outcome === "solved", response: performanceResponse(answers) };
    return this.#statement("answered", { id, definition, result, parent: this.#activityId });
  }

  /**
   * @param {Verb} verb
   * @param {{id: string, definition: object, result?: object, parent?: string}} about
   */
  #statement(verb, { id, definition, result, parent }) {
    const { actor, registration, grouping, platform } = this.#launch;
    const contextActivities = {
      ...(parent && { parent: [{ id: parent }] }),
      ...(grouping && { grouping: [{ id: grouping }] }),
    };
    return {
      // With an id of its own a statement that is sent again counts once.
      id: uuid(),
      actor,
      verb: { id: `${VERBS}${verb}`, display: { en: verb } },
      object: { objectType: "Activity", id, definition },
      ...(result && { result }),
      context: {
        ...(registration && { registration }),
        ...(platform && { platform }),
        contextActivities,
      },
      timestamp: new Date().toISOString(),
    };
  }

  /** @param {(words: import("./platform.js").LanguageWords) => string} choose */
  #inLanguages(choose) {
    return Object.fromEntries(
      Object.entries(this.#languages).map(([language, words]) => [language, choose(words)]),
    );
  }
}

/** @param {import("./score.js").Score} score @param {number} seconds */
export function quizResult({ solved, max, scaled, isCompleted, isPassed }, seconds) {
  return {
    score: { scaled, raw: solved, min: 0, max },
    completion: isCompleted,
    // As long as there are questions left, nobody has failed.
    ...(isCompleted && { success: isPassed }),
    duration: isoDuration(seconds),
  };
}

/** crypto.randomUUID() is there only where the page comes over https. */
function uuid() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
