/** One question: what was answered, what has been measured, what is right. It is drawn by view.js. */
import { Measurements } from "../../figure/measurement_runs.js";
import { engineIsLoaded } from "../../figure/shared_engine.js";
import { numberAsWritten } from "./number_as_written.js";

/**
 * @typedef {object} Verdict on an answer
 * @property {boolean} isRight
 * @property {string | null} hint which one helps
 */

export class QuestionState {
  /** @type {Record<string, string>} what was chosen or written, by field */
  answers = {};
  /** @type {Record<string, Verdict>} on those answers that were checked and not changed since */
  verdicts = {};
  /** @type {Record<string, "missing" | "number">} why an answer cannot be checked, by field */
  refusals = {};
  isRevealed = false;
  /** @type {import("./questions.js").Shown | null} what is shown below it, because the page has no such figure */
  shownBelow = null;
  question;
  #measurements;
  #changed;
  /** @type {string | null} the name of the measurement at work */
  #running = null;

  /**
   * @param {import("./questions.js").Question} question
   * @param {() => void} changed there is something new to be seen
   */
  constructor(question, changed) {
    this.question = question;
    this.#changed = changed;
    this.#measurements = new Measurements({ changed, ended: changed });
    this.#measurements.choose(question);
  }

  /** What was measured; null until all of it is there. */
  get found() {
    const all = Object.entries(this.#measurements.shown);
    if (all.some(([, { status }]) => status !== "done")) return null;
    return this.question.find(
      Object.fromEntries(all.map(([name, { results }]) => [name, results])),
    );
  }

  /** How far the measuring is; null where none is under way. */
  get progress() {
    if (this.#running === null) return null;
    const { shown } = this.#measurements;
    const names = Object.keys(shown);
    const isLast = this.#running === names.at(-1);
    return {
      done: names.reduce((sum, name) => sum + shown[name].done, 0),
      total: names.reduce((sum, name) => sum + this.#measurements.jobs(name, {}, {}), 0),
      // Nothing is known of the measurements to come.
      secondsLeft: isLast ? shown[this.#running].secondsLeft : null,
    };
  }

  /** @returns {string | undefined} why a measurement failed */
  get failure() {
    const measured = Object.values(this.#measurements.shown);
    return measured.find(({ status }) => status === "failed")?.message;
  }

  /** How many of the fields are right. */
  get rightCount() {
    return Object.values(this.verdicts).filter(({ isRight }) => isRight).length;
  }

  /** Whether all answers were checked and none was changed since. */
  get isChecked() {
    return Object.keys(this.verdicts).length === this.question.fields.length;
  }

  get isSolved() {
    return this.rightCount === this.question.fields.length;
  }

  answer(field, text) {
    this.answers[field] = text;
    delete this.verdicts[field];
    delete this.refusals[field];
    this.#changed();
  }

  /** Measures, if need be, and judges, unless an answer is missing or no number. */
  async check() {
    const { fields } = this.question;
    const refusals = fields.map((field) => [field.name, this.#refusal(field)]);
    this.refusals = Object.fromEntries(refusals.filter(([, refusal]) => refusal));
    if (Object.keys(this.refusals).length > 0) return this.#changed();
    if (!(await this.#measure())) return;
    const { found } = this;
    this.verdicts = Object.fromEntries(
      fields.map((field) => [field.name, this.#judge(field, found)]),
    );
    this.#changed();
  }

  async reveal() {
    this.refusals = {};
    if (!(await this.#measure())) return;
    this.isRevealed = true;
    this.#changed();
  }

  /** Ends the measuring; what has come by then is kept. */
  cancel() {
    this.#running = null;
    this.#measurements.stop();
  }

  /** From the start; what was measured remains true. */
  restart() {
    Object.assign(this, { answers: {}, verdicts: {}, refusals: {}, isRevealed: false });
    this.#changed();
  }

  /** @returns {Promise<boolean>} whether all is measured now */
  async #measure() {
    if (this.#running !== null) return false;
    const status = (name) => this.#measurements.shown[name].status;
    for (const name of Object.keys(this.question.measurements)) {
      if (status(name) === "done") continue;
      this.#running = name;
      // Its statistics judge the numbers, and a page without figures has not loaded it. Where it cannot be loaded,
      // the measurement fails, too, and says why.
      await engineIsLoaded().catch(() => {});
      if (this.#running !== name) return false;
      await this.#measurements.start(name, {}, {});
      if (this.#running !== name) return false;
      this.#running = null;
      if (status(name) === "done") continue;
      this.#changed();
      return false;
    }
    return true;
  }

  /** @param {import("./questions.js").Field} field */
  #refusal(field) {
    const text = this.answers[field.name]?.trim();
    if (!text) return "missing";
    if (field.options || Number.isFinite(numberAsWritten(text, field.units?.()))) return null;
    return "number";
  }

  /**
   * @param {import("./questions.js").Field} field
   * @returns {Verdict}
   */
  #judge(field, found) {
    const text = this.answers[field.name];
    if (field.options) return { isRight: field.right(found).includes(text), hint: text };
    const hint = field.judge(numberAsWritten(text, field.units?.()), found);
    return { isRight: hint === null, hint };
  }
}
