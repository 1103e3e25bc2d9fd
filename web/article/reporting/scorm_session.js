/** A session with a platform that speaks SCORM: the calls are the same in both versions, the names are not. */
import { findApi } from "./find_api.js";
import { PlatformError } from "./platform.js";

/** @typedef {import("./platform.js").Platform} Platform */

/**
 * @typedef {object} Protocol one version of SCORM
 * @property {"API" | "API_1484_11"} apiName
 * @property {Record<"initialize" | "getValue" | "setValue" | "commit" | "terminate" | "getLastError" | "getErrorString", string>} functions
 * @property {string} languageElement
 * @property {string} progressElement says whether something was done
 * @property {string} successElement says whether it was passed
 * @property {(score: import("./score.js").Score) => string[][]} scoreValues elements and their values
 * @property {(entry: import("./score.js").Entry) => string[][]} interactionValues parts of an interaction and their
 *   values, in the order in which they have to be set
 * @property {(seconds: number) => string[]} timeValue
 */

/**
 * @param {Protocol} protocol
 * @param {Window} window of the page
 * @returns {ScormSession | null} null where no platform speaks it
 */
export function connectScorm(protocol, window) {
  const api = findApi(window, protocol.apiName);
  return api && new ScormSession(api, protocol);
}

/** @implements {Platform} */
export class ScormSession {
  #api;
  #protocol;
  #began = performance.now();
  #isOpen = true;
  /** An attempt that was passed in an earlier session is not to become worse. */
  #wasPassed;
  #hasInteractions;
  /** @type {Map<string, number>} the index of each question's interaction */
  #indices = new Map();
  #firstIndex;
  /** @type {Set<import("./score.js").Entry>} */
  #reported = new Set();

  /**
   * @param {any} api the platform's
   * @param {Protocol} protocol
   * @throws {PlatformError}
   */
  constructor(api, protocol) {
    this.#api = api;
    this.#protocol = protocol;
    if (!this.#succeeds("initialize", "")) {
      throw new PlatformError("unreachable", this.#lastError());
    }
    this.language = this.#get(protocol.languageElement);
    this.#wasPassed = this.#get(protocol.successElement) === "passed";
    // In SCORM 1.2 a platform need not have interactions.
    this.#hasInteractions = this.#get("cmi.interactions._children") !== "";
    this.#firstIndex = Number(this.#get("cmi.interactions._count")) || 0;
  }

  /** @throws {PlatformError} */
  begin() {
    const { progressElement } = this.#protocol;
    if (!["", "not attempted", "unknown"].includes(this.#get(progressElement))) return;
    this.#setAll([[progressElement, "incomplete"]]);
    this.#mustSucceed("commit");
  }

  /**
   * @param {readonly import("./score.js").Entry[]} record
   * @param {import("./score.js").Score} score
   * @throws {PlatformError}
   */
  report(record, score) {
    if (!this.#isOpen) return;
    for (const entry of record) this.#reportInteraction(entry);
    if (!this.#wasPassed) this.#setAll(this.#protocol.scoreValues(score));
    // Not every platform can still send something when the page is closed.
    this.#setAll([this.#timeValue()]);
    this.#mustSucceed("commit");
  }

  /** @throws {PlatformError} */
  finish() {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    try {
      this.#setAll([this.#timeValue()]);
      this.#mustSucceed("commit");
    } finally {
      this.#mustSucceed("terminate");
    }
  }

  /** Without them the score is as it should be, so a platform that refuses some is no matter for the reader. */
  #reportInteraction(entry) {
    if (!this.#hasInteractions || this.#reported.has(entry)) return;
    this.#reported.add(entry);
    const { question } = entry;
    const index = this.#indices.get(question) ?? this.#firstIndex + this.#indices.size;
    this.#indices.set(question, index);
    const values = this.#protocol.interactionValues(entry);
    try {
      this.#setAll(values.map(([part, value]) => [`cmi.interactions.${index}.${part}`, value]));
    } catch (error) {
      console.warn(String(error));
    }
  }

  #timeValue() {
    return this.#protocol.timeValue((performance.now() - this.#began) / 1000);
  }

  /** @param {string[][]} values all are set, whether or not one before was refused */
  #setAll(values) {
    const refused = [];
    for (const [element, value] of values) {
      if (this.#succeeds("setValue", element, value)) continue;
      refused.push(`${element} = ${value}: ${this.#lastError()}`);
    }
    if (refused.length > 0) throw new PlatformError("refused", refused.join("; "));
  }

  /** @param {"commit" | "terminate"} name */
  #mustSucceed(name) {
    if (!this.#succeeds(name, "")) {
      throw new PlatformError("refused", `${name}: ${this.#lastError()}`);
    }
  }

  /** @returns {string} empty where the platform does not have it */
  #get(element) {
    try {
      return String(this.#call("getValue", element) ?? "");
    } catch {
      return "";
    }
  }

  /** Both versions say “true” as a text, and some platforms do as JavaScript has it. */
  #succeeds(name, ...given) {
    try {
      return String(this.#call(name, ...given)) === "true";
    } catch (error) {
      throw new PlatformError("unreachable", String(error));
    }
  }

  #lastError() {
    try {
      const code = String(this.#call("getLastError"));
      return `error ${code}, ${this.#call("getErrorString", code)}`;
    } catch (error) {
      return String(error);
    }
  }

  #call(name, ...given) {
    return this.#api[this.#protocol.functions[name]](...given);
  }
}
