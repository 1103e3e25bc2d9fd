/**
 * One question on its way: what was answered, what has been measured, what is right. It knows nothing of
 * how it is shown.
 */
import { Measurements } from "../../figure/measurement_runs.js";
import { numberIn } from "./number_in.js";

/**
 * @typedef {object} Verdict on an answer
 * @property {boolean} isRight
 * @property {string} [hint] which one helps
 */

export class QuestionState {
  /** what was chosen or written, by field */
  answers = {};
  /** @type {Record<string, Verdict>} on those answers that were checked and not changed since */
  verdicts = {};
  /** by field, why an answer cannot be checked: "missing", or "number" */
  refusals = {};
  isRevealed = false;
  /** whether its figure is shown below it, because the page has none */
  isShown = false;
  /** why the measurement failed */
  failure = null;
  #about;
  #measurements;
  #changed;
  /** the name of the measurement at work */
  #running = null;

  /**
   * @param {import("./questions.js").Question} about
   * @param {() => void} changed there is something new to be seen
   */
  constructor(about, changed) {
    this.#about = about;
    this.#changed = changed;
    this.#measurements = new Measurements({ changed, ended: changed });
    this.#measurements.choose(about);
  }

  get about() {
    return this.#about;
  }

  /** What was measured; null until all of it is there. */
  get found() {
    const { shown } = this.#measurements;
    if (!this.#names.every((name) => shown[name].status === "done")) return null;
    return this.#about.find(
      Object.fromEntries(this.#names.map((name) => [name, shown[name].results])),
    );
  }

  /** How far the measuring is; null where none is under way. */
  get progress() {
    if (this.#running === null) return null;
    const { shown } = this.#measurements;
    const all = this.#names.map((name) => ({
      ...shown[name],
      total: this.#measurements.jobs(name, {}, {}),
    }));
    const sum = (of) => all.reduce((total, one) => total + of(one), 0);
    const isLast = this.#running === this.#names.at(-1);
    return {
      done: sum(({ done }) => done),
      total: sum(({ total }) => total),
      // Of the ones to come nothing is known yet.
      secondsLeft: isLast ? shown[this.#running].secondsLeft : null,
    };
  }

  get isSolved() {
    return this.#about.fields.every(({ name }) => this.verdicts[name]?.isRight);
  }

  /** How many of the fields are right. */
  get rightCount() {
    return Object.values(this.verdicts).filter(({ isRight }) => isRight).length;
  }

  answer(name, text) {
    this.answers = { ...this.answers, [name]: text };
    this.verdicts = without(this.verdicts, name);
    this.refusals = without(this.refusals, name);
    this.#changed();
  }

  /** Measures, if need be, and judges; what is missing or no number is said instead. */
  async check() {
    const refused = this.#about.fields.flatMap((field) => this.#refusalOf(field));
    this.refusals = Object.fromEntries(refused);
    if (refused.length > 0) return this.#changed();
    if (!(await this.#measure())) return;
    const { found } = this;
    this.verdicts = Object.fromEntries(
      this.#about.fields.map((field) => [field.name, this.#judge(field, found)]),
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
  again() {
    Object.assign(this, { answers: {}, verdicts: {}, refusals: {}, isRevealed: false });
    this.#changed();
  }

  get #names() {
    return Object.keys(this.#about.measurements);
  }

  /** @returns {Promise<boolean>} whether all is measured now */
  async #measure() {
    if (this.#running !== null) return false;
    this.failure = null;
    for (const name of this.#names) {
      if (this.#measurements.shown[name].status === "done") continue;
      this.#running = name;
      await this.#measurements.start(name, {}, {});
      if (this.#running !== name) return false;
      this.#running = null;
      const { status, message } = this.#measurements.shown[name];
      if (status === "failed") this.failure = message;
      if (status !== "done") {
        this.#changed();
        return false;
      }
    }
    return true;
  }

  #refusalOf({ name, options, units }) {
    const text = this.answers[name]?.trim();
    if (!text) return [[name, "missing"]];
    if (options || Number.isFinite(numberIn(text, units?.()))) return [];
    return [[name, "number"]];
  }

  #judge({ name, options, right, units, judge }, found) {
    const text = this.answers[name];
    if (options) {
      const isRight = right(found) === text;
      return { isRight, hint: text };
    }
    const hint = judge(numberIn(text, units?.()), found);
    return { isRight: hint === null, hint };
  }
}

function without(all, name) {
  const { [name]: _, ...rest } = all;
  return rest;
}
